package org.duibiao.rectification.consistency.application;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.event.AggregateRoot.Raised;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.time.RealTime;
import org.duibiao.rectification.consistency.domain.InconsistencyCleared;
import org.duibiao.rectification.consistency.domain.InconsistencyFound;
import org.duibiao.rectification.consistency.infrastructure.Inconsistencies;
import org.duibiao.rectification.consistency.infrastructure.Inconsistencies.Cleared;
import org.duibiao.rectification.consistency.infrastructure.Inconsistencies.Found;

/**
 * The rounds of the consistency check 数据一致性核对 over everything, without anybody's asking. A
 * difference that two looks have seen becomes a fact, once, and so does its end; the gauge {@code
 * duibiao_rectification_inconsistencies} says how many organisations differ now.
 */
@ApplicationScoped
public class ConsistencyRound {
  private static final String TOPIC = "rectification.events";

  private final Inconsistencies found;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;
  private final Clock realClock;
  private final AtomicLong differing;

  ConsistencyRound(
      Inconsistencies found,
      Outbox outbox,
      AuditTrail audit,
      MeterRegistry meters,
      @DomainTime Clock clock,
      @RealTime Clock realClock) {
    this.found = found;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.realClock = realClock;
    this.differing = meters.gauge("duibiao.rectification.inconsistencies", new AtomicLong());
  }

  /** Looks at everything, unless another replica does so at this moment. */
  @Transactional
  public void look() {
    if (found.lead()) {
      Instant now = realClock.instant().truncatedTo(ChronoUnit.MICROS);
      found.look(now);
      tellCleared(found.cleared());
      tell(found.confirm(now));
    }
    differing.set(found.open());
  }

  /** Looks again if something was seen once only; every replica learns how many differ. */
  @Transactional
  public void lookAgain() {
    if (found.suspects()) {
      look();
    } else {
      differing.set(found.open());
    }
  }

  private void tell(List<Found> differences) {
    Instant now = clock.instant();
    outbox.append(
        TOPIC,
        differences.stream().map(one -> new Raised<>(fact(one, now), one.number())).toList());
    differences.forEach(this::note);
  }

  private static InconsistencyFound fact(Found one, Instant now) {
    return new InconsistencyFound(
        UUID.randomUUID(),
        now,
        one.campaign(),
        one.organisation(),
        one.problems(),
        one.items(),
        one.reason());
  }

  private void tellCleared(List<Cleared> gone) {
    Instant now = clock.instant();
    outbox.append(
        TOPIC,
        gone.stream()
            .map(
                one ->
                    new Raised<>(
                        new InconsistencyCleared(
                            UUID.randomUUID(), now, one.campaign(), one.organisation()),
                        one.number()))
            .toList());
    gone.forEach(
        one -> note("consistency:CLEARED", one.campaign(), one.organisation(), null, one.number()));
  }

  private void note(Found one) {
    String said = one.reason() + " " + one.problems() + "/" + one.items();
    note("consistency:FOUND", one.campaign(), one.organisation(), said, one.number());
  }

  private void note(String what, String campaign, String organisation, String said, long number) {
    audit.recordBySystem(
        new AuditEntry(
            what,
            "consistency/" + campaign + "/" + organisation,
            organisation,
            null,
            said,
            number - 1,
            number));
  }
}
