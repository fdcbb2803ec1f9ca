package org.duibiao.notification.query;

import static org.duibiao.chassis.problem.CommonProblem.INVALID_CURSOR;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.duibiao.chassis.problem.DomainException;

/** Reads the values of a cursor's sort key; what cannot be one makes the cursor invalid. */
public final class SortKeys {
  private SortKeys() {}

  /** A row's number. */
  public static long number(String value) {
    return read(value, Long::parseLong);
  }

  /** A row's id. */
  public static UUID id(String value) {
    return read(value, UUID::fromString);
  }

  /** A day. */
  public static String day(String value) {
    return read(value, LocalDate::parse).toString();
  }

  /** An instant. */
  public static Instant instant(String value) {
    return read(value, Instant::parse);
  }

  private static <T> T read(String value, Function<String, T> reader) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new DomainException(INVALID_CURSOR);
    }
  }
}
