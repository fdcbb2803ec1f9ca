package org.duibiao.chassis.transition;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.event.DomainEvent;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;

/**
 * Carries transitions out, each in the transaction of its use case. Invariant: the aggregate is
 * there (404), the actor may (403), has read the present version (428, 412), and the state allows
 * it (409), before the content is looked at (422); each leaves its facts and one row of the audit
 * trail, or nothing.
 */
@ApplicationScoped
public class Transitions {
  private final EntityManager database;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  Transitions(EntityManager database, Outbox outbox, AuditTrail audit, @DomainTime Clock clock) {
    this.database = database;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Carries one out.
   *
   * @param topic where its facts go
   * @param locked looks the aggregate up and keeps others from it until the transaction ends
   * @param effect the transition itself
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <K, R, E extends DomainEvent, A extends AggregateRoot<E> & Guarded<K, R>> A carryOut(
      String topic, Transition<K, R> wanted, Supplier<Optional<A>> locked, Consumer<A> effect) {
    A one = locked.get().orElseThrow(() -> new DomainException(NOT_FOUND));
    Post post = one.requirePermitted(wanted.action(), wanted.actor());
    wanted.requireRead(one);
    one.requirePossible(wanted.action(), clock);
    long before = one.version();
    effect.accept(one);
    tell(topic, wanted.operation(), one, post, before);
    return one;
  }

  /** Tells what was done to an aggregate, or that it was made, which has the version 0 before. */
  @Transactional(Transactional.TxType.MANDATORY)
  public <E extends DomainEvent, A extends AggregateRoot<E> & Guarded<?, ?>> void tell(
      String topic, String operation, A one, Post post, long before) {
    database.flush();
    outbox.append(topic, one);
    audit.record(
        new AuditEntry(
            operation,
            one.subject(),
            one.organisation(),
            post.toString(),
            one.lastReason(),
            before,
            one.version()));
  }
}
