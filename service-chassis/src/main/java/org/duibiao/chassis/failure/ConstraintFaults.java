package org.duibiao.chassis.failure;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duibiao.chassis.problem.Violation;
import org.duibiao.chassis.problem.Words;

/**
 * Tells violated bean constraints with JSON pointers, in words of the bundle {@code
 * problems.input}.
 */
final class ConstraintFaults {
  private static final String BUNDLE = "problems.input";

  private ConstraintFaults() {}

  static List<Violation> of(ConstraintViolationException failure, Words words) {
    return failure.getConstraintViolations().stream()
        .map(
            violation ->
                new Violation(pointer(violation.getPropertyPath()), text(violation, words)))
        .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
        .toList();
  }

  /**
   * Method and parameter names are ours, not the caller's: only what is inside the body is told.
   */
  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
        continue;
      }
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.isEmpty() ? lastName(path) : pointer.toString();
  }

  private static String lastName(Path path) {
    String name = "";
    for (Path.Node node : path) {
      name = node.getName();
    }
    return "?" + name;
  }

  private static String text(ConstraintViolation<?> violation, Words words) {
    var descriptor = violation.getConstraintDescriptor();
    String constraint = descriptor.getAnnotation().annotationType().getSimpleName();
    Map<String, Object> attributes = new TreeMap<>(descriptor.getAttributes());
    Object least = attributes.getOrDefault("min", attributes.get("value"));
    Object most = attributes.getOrDefault("max", attributes.get("value"));
    return constraint.equals("Size")
        ? size(violation.getInvalidValue(), least, most, words)
        : words.text(BUNDLE, constraint, least, most);
  }

  /** Characters of a text, or how many of something; told with what there is. */
  private static String size(Object value, Object least, Object most, Words words) {
    String of = value instanceof CharSequence ? "length" : "count";
    String bounds = least.equals(0) ? "most" : most.equals(Integer.MAX_VALUE) ? "least" : "between";
    return words.text(BUNDLE, "Size." + of + "-" + bounds, least, most, amount(value));
  }

  private static int amount(Object value) {
    if (value instanceof CharSequence text) {
      return text.length();
    }
    if (value instanceof Collection<?> some) {
      return some.size();
    }
    return value instanceof Map<?, ?> map ? map.size() : Array.getLength(value);
  }
}
