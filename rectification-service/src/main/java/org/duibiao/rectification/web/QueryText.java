package org.duibiao.rectification.web;

import static org.duibiao.chassis.problem.CommonProblem.MALFORMED_REQUEST;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * Reads what stands in an address: ids and query parameters, before anything is asked of the
 * database.
 */
public final class QueryText {
  private static final int LONGEST = 200;
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private QueryText() {}

  /** The id in a path; one that is no id belongs to nothing, so it is not found. */
  public static UUID id(String text) {
    if (!UUID_TEXT.matcher(text).matches()) {
      throw new DomainException(NOT_FOUND);
    }
    return UUID.fromString(text);
  }

  /** The value of an optional parameter; null if it is absent or empty. */
  public static String optional(String name, String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
      throw invalid(name);
    }
    return text;
  }

  /** The value of a parameter that must be given. */
  public static String required(String name, String text) {
    String value = optional(name, text);
    if (value == null) {
      throw invalid(name);
    }
    return value;
  }

  /** The value of an optional parameter that is one of a few words. */
  public static <E extends Enum<E>> E optional(String name, String text, Class<E> type) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() -> invalid(name));
  }

  private static DomainException invalid(String name) {
    return new DomainException(MALFORMED_REQUEST, List.of(new Fault("?" + name, "query.invalid")));
  }
}
