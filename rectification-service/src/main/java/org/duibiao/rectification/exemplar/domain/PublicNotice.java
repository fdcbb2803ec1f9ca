package org.duibiao.rectification.exemplar.domain;

import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.PUBLIC_NOTICE_DATES;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * 公示: the days on which everybody may object, at least {@value #WORKING_DAYS} working days. A
 * working day is Monday to Friday; holidays, and weekends on which people work instead, are not
 * known here.
 *
 * @param from first day
 * @param until last day
 */
@Embeddable
public record PublicNotice(
    @Column(name = "notice_from") LocalDate from, @Column(name = "notice_until") LocalDate until) {
  /** Working days that it lasts at least. */
  public static final int WORKING_DAYS = 5;

  private static final int LONGEST = 60;
  private static final Set<DayOfWeek> FREE = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  static final PublicNotice NONE = new PublicNotice(null, null);

  /** Refuses one that is too short, too long, or begins in the past. */
  PublicNotice requireProper(LocalDate today) {
    if (from.isBefore(today)) {
      throw refused("/from", "public-notice.passed", today);
    }
    if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) >= LONGEST) {
      throw refused("/until", "public-notice.span", LONGEST);
    }
    if (workingDays() < WORKING_DAYS) {
      throw refused("/until", "public-notice.too-short", WORKING_DAYS, workingDays());
    }
    return this;
  }

  /** How many working days it has. */
  long workingDays() {
    return from.datesUntil(until.plusDays(1))
        .filter(day -> !FREE.contains(day.getDayOfWeek()))
        .count();
  }

  /** Whether objections are taken on a day. */
  boolean openOn(LocalDate day) {
    return from != null && !day.isBefore(from) && !day.isAfter(until);
  }

  /** Whether its last day is over. */
  boolean overOn(LocalDate day) {
    return until != null && day.isAfter(until);
  }

  private static DomainException refused(String pointer, String message, Object... arguments) {
    return new DomainException(
        PUBLIC_NOTICE_DATES, List.of(new Fault(pointer, message, arguments)), WORKING_DAYS);
  }
}
