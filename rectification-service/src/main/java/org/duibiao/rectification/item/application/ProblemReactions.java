package org.duibiao.rectification.item.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.inbox.Inbox;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.domain.RecordedProblem;
import org.duibiao.rectification.item.infrastructure.EarlyProblemFacts;
import org.duibiao.rectification.item.infrastructure.EarlyProblemFacts.Fact;
import org.duibiao.rectification.item.infrastructure.Items;

/**
 * What follows from what the ledger says of a problem. Invariant: one problem, one item, however
 * often and in whatever order its facts come; a fact older than what is known changes nothing.
 */
@ApplicationScoped
public class ProblemReactions {
  private static final String CONSUMER = "rectification.items";

  private final Items items;
  private final EarlyProblemFacts early;
  private final Inbox inbox;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  ProblemReactions(
      Items items,
      EarlyProblemFacts early,
      Inbox inbox,
      Outbox outbox,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.items = items;
    this.early = early;
    this.inbox = inbox;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** A problem was accepted: its item is made, or comes back if it had been withdrawn. */
  @Transactional(TxType.MANDATORY)
  public void recorded(UUID eventId, RecordedProblem problem) {
    inbox.once(
        CONSUMER,
        eventId,
        () ->
            items
                .lockedByProblem(problem.problemId())
                .ifPresentOrElse(item -> recordedAgain(item, problem), () -> open(problem)));
  }

  /** A problem was put in other words, or withdrawn. */
  @Transactional(TxType.MANDATORY)
  public void changed(Fact fact) {
    inbox.once(
        CONSUMER,
        fact.eventId(),
        () ->
            items
                .lockedByProblem(fact.problemId())
                .ifPresentOrElse(item -> apply(item, fact), () -> early.keep(fact)));
  }

  /** However old the fact is, who had a part in the problem had it. */
  private void recordedAgain(Item item, RecordedProblem problem) {
    if (item.knowsNewerThan(problem.version())) {
      item.credit(problem.contributors());
    } else {
      update(item, problem.version(), i -> i.recordAgain(problem, clock));
    }
  }

  private void open(RecordedProblem problem) {
    Item item = Item.open(problem, clock);
    items.persistAndFlush(item);
    tell(item, 0);
    early.take(problem.problemId()).forEach(fact -> apply(item, fact));
  }

  private void apply(Item item, Fact fact) {
    update(
        item,
        fact.version(),
        i -> {
          switch (fact.kind()) {
            case REWORDED ->
                i.reword(fact.indicator(), fact.text(), fact.version(), fact.person(), clock);
            case WITHDRAWN -> i.withdraw(fact.reason(), fact.version(), fact.person(), clock);
          }
        });
  }

  private void update(Item item, long factVersion, Consumer<Item> effect) {
    if (item.knowsNewerThan(factVersion)) {
      return;
    }
    long before = item.version();
    effect.accept(item);
    items.flush();
    if (item.version() > before) {
      tell(item, before);
    }
  }

  private void tell(Item item, long before) {
    outbox.append(ItemTransitions.TOPIC, item);
    audit.recordBySystem(
        new AuditEntry(
            "ledger:" + item.lastStep().action(),
            "item/" + item.id(),
            item.organisation(),
            null,
            item.lastStep().reason(),
            before,
            item.version()));
  }
}
