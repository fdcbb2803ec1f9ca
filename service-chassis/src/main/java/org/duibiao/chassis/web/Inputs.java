package org.duibiao.chassis.web;

import static org.duibiao.chassis.problem.CommonProblem.MALFORMED_REQUEST;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;

/**
 * Looks at what callers send. A body is validated last, after the thing was found, its version
 * compared and its state looked at; a code in a path that can be no code names nothing.
 */
@ApplicationScoped
public class Inputs {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  private static final List<String> FLAGS = List.of("true", "false");
  private static final int LONGEST_TOLD = 80;

  private final Validator validator;

  Inputs(Validator validator) {
    this.validator = validator;
  }

  /**
   * A body that keeps its constraints.
   *
   * @throws DomainException MALFORMED_REQUEST if it is missing, or null
   * @throws ConstraintViolationException if it breaks any
   */
  public <T> T valid(T body) {
    var broken = validator.validate(present(body));
    if (!broken.isEmpty()) {
      throw new ConstraintViolationException(broken);
    }
    return body;
  }

  /**
   * A body that must be there at once, and is checked when the use case asks for it.
   *
   * @throws DomainException MALFORMED_REQUEST if it is missing, or null
   */
  public <T> Supplier<T> later(T body) {
    present(body);
    return () -> valid(body);
  }

  /** The same, translated into what the use case takes. */
  public <R, T> Supplier<T> later(R body, Function<R, T> translation) {
    Supplier<R> checked = later(body);
    return () -> translation.apply(checked.get());
  }

  /**
   * A body that must be there.
   *
   * @throws DomainException MALFORMED_REQUEST if it is missing, or null
   */
  public static <T> T present(T body) {
    if (body == null) {
      throw new DomainException(
          MALFORMED_REQUEST, List.of(new DomainException.Fault("", "body.missing")));
    }
    return body;
  }

  /**
   * A code out of a path.
   *
   * @throws DomainException NOT_FOUND if nothing can have this code
   */
  public static String code(String text) {
    return text != null && CODE.matcher(text).matches() ? text : absent();
  }

  /**
   * A name such as a milestone's or an indicator's code.
   *
   * @throws DomainException NOT_FOUND if nothing can have this name
   */
  public static String word(String text) {
    return text != null && WORD.matcher(text).matches() ? text : absent();
  }

  /**
   * An id out of a path.
   *
   * @throws DomainException NOT_FOUND if it is no id
   */
  public static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return absent();
    }
  }

  /**
   * A number out of a path.
   *
   * @throws DomainException NOT_FOUND if it is none
   */
  public static int number(String text) {
    return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : absent();
  }

  /**
   * A filter that names a constant; absent stays absent.
   *
   * @throws DomainException MALFORMED_REQUEST if there is no such constant
   */
  public static <E extends Enum<E>> Optional<E> constant(
      Class<E> type, String parameter, String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.name().equals(text))
            .findFirst()
            .orElseThrow(() -> malformed(parameter, text, names(type))));
  }

  /**
   * A filter that has to name a constant.
   *
   * @throws DomainException MALFORMED_REQUEST if it is absent or there is no such constant
   */
  public static <E extends Enum<E>> E choice(Class<E> type, String parameter, String text) {
    return constant(type, parameter, text).orElseThrow(() -> malformed(parameter, "", names(type)));
  }

  /**
   * A filter that is true or false; absent stays absent.
   *
   * @throws DomainException MALFORMED_REQUEST if it is neither
   */
  public static Optional<Boolean> flag(String parameter, String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    if (!FLAGS.contains(text)) {
      throw malformed(parameter, text, FLAGS);
    }
    return Optional.of(Boolean.valueOf(text));
  }

  /**
   * A filter that is a day; absent stays absent.
   *
   * @throws DomainException MALFORMED_REQUEST if no calendar shows it
   */
  public static Optional<LocalDate> day(String parameter, String text) {
    try {
      return Optional.ofNullable(text).filter(given -> !given.isEmpty()).map(ChinaTime::day);
    } catch (DateTimeParseException e) {
      throw new DomainException(
          MALFORMED_REQUEST,
          List.of(new DomainException.Fault("?" + parameter, "query.day", abbreviated(text))));
    }
  }

  private static <E extends Enum<E>> Collection<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  /**
   * A filter that is a code; absent stays absent.
   *
   * @throws DomainException MALFORMED_REQUEST if it cannot be one
   */
  public static Optional<String> filter(String parameter, String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    if (!WORD.matcher(text).matches()) {
      throw malformed(parameter);
    }
    return Optional.of(text);
  }

  /**
   * A filter that is free text; absent stays null.
   *
   * @throws DomainException MALFORMED_REQUEST if it is longer, or holds a control character
   */
  public static String text(String parameter, String text, int longest) {
    if (text != null
        && (text.length() > longest || text.codePoints().anyMatch(Character::isISOControl))) {
      throw malformed(parameter);
    }
    return text;
  }

  /**
   * A filter without which the question has no meaning.
   *
   * @throws DomainException MALFORMED_REQUEST if it is absent or can be no code
   */
  public static String required(String parameter, String text) {
    return filter(parameter, text)
        .orElseThrow(
            () ->
                new DomainException(
                    MALFORMED_REQUEST,
                    List.of(new DomainException.Fault("?" + parameter, "query.required"))));
  }

  /** What to throw for a filter that cannot be understood. */
  public static DomainException malformed(String parameter) {
    return new DomainException(
        MALFORMED_REQUEST, List.of(new DomainException.Fault("?" + parameter, "query.invalid")));
  }

  /** What to throw for a filter that is none of the few words it may be, or is not there at all. */
  public static DomainException malformed(
      String parameter, String text, Collection<String> allowed) {
    String known = String.join(", ", allowed);
    return refused(
        text == null || text.isEmpty()
            ? new DomainException.Fault("?" + parameter, "query.one-of", known)
            : new DomainException.Fault(
                "?" + parameter, "body.wrong-value", abbreviated(text), known));
  }

  /**
   * Lets pass only days from one to another, both included, and not too many.
   *
   * @param most how many days at once
   * @throws DomainException MALFORMED_REQUEST for others; it names the first day's parameter
   */
  public static void requirePeriod(String parameter, LocalDate from, LocalDate to, long most) {
    if (from.isAfter(to)) {
      throw refused(new DomainException.Fault("?" + parameter, "query.period-turned", from, to));
    }
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days > most) {
      throw refused(
          new DomainException.Fault("?" + parameter, "query.period-long", from, to, days, most));
    }
  }

  private static DomainException refused(DomainException.Fault fault) {
    return new DomainException(MALFORMED_REQUEST, List.of(fault));
  }

  private static String abbreviated(String text) {
    return text == null || text.length() <= LONGEST_TOLD
        ? text
        : text.substring(0, LONGEST_TOLD) + "…";
  }

  private static <T> T absent() {
    throw new DomainException(NOT_FOUND);
  }
}
