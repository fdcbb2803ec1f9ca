package org.duibiao.chassis.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.ProblemResponses;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses an empty Idempotency-Key where one is taken: whoever sends the header counts on being
 * able to repeat the request, and must not learn otherwise from a second copy of its effect.
 */
class StrictKey {
  private static final String HEADER = "Idempotency-Key";

  private final ProblemResponses problems;

  StrictKey(ProblemResponses problems) {
    this.problems = problems;
  }

  @ServerRequestFilter
  Optional<Response> refuseEmpty(ContainerRequestContext request, ResourceInfo resource) {
    List<String> keys = request.getHeaders().get(HEADER);
    boolean empty = keys != null && keys.stream().anyMatch(String::isBlank);
    return empty && resource.getResourceMethod() != null && takesKey(resource.getResourceMethod())
        ? Optional.of(
            problems.of(
                CommonProblem.MALFORMED_REQUEST,
                List.of(problems.violation(HEADER, "header.empty"))))
        : Optional.empty();
  }

  private static boolean takesKey(Method operation) {
    return Arrays.stream(operation.getParameters())
        .map(parameter -> parameter.getAnnotation(HeaderParam.class))
        .anyMatch(header -> header != null && HEADER.equalsIgnoreCase(header.value()));
  }
}
