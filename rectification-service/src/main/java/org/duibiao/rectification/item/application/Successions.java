package org.duibiao.rectification.item.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.domain.Succession;
import org.duibiao.rectification.item.infrastructure.Items;

/**
 * Passes open items from a leaving secretary to the successor: all those of the organisation for
 * which the one who leaves answers, locked together. Each gets a step in its history, a fact and a
 * record in the audit trail.
 */
@ApplicationScoped
public class Successions {
  private final Items items;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  Successions(Items items, Outbox outbox, AuditTrail audit, @DomainTime Clock clock) {
    this.items = items;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Carries one out; after a vacancy there is nobody to take items from. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void carryOut(Succession succession) {
    List<Item> passing =
        succession
            .whoLeaves()
            .map(person -> items.lockedOpen(succession.organisation(), person))
            .orElse(List.of());
    passing.forEach(item -> item.handOver(succession, clock));
    items.flush();
    outbox.append(
        ItemTransitions.TOPIC,
        passing.stream().flatMap(item -> item.takeEvents().stream()).toList());
    passing.forEach(this::note);
  }

  private void note(Item item) {
    audit.recordBySystem(
        new AuditEntry(
            "catalog:" + item.lastStep().action(),
            "item/" + item.id(),
            item.organisation(),
            null,
            item.lastStep().reason(),
            item.version() - 1,
            item.version()));
  }
}
