package org.duibiao.notification.query;

import static org.duibiao.chassis.problem.CommonProblem.MALFORMED_REQUEST;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.duibiao.chassis.problem.DomainException;

/**
 * Reads the values of query parameters. Whatever does not fit is refused before it reaches the
 * database; an absent value stays null.
 */
public final class QueryValues {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern PERSON = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  private QueryValues() {}

  /** The code of a campaign or milestone. */
  public static String code(String parameter, String value) {
    return matching(CODE, parameter, value);
  }

  /** A staff number. */
  public static String person(String parameter, String value) {
    return matching(PERSON, parameter, value);
  }

  /** The code of an organisation; what cannot be one is an organisation that is not there. */
  public static String organisation(String value) {
    if (value != null && !CODE.matcher(value).matches()) {
      throw new DomainException(NOT_FOUND);
    }
    return value;
  }

  /** True or false. */
  public static Boolean flag(String parameter, String value) {
    if (value == null || value.equals("true") || value.equals("false")) {
      return value == null ? null : Boolean.valueOf(value);
    }
    throw wrongValue(parameter, value, "false, true");
  }

  /** One of an enum's constants. */
  public static <E extends Enum<E>> E constant(String parameter, String value, Class<E> type) {
    if (value == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElseThrow(
            () -> wrongValue(parameter, value, String.join(", ", names(type.getEnumConstants()))));
  }

  private static String matching(Pattern pattern, String parameter, String value) {
    if (value != null && !pattern.matcher(value).matches()) {
      throw new DomainException(
          MALFORMED_REQUEST, List.of(new DomainException.Fault("?" + parameter, "query.invalid")));
    }
    return value;
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).sorted().toList();
  }

  private static DomainException wrongValue(String parameter, String value, String allowed) {
    String shown = value.length() <= 80 ? value : value.substring(0, 80) + "…";
    return new DomainException(
        MALFORMED_REQUEST,
        List.of(new DomainException.Fault("?" + parameter, "body.wrong-value", shown, allowed)));
  }
}
