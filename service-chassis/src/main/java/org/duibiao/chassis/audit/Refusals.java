package org.duibiao.chassis.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OutsideScopeException;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.correlation.Correlation;
import org.duibiao.chassis.correlation.Source;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.web.AuditOperations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Notes attempts that were refused: what the posts do not allow, and what lies outside of them. Who
 * was not recognised at all is only counted.
 */
@ApplicationScoped
public class Refusals {
  private static final Pattern ORGANISATION =
      Pattern.compile("/organisations/([a-z0-9][a-z0-9-]{0,62})(?:/|$)");

  private final AuditRecords records;
  private final Access access;
  private final RoutingContext request;
  private final MeterRegistry meters;

  Refusals(AuditRecords records, Access access, RoutingContext request, MeterRegistry meters) {
    this.records = records;
    this.access = access;
    this.request = request;
    this.meters = meters;
  }

  /** Whether a failure is one to be noted. */
  public static boolean isRefusal(DomainException failure) {
    return failure.type().status() == 403 || failure instanceof OutsideScopeException;
  }

  /** Counts a request without a token, or with one that is not accepted. */
  public void countUnauthenticated() {
    meters.counter("duibiao.requests.unauthenticated").increment();
  }

  /**
   * What is to be noted of the current request.
   *
   * @return writes it; may run on any thread that may block, after the request's own transaction
   */
  public Runnable of(DomainException failure, SimpleResourceInfo operation) {
    meters.counter("duibiao.requests.refused", "problem", failure.type().slug()).increment();
    AuditRow row = new AuditRow(AuditOutcome.REFUSED, attempt(failure, operation), caller());
    return () -> write(row);
  }

  private void write(AuditRow row) {
    try {
      records.write(List.of(row));
    } catch (RuntimeException e) {
      Log.errorf(e, "a refused attempt is not in the audit trail: %s", row);
    }
  }

  private AuditEntry attempt(DomainException failure, SimpleResourceInfo operation) {
    String posts =
        access.caller().posts().stream().map(Refusals::told).collect(Collectors.joining(" "));
    return new AuditEntry(
        action(operation),
        request.request().method() + " " + request.normalizedPath(),
        organisation(failure),
        posts.isEmpty() ? null : posts,
        failure.type().slug(),
        0,
        0);
  }

  private static String told(Post post) {
    return post.delegated() ? post + "(for " + post.mandate().delegator() + ")" : post.toString();
  }

  private String organisation(DomainException failure) {
    if (failure instanceof OutsideScopeException outside && outside.organisation() != null) {
      return outside.organisation();
    }
    return access.concerned() != null ? access.concerned() : addressed();
  }

  /** The organisation that the path names; it need not exist. */
  private String addressed() {
    Matcher path = ORGANISATION.matcher(request.normalizedPath());
    return path.find() ? path.group(1) : null;
  }

  /** The operation's id in the API document. */
  private String action(SimpleResourceInfo operation) {
    if (operation == null || operation.getResourceClass() == null) {
      return request.request().method().name();
    }
    return AuditOperations.at(request.normalizedPath()).orElseGet(() -> described(operation));
  }

  private static String described(SimpleResourceInfo operation) {
    return Arrays.stream(operation.getResourceClass().getMethods())
        .filter(method -> method.getName().equals(operation.getMethodName()))
        .map(method -> method.getAnnotation(Operation.class))
        .filter(described -> described != null && !described.operationId().isEmpty())
        .map(Operation::operationId)
        .findFirst()
        .orElseGet(operation::getMethodName);
  }

  private AuditRow.Actor caller() {
    return new AuditRow.Actor(
        access.caller().person(),
        null,
        access.caller().client(),
        Source.of(request),
        Correlation.of(request));
  }
}
