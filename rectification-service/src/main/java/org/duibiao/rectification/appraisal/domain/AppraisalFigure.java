package org.duibiao.rectification.appraisal.domain;

import java.util.Set;

/**
 * A figure of the appraisal feed 述职评议考核, and what it counts. The notice:
 * “工作推进情况将纳入党组织书记抓基层党建述职评议考核重要内容”. Invariant: each is the number of records of one kind that have
 * what it asks for; none is a grade.
 */
public enum AppraisalFigure {
  /** 应报. */
  DUE(RecordKind.DUTY, false, Set.of()),
  /** 按时. */
  ON_TIME(RecordKind.DUTY, false, Set.of("ON_TIME")),
  /** 迟报. */
  LATE(RecordKind.DUTY, false, Set.of("LATE")),
  /** 逾期未报. */
  OVERDUE(RecordKind.DUTY, false, Set.of("OVERDUE")),
  /** 待报: due on the last day looked at, and not there yet. */
  PENDING(RecordKind.DUTY, false, Set.of("PENDING")),
  /** 免报. */
  EXEMPT(RecordKind.DUTY, false, Set.of("EXEMPT")),
  /** 已审核. */
  REVIEWED(RecordKind.DUTY, false, Set.of(), Set.of("PASSED", "RETURNED")),
  /** 一次通过. */
  PASSED_AT_ONCE(RecordKind.DUTY, false, Set.of(), Set.of("PASSED")),
  /** 下级应报. */
  BELOW_DUE(RecordKind.DUTY, true, Set.of()),
  /** 下级按时. */
  BELOW_ON_TIME(RecordKind.DUTY, true, Set.of("ON_TIME")),
  /** 下级迟报. */
  BELOW_LATE(RecordKind.DUTY, true, Set.of("LATE")),
  /** 下级逾期未报. */
  BELOW_OVERDUE(RecordKind.DUTY, true, Set.of("OVERDUE")),
  /** 下级待报. */
  BELOW_PENDING(RecordKind.DUTY, true, Set.of("PENDING")),
  /** 下级免报. */
  BELOW_EXEMPT(RecordKind.DUTY, true, Set.of("EXEMPT")),
  /** 接任时未了结. */
  PROBLEMS_INHERITED(RecordKind.INHERITED, false, Set.of()),
  /** 查找出的问题. */
  PROBLEMS_FOUND(RecordKind.STEP, false, Set.of("FOUND")),
  /** 重开, 回头看. */
  PROBLEMS_REOPENED(RecordKind.STEP, false, Set.of("REOPENED")),
  /** 销号. */
  PROBLEMS_STRUCK_OFF(RecordKind.STEP, false, Set.of("STRUCK_OFF")),
  /** 撤销. */
  PROBLEMS_WITHDRAWN(RecordKind.STEP, false, Set.of("WITHDRAWN")),
  /** 期末未了结. */
  PROBLEMS_OPEN(RecordKind.OPEN, false, Set.of()),
  /** 期末逾期未销号. */
  PROBLEMS_OVERDUE(RecordKind.OPEN, false, Set.of("OVERDUE")),
  /** 接受督导. */
  SUPERVISION_RECEIVED(RecordKind.SUPERVISION, false, Set.of()),
  /** 督导下级. */
  SUPERVISION_BELOW(RecordKind.SUPERVISION, true, Set.of()),
  /** 帮扶其他党组织. */
  ASSISTANCE_GIVEN(RecordKind.ASSISTANCE, false, Set.of()),
  /** 召开对账会. */
  SESSIONS_HELD(RecordKind.SESSION, false, Set.of());

  private final RecordKind kind;
  private final boolean below;
  private final Set<String> details;
  private final Set<String> reviews;

  AppraisalFigure(RecordKind kind, boolean below, Set<String> details) {
    this(kind, below, details, Set.of());
  }

  AppraisalFigure(RecordKind kind, boolean below, Set<String> details, Set<String> reviews) {
    this.kind = kind;
    this.below = below;
    this.details = details;
    this.reviews = reviews;
  }

  /** What it counts. */
  public RecordKind kind() {
    return kind;
  }

  /** Whether it counts what organisations below have, and not the organisation itself. */
  public boolean below() {
    return below;
  }

  /** Which of them; empty means all. */
  public Set<String> details() {
    return details;
  }

  /** What a first review must have said; empty if that does not matter. */
  public Set<String> reviews() {
    return reviews;
  }
}
