package org.duibiao.chassis.failure;

import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.problem.CommonProblem.ALREADY_EXISTS;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.INSUFFICIENT_SCOPE;
import static org.duibiao.chassis.problem.CommonProblem.INTERNAL_ERROR;
import static org.duibiao.chassis.problem.CommonProblem.MALFORMED_REQUEST;
import static org.duibiao.chassis.problem.CommonProblem.METHOD_NOT_ALLOWED;
import static org.duibiao.chassis.problem.CommonProblem.NOT_ACCEPTABLE;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOR_PORTALS;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.chassis.problem.CommonProblem.PAYLOAD_TOO_LARGE;
import static org.duibiao.chassis.problem.CommonProblem.TEMPORARILY_UNAVAILABLE;
import static org.duibiao.chassis.problem.CommonProblem.UNAUTHENTICATED;
import static org.duibiao.chassis.problem.CommonProblem.UNSUPPORTED_MEDIA_TYPE;
import static org.duibiao.chassis.problem.CommonProblem.VERSION_CONFLICT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duibiao.chassis.access.Caller;
import org.duibiao.chassis.audit.Refusals;
import org.duibiao.chassis.correlation.Correlation;
import org.duibiao.chassis.messaging.Transience;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.problem.ProblemType;
import org.hibernate.StaleObjectStateException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** The one place where failures become answers. Nothing of a library's own text ever leaves. */
class ProblemMappers {
  private static final Map<Integer, ProblemType> BY_STATUS =
      Map.of(
          400, MALFORMED_REQUEST,
          401, UNAUTHENTICATED,
          403, FORBIDDEN,
          404, NOT_FOUND,
          405, METHOD_NOT_ALLOWED,
          406, NOT_ACCEPTABLE,
          413, PAYLOAD_TOO_LARGE,
          415, UNSUPPORTED_MEDIA_TYPE,
          503, TEMPORARILY_UNAVAILABLE);

  private final ProblemResponses problems;
  private final JsonFaults jsonFaults;
  private final Refusals refusals;
  private final Caller caller;
  private final AcceptedTypes accepted;
  private final RoutingContext request;

  ProblemMappers(
      ProblemResponses problems,
      JsonFaults jsonFaults,
      Refusals refusals,
      Caller caller,
      AcceptedTypes accepted,
      RoutingContext request) {
    this.problems = problems;
    this.jsonFaults = jsonFaults;
    this.refusals = refusals;
    this.caller = caller;
    this.accepted = accepted;
    this.request = request;
  }

  @ServerExceptionMapper
  Uni<Response> rule(DomainException failure, SimpleResourceInfo operation) {
    return Refusals.isRefusal(failure)
        ? refused(failure, operation)
        : Uni.createFrom().item(problems.of(failure));
  }

  /** Answers when the attempt is in the audit trail, which a thread that may block has to write. */
  private Uni<Response> refused(DomainException failure, SimpleResourceInfo operation) {
    Runnable note = refusals.of(failure, operation);
    Response answer = problems.of(failure);
    if (BlockingOperationControl.isBlockingAllowed()) {
      note.run();
      return Uni.createFrom().item(answer);
    }
    return Uni.createFrom()
        .item(answer)
        .onItem()
        .invoke(note)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException failure) {
    return problems.of(
        CommonProblem.INVALID_CONTENT, ConstraintFaults.of(failure, problems.words()));
  }

  /** Named apart because the framework has a mapper of its own for exactly this class. */
  @ServerExceptionMapper
  Response mismatch(MismatchedInputException failure) {
    return json(failure);
  }

  @ServerExceptionMapper
  Response json(JsonProcessingException failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof DomainException rule) {
        return problems.of(rule);
      }
    }
    return problems.of(MALFORMED_REQUEST, List.of(jsonFaults.of(failure)));
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthenticated() {
    refusals.countUnauthenticated();
    return problems.of(UNAUTHENTICATED);
  }

  @ServerExceptionMapper
  Uni<Response> forbidden(ForbiddenException failure, SimpleResourceInfo operation) {
    return refused(refusal(operation), operation);
  }

  /** A scope is asked for only where it would help. */
  private DomainException refusal(SimpleResourceInfo operation) {
    if (caller.isPortal() && !admitsPortals(operation)) {
      return new DomainException(NOT_FOR_PORTALS);
    }
    String scope = caller.missingScope();
    return scope == null
        ? new DomainException(FORBIDDEN)
        : new DomainException(INSUFFICIENT_SCOPE, scope);
  }

  private static boolean admitsPortals(SimpleResourceInfo operation) {
    return operation == null
        || operation.getResourceClass() == null
        || Arrays.stream(operation.getResourceClass().getMethods())
            .filter(method -> method.getName().equals(operation.getMethodName()))
            .map(method -> method.getAnnotation(RolesAllowed.class))
            .anyMatch(roles -> roles == null || Arrays.asList(roles.value()).contains(PORTAL));
  }

  @ServerExceptionMapper({OptimisticLockException.class, StaleObjectStateException.class})
  Response stale() {
    return problems.of(VERSION_CONFLICT, "?");
  }

  @ServerExceptionMapper
  Response web(WebApplicationException failure) {
    if (failure.getCause() instanceof JsonProcessingException json) {
      return json(json);
    }
    int status = failure.getResponse().getStatus();
    ProblemType type = BY_STATUS.get(status);
    if (type == null) {
      return other(failure);
    }
    return type == UNSUPPORTED_MEDIA_TYPE ? anotherType() : problems.of(type);
  }

  /** Names the types that are taken there, and the one that came. */
  private Response anotherType() {
    List<String> taken = accepted.of(request.request().method().name(), request.normalizedPath());
    return taken.isEmpty()
        ? problems.of(UNSUPPORTED_MEDIA_TYPE)
        : problems.of(
            UNSUPPORTED_MEDIA_TYPE,
            List.of(
                problems.violation(
                    HttpHeaders.CONTENT_TYPE, "header.content-type", String.join(", ", taken))));
  }

  @ServerExceptionMapper
  Uni<Response> any(Throwable failure, SimpleResourceInfo operation) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DomainException rule) {
        return rule(rule, operation);
      }
    }
    return Uni.createFrom().item(other(failure));
  }

  private Response other(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException || cause instanceof StaleObjectStateException) {
        return stale();
      }
    }
    if (FormFaults.isMalformed(failure)) {
      return problems.of(MALFORMED_REQUEST, List.of(problems.violation("", "body.form")));
    }
    if (Transience.isUniqueViolation(failure)) {
      return problems.of(ALREADY_EXISTS, request.normalizedPath());
    }
    if (Transience.isTransient(failure)) {
      Log.warnf(failure, "request %s met a passing failure", Correlation.of(request));
      return problems.of(TEMPORARILY_UNAVAILABLE);
    }
    Log.errorf(failure, "request %s failed", Correlation.of(request));
    return problems.of(INTERNAL_ERROR, Correlation.of(request));
  }
}
