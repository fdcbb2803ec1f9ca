package org.duibiao.rectification.weakness.infrastructure;

import static org.duibiao.chassis.problem.CommonProblem.INVALID_CURSOR;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.duibiao.chassis.problem.DomainException;

/** Sort keys as cursors carry them. */
final class Keys {
  private Keys() {}

  /** A row's number. */
  static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new DomainException(INVALID_CURSOR);
    }
    return Long.parseLong(text);
  }

  /** A day. */
  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new DomainException(INVALID_CURSOR);
    }
  }
}
