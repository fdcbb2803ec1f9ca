package org.duibiao.ledger.task.domain;

import java.time.LocalDate;

/**
 * What the campaign says of a task.
 *
 * @param lockDate the day after which nothing is written any more, null if it never closes
 */
public record TaskMilestone(
    String code, TaskKind kind, String title, LocalDate dueDate, LocalDate lockDate) {
  /** Whether it can be written on a day. */
  public boolean open(LocalDate today) {
    return lockDate == null || !today.isAfter(lockDate);
  }
}
