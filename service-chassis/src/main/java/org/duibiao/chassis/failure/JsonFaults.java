package org.duibiao.chassis.failure;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.chassis.json.UnsafeTextException;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.problem.Violation;

/** Tells what is wrong with a JSON body, and where, without a word of the parser's own. */
@ApplicationScoped
class JsonFaults {
  private final ProblemResponses problems;

  JsonFaults(ProblemResponses problems) {
    this.problems = problems;
  }

  Violation of(JsonProcessingException failure) {
    String pointer = pointer(failure);
    if (failure instanceof UnsafeTextException) {
      return problems.violation(pointer, "body.nul");
    }
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return problems.violation(
          pointer, "body.unknown-field", known(unknown.getKnownPropertyIds()));
    }
    if (failure instanceof InvalidFormatException format) {
      return format(pointer, format);
    }
    if (tooDeep(failure)) {
      return problems.violation(pointer, "body.too-deep");
    }
    if (failure instanceof JsonParseException && isDuplicate(failure)) {
      return problems.violation(pointer, "body.duplicate-field");
    }
    if (failure instanceof MismatchedInputException mismatch) {
      return mismatch(pointer, mismatch);
    }
    if (failure instanceof JsonMappingException mapping
        && mapping.getCause() instanceof JsonProcessingException cause) {
      return new Violation(pointer.isEmpty() ? pointer(cause) : pointer, of(cause).detail());
    }
    if (failure instanceof JsonMappingException) {
      return problems.violation(pointer, "body.invalid-value");
    }
    return unreadable(pointer, failure.getLocation());
  }

  private Violation format(String pointer, InvalidFormatException failure) {
    Class<?> target = failure.getTargetType();
    if (target != null && target.isEnum()) {
      return problems.violation(
          pointer,
          "body.wrong-value",
          abbreviated(String.valueOf(failure.getValue())),
          known(Arrays.asList(target.getEnumConstants())));
    }
    return time(pointer, target, String.valueOf(failure.getValue()))
        .orElseGet(() -> problems.violation(pointer, "body.wrong-type", typeName(target)));
  }

  /** How a day or a time is written, where one was wanted. */
  private Optional<Violation> time(String pointer, Class<?> target, String written) {
    if (target == LocalDate.class) {
      return Optional.of(problems.violation(pointer, "query.day", abbreviated(written)));
    }
    return target != null && Temporal.class.isAssignableFrom(target)
        ? Optional.of(problems.violation(pointer, "body.time", abbreviated(written)))
        : Optional.empty();
  }

  private Violation mismatch(String pointer, MismatchedInputException failure) {
    if (failure.getTargetType() == null || failure.getPath().isEmpty() && atEnd(failure)) {
      return problems.violation(pointer, "body.missing");
    }
    if (failure.getTargetType().isEnum()) {
      List<?> allowed = Arrays.asList(failure.getTargetType().getEnumConstants());
      return problems.violation(pointer, "body.one-of", known(allowed));
    }
    return problems.violation(pointer, "body.wrong-type", typeName(failure.getTargetType()));
  }

  private Violation unreadable(String pointer, JsonLocation at) {
    return at == null
        ? problems.violation(pointer, "body.unreadable", "?", "?")
        : problems.violation(pointer, "body.unreadable", at.getLineNr(), at.getColumnNr());
  }

  private static boolean atEnd(MismatchedInputException failure) {
    return failure.getOriginalMessage() != null
        && failure.getOriginalMessage().startsWith("No content to map");
  }

  private static boolean isDuplicate(JsonProcessingException failure) {
    return failure.getOriginalMessage() != null
        && failure.getOriginalMessage().startsWith("Duplicate field");
  }

  private static boolean tooDeep(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StreamConstraintsException) {
        return true;
      }
    }
    return false;
  }

  private static String pointer(JsonProcessingException failure) {
    if (!(failure instanceof JsonMappingException mapping)) {
      return "";
    }
    return mapping.getPath().stream()
        .map(
            step ->
                "/"
                    + (step.getFieldName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getFieldName().replace("~", "~0").replace("/", "~1")))
        .map(JsonFaults::abbreviated)
        .collect(Collectors.joining());
  }

  private static String known(Collection<?> names) {
    if (names == null) {
      return "";
    }
    return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private static String abbreviated(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private static String typeName(Class<?> type) {
    if (type == null) {
      return "object";
    }
    if (type == LocalDate.class) {
      return "date (yyyy-MM-dd)";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "date-time (RFC 3339)";
    }
    if (type == UUID.class) {
      return "UUID";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "boolean";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "number";
    }
    if (CharSequence.class.isAssignableFrom(type) || type.isEnum()) {
      return "string";
    }
    boolean array = Collection.class.isAssignableFrom(type) || type.isArray();
    return array ? "array" : Map.class.isAssignableFrom(type) ? "object" : "object";
  }
}
