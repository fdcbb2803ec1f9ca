package org.duibiao.chassis.failure;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which media types each operation takes, as its {@link Consumes} says: who sends another one is
 * told before the framework has chosen an operation.
 */
@Singleton
class AcceptedTypes {
  private final List<Operation> operations;

  AcceptedTypes(BeanManager beans) {
    this.operations =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .distinct()
            .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(one -> of(type, one)))
            .sorted(Comparator.comparingInt(Operation::literals).reversed())
            .toList();
  }

  /** The types that are taken at a path; empty where none is named. */
  List<String> of(String method, String path) {
    return operations.stream()
        .filter(one -> one.method().equals(method) && one.path().matcher(path).matches())
        .findFirst()
        .map(Operation::types)
        .orElse(List.of());
  }

  /** The more of its path is fixed, the sooner it is chosen. */
  private record Operation(String method, Pattern path, int literals, List<String> types) {}

  private static Stream<Operation> of(Class<?> resource, Method operation) {
    Consumes types = operation.getAnnotation(Consumes.class);
    if (types == null) {
      return Stream.empty();
    }
    Path own = operation.getAnnotation(Path.class);
    String template = resource.getAnnotation(Path.class).value() + slashed(own);
    String literal = template.replaceAll("\\{[^}]*}", "");
    Pattern path = Pattern.compile(template.replaceAll("\\{[^}]*}", "[^/]+") + "/?");
    return Arrays.stream(operation.getAnnotations())
        .map(Annotation::annotationType)
        .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
        .map(annotation -> annotation.getAnnotation(HttpMethod.class).value())
        .map(name -> new Operation(name, path, literal.length(), List.of(types.value())));
  }

  private static String slashed(Path path) {
    if (path == null) {
      return "";
    }
    return path.value().startsWith("/") ? path.value() : "/" + path.value();
  }
}
