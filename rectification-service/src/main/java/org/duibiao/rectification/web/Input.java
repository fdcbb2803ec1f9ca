package org.duibiao.rectification.web;

import static org.duibiao.chassis.problem.CommonProblem.MALFORMED_REQUEST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * Turns the body of a request into what a use case takes. Its constraints are looked at only when
 * the use case asks, because what is absent, stale or in another state is told before what is wrong
 * with the content.
 */
@ApplicationScoped
public class Input {
  private final Validator validator;

  Input(Validator validator) {
    this.validator = validator;
  }

  /**
   * The content of a body, checked when it is asked for.
   *
   * @throws DomainException MALFORMED_REQUEST at once if there is no body
   */
  public <R, T> Supplier<T> of(R request, Function<R, T> translation) {
    if (request == null) {
      throw new DomainException(MALFORMED_REQUEST, List.of(new Fault("", "body.missing")));
    }
    return () -> {
      var violations = validator.validate(request);
      if (!violations.isEmpty()) {
        throw new ConstraintViolationException(violations);
      }
      return translation.apply(request);
    };
  }
}
