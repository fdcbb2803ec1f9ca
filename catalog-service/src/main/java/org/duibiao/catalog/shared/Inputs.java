package org.duibiao.catalog.shared;

import static org.duibiao.chassis.problem.CommonProblem.MALFORMED_REQUEST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.duibiao.chassis.problem.DomainException;

/**
 * Examines what came in. A body is examined when its turn has come: after existence, version and
 * state, so that callers are told of the first of these that is wrong.
 */
@ApplicationScoped
public class Inputs {
  private final Validator validator;

  Inputs(Validator validator) {
    this.validator = validator;
  }

  /**
   * The body, if it keeps its constraints.
   *
   * @throws DomainException MALFORMED_REQUEST if there is none
   * @throws ConstraintViolationException if it breaks a constraint
   */
  public <T> T valid(T body) {
    present(body);
    var violations = validator.validate(body);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return body;
  }

  /** The body, to be examined when it is asked for; it must be there at once. */
  public <T> Supplier<T> later(T body) {
    present(body);
    return () -> valid(body);
  }

  /** The constant that a query parameter names; null if the parameter is absent. */
  public <E extends Enum<E>> E constant(Class<E> type, String parameter, String value) {
    if (value == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElseThrow(() -> malformed("?" + parameter, "query.invalid"));
  }

  /** A query parameter's text; null if it is absent. */
  public String text(String parameter, String value, int longest) {
    if (value != null && (value.length() > longest || value.indexOf('\0') >= 0)) {
      throw malformed("?" + parameter, "query.invalid");
    }
    return value;
  }

  private static void present(Object body) {
    if (body == null) {
      throw malformed("", "body.missing");
    }
  }

  private static DomainException malformed(String pointer, String key) {
    return new DomainException(MALFORMED_REQUEST, List.of(new DomainException.Fault(pointer, key)));
  }
}
