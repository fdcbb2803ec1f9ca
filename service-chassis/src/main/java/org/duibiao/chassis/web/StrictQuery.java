package org.duibiao.chassis.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.problem.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that an operation does not have, and one that stands twice, of which one
 * would be ignored: a misspelt filter must not pass.
 */
class StrictQuery {
  private final ProblemResponses problems;
  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  StrictQuery(ProblemResponses problems) {
    this.problems = problems;
  }

  @ServerRequestFilter
  Optional<Response> refuseUnknownAndRepeated(
      ContainerRequestContext request, ResourceInfo resource) {
    if (resource == null || resource.getResourceMethod() == null) {
      return Optional.empty();
    }
    Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), StrictQuery::names);
    List<Violation> unknown =
        request.getUriInfo().getQueryParameters().keySet().stream()
            .filter(name -> !names.contains(name))
            .map(name -> problems.violation("?" + name, "query.unknown", String.join(", ", names)))
            .toList();
    List<Violation> faults = unknown.isEmpty() ? repeated(request) : unknown;
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(problems.of(CommonProblem.MALFORMED_REQUEST, faults));
  }

  private List<Violation> repeated(ContainerRequestContext request) {
    return request.getUriInfo().getQueryParameters().entrySet().stream()
        .filter(one -> one.getValue().size() > 1)
        .map(one -> problems.violation("?" + one.getKey(), "query.repeated"))
        .toList();
  }

  private static Set<String> names(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null) {
        names.add(query.value());
      }
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        addFields(parameter.getType(), names);
      }
    }
    return names;
  }

  private static void addFields(Class<?> bean, Set<String> names) {
    for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        QueryParam query = field.getAnnotation(QueryParam.class);
        if (query != null) {
          names.add(query.value());
        }
      }
    }
  }
}
