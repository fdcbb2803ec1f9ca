package org.duibiao.catalog.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import org.duibiao.catalog.CatalogProblem;
import org.duibiao.chassis.problem.ProblemResponses;

/** Tells advice in the words of the caller's language. */
@ApplicationScoped
public class Warnings {
  private final ProblemResponses responses;

  Warnings(ProblemResponses responses) {
    this.responses = responses;
  }

  /** The advice in words. */
  public List<WarningView> of(List<Advice> advice) {
    return advice.stream()
        .map(one -> new WarningView(one.pointer(), text(one.messageKey(), one.arguments())))
        .toList();
  }

  /** A text of the catalog's bundle. */
  public String text(String key, Object... arguments) {
    return responses.words().text(CatalogProblem.INVALID_CONTENT.bundle(), key, arguments);
  }

  /** The text of a bean constraint, as every service tells it. */
  public String input(String constraint, Object... arguments) {
    return responses.words().text("problems.input", constraint, arguments);
  }

  /** A broken constraint in words. */
  public String violated(ConstraintViolation<?> broken) {
    var descriptor = broken.getConstraintDescriptor();
    var attributes = descriptor.getAttributes();
    return input(
        descriptor.getAnnotation().annotationType().getSimpleName(),
        attributes.getOrDefault("min", attributes.get("value")),
        attributes.getOrDefault("max", attributes.get("value")));
  }

  /** A remark on a list in words. */
  public String remark(SheetFault remark) {
    return remark.told() == null ? text(remark.messageKey(), remark.arguments()) : remark.told();
  }

  /** The same with its place in the list, for an answer that tells nothing else. */
  String remarkInPlace(SheetFault remark, SheetHeader.Place place) {
    if (place == null) {
      return text("import.in-row", remark.row(), remark(remark));
    }
    return place.letter() == null
        ? text("import.in-column", remark.row(), place.heading(), remark(remark))
        : text("import.in-cell", remark.row(), place.letter(), place.heading(), remark(remark));
  }
}
