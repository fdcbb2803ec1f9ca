package org.duibiao.rectification.weakness.domain;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * The days for which a milestone may be planned: from today to the campaign's last day; once that
 * is over, or where it is not known, for a year, because the building up goes on until the case is
 * closed.
 */
record PlanDays(LocalDate first, LocalDate last) {
  static PlanDays of(LocalDate today, LocalDate lastDay) {
    boolean open = lastDay != null && !lastDay.isBefore(today);
    return new PlanDays(today, open ? lastDay : today.plusYears(1));
  }

  /** What is wrong with a day, if anything. */
  List<Fault> faults(String pointer, LocalDate day) {
    if (day.isBefore(first)) {
      return List.of(new Fault(pointer, "construction.milestone-passed", first));
    }
    return day.isAfter(last)
        ? List.of(new Fault(pointer, "construction.milestone-too-late", last))
        : List.of();
  }
}
