package org.duibiao.ledger.coverage.domain;

import java.time.LocalDate;

/** The five of which every obligation is in exactly one on a day. */
public enum CoverageBucket {
  /** 按时. */
  ON_TIME,
  /** 迟报. */
  LATE,
  /** 逾期未报. */
  OVERDUE,
  /** 待报. */
  PENDING,
  /** 免报. */
  EXEMPT;

  /** In which one is on a day; an open one is overdue once its due date has passed. */
  public static CoverageBucket of(Bucket bucket, LocalDate day) {
    return switch (bucket.standing()) {
      case ON_TIME -> ON_TIME;
      case LATE -> LATE;
      case EXEMPT -> EXEMPT;
      case OPEN -> day.isAfter(bucket.dueDate()) ? OVERDUE : PENDING;
    };
  }
}
