package org.duibiao.notification.testing;

import java.time.LocalDate;
import org.duibiao.chassis.time.WorkingDays;
import org.duibiao.notification.rule.domain.OffsetUnit;

/** On which day a rung falls, told apart from the database, which is held against it. */
public final class RungDays {
  private RungDays() {}

  /** The day of a rung that days off move. */
  public static LocalDate of(LocalDate due, int offset, OffsetUnit unit, WorkingDays calendar) {
    if (unit == OffsetUnit.WORKING_DAYS && offset != 0) {
      return calendar.plus(due, offset);
    }
    LocalDate day = due.plusDays(offset);
    return offset > 0 ? calendar.onOrAfter(day) : calendar.onOrBefore(day);
  }
}
