package org.duibiao.rectification.exemplar.domain;

import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_DATE_NOT_ALLOWED;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_TEXT_MISSING;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.text.VisibleText;

/** What papers and reasons must have: words, and a day that has come. */
final class ExemplarText {
  private ExemplarText() {}

  static String required(String text, String pointer) {
    if (!VisibleText.in(text)) {
      throw new DomainException(
          EXEMPLAR_TEXT_MISSING, List.of(new Fault(pointer, "reason.required")));
    }
    return text;
  }

  /**
   * A day that has come.
   *
   * @param earliest day of what it follows
   */
  static LocalDate passed(LocalDate day, LocalDate earliest, LocalDate today, String pointer) {
    if (day.isAfter(today) || day.isBefore(earliest)) {
      throw new DomainException(
          EXEMPLAR_DATE_NOT_ALLOWED, List.of(new Fault(pointer, "exemplar.date")));
    }
    return day;
  }
}
