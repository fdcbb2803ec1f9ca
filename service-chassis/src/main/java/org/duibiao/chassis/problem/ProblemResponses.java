package org.duibiao.chassis.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duibiao.chassis.correlation.Correlation;

/** Turns a failure into the answer that leaves: problem+json in the caller's language. */
@ApplicationScoped
public class ProblemResponses {
  private static final String RETRY_AFTER_SECONDS = "2";

  private final RoutingContext request;

  ProblemResponses(RoutingContext request) {
    this.request = request;
  }

  /** The answer for a rule that said no. */
  public Response of(DomainException failure) {
    Response answer = answer(failure.tell(words(), instance()));
    return failure.type() == CommonProblem.STILL_RUNNING
        ? Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build()
        : answer;
  }

  /** The answer for a kind of failure with faults whose words stand in the same bundle. */
  public Response of(ProblemType type, Object... arguments) {
    return of(new DomainException(type, arguments));
  }

  /** The answer for input with faults that are already in words. */
  public Response of(ProblemType type, List<Violation> errors) {
    Problem told = new DomainException(type).tell(words(), instance());
    return answer(
        new Problem(
            told.type(), told.title(), told.status(), told.detail(), told.instance(), errors));
  }

  /** The words of the caller's language. */
  public Words words() {
    return Words.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** A fault in the words of the common bundle. */
  public Violation violation(String pointer, String key, Object... arguments) {
    return new Violation(
        pointer, words().text(CommonProblem.MALFORMED_REQUEST.bundle(), key, arguments));
  }

  private Response answer(Problem problem) {
    Response.ResponseBuilder builder =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, words().locale().toLanguageTag())
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(problem);
    if (problem.status() == CommonProblem.UNAUTHENTICATED.status()) {
      builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (problem.status() == CommonProblem.TEMPORARILY_UNAVAILABLE.status()) {
      builder.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return builder.build();
  }

  private String instance() {
    return "urn:correlation:" + Correlation.of(request);
  }
}
