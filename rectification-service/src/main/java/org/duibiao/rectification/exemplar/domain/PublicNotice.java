package org.duibiao.rectification.exemplar.domain;

import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.PUBLIC_NOTICE_DATES;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.WorkingDays;

/**
 * 公示: the days on which everybody may object, at least {@value #WORKING_DAYS} working days. Public
 * holidays are not counted, weekends that are worked instead are; of a year whose holidays are not
 * known yet, Monday to Friday count.
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

  static final PublicNotice NONE = new PublicNotice(null, null);

  /** Refuses one that is too short, too long, or begins in the past. */
  PublicNotice requireProper(LocalDate today, WorkingDays calendar) {
    if (from.isBefore(today)) {
      throw refused("/from", "public-notice.passed", today);
    }
    if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) >= LONGEST) {
      throw refused("/until", "public-notice.span", LONGEST);
    }
    long counted = calendar.count(from, until);
    if (counted < WORKING_DAYS) {
      String message =
          calendar.known(from, until)
              ? "public-notice.too-short"
              : "public-notice.too-short-unknown";
      throw refused("/until", message, WORKING_DAYS, counted);
    }
    return this;
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
