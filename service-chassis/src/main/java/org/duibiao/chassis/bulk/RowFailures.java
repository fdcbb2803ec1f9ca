package org.duibiao.chassis.bulk;

import static org.duibiao.chassis.problem.CommonProblem.INTERNAL_ERROR;
import static org.duibiao.chassis.problem.CommonProblem.TEMPORARILY_UNAVAILABLE;
import static org.duibiao.chassis.problem.CommonProblem.VERSION_CONFLICT;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.stream.Stream;
import org.duibiao.chassis.audit.Refusals;
import org.duibiao.chassis.messaging.Transience;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.Problem;
import org.duibiao.chassis.problem.ProblemResponses;
import org.hibernate.StaleObjectStateException;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Why a row of a call for several failed, as the single call would have said it. Invariant: what is
 * refused is noted in the audit trail like a single call's, and nothing of a library's text leaves.
 */
@ApplicationScoped
public class RowFailures {
  private final ProblemResponses problems;
  private final Refusals refusals;

  RowFailures(ProblemResponses problems, Refusals refusals) {
    this.problems = problems;
    this.refusals = refusals;
  }

  /** Notes a refusal under the name of its operation, a method of a resource. */
  public void note(RuntimeException failure, Class<?> resource, String method) {
    if (failure instanceof DomainException rule && Refusals.isRefusal(rule)) {
      refusals.of(rule, operation(resource, method)).run();
    }
  }

  /** The failure in words. */
  public Problem problem(RuntimeException failure) {
    return (Problem) problems.of(rule(failure)).getEntity();
  }

  private static DomainException rule(RuntimeException failure) {
    if (failure instanceof DomainException rule) {
      return rule;
    }
    if (causes(failure).anyMatch(RowFailures::stale)) {
      return new DomainException(VERSION_CONFLICT, "?");
    }
    if (Transience.isTransient(failure)) {
      return new DomainException(TEMPORARILY_UNAVAILABLE);
    }
    Log.error("a row of a call for several failed", failure);
    return new DomainException(INTERNAL_ERROR, "?");
  }

  private static boolean stale(Throwable cause) {
    return cause instanceof OptimisticLockException || cause instanceof StaleObjectStateException;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private static SimpleResourceInfo operation(Class<?> resource, String method) {
    return new SimpleResourceInfo() {
      @Override
      public Class<?> getResourceClass() {
        return resource;
      }

      @Override
      public String getMethodName() {
        return method;
      }

      @Override
      public Class<?>[] parameterTypes() {
        return new Class<?>[0];
      }
    };
  }
}
