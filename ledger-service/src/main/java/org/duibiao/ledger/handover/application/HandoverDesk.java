package org.duibiao.ledger.handover.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.entry.infrastructure.Entries;
import org.duibiao.ledger.entry.infrastructure.Entries.HandedOver;
import org.duibiao.ledger.handover.infrastructure.Handovers;

/**
 * Lets a change of secretary take effect here on its day. Drafts are the organisation's and stay
 * where they are; those that named the leaving secretary as responsible name the successor. Once
 * for each handover, and noted in the audit trail with both and the basis.
 *
 * <p>The domain: “a change of secretary moves drafts, open tasks and reminders to the successor in
 * one step”.
 */
@ApplicationScoped
public class HandoverDesk {
  private final Handovers handovers;
  private final Entries entries;
  private final AuditTrail audit;
  private final Clock clock;

  HandoverDesk(Handovers handovers, Entries entries, AuditTrail audit, @DomainTime Clock clock) {
    this.handovers = handovers;
    this.entries = entries;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps a handover, and lets it take effect if its day has come. */
  @Transactional(rollbackOn = Exception.class)
  public void receive(Handover handover) {
    handovers.keep(handover);
    applyDue();
  }

  /** Lets those take effect whose day has come. */
  @Scheduled(
      every = "${duibiao.ledger.handovers.apply-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  @Transactional(rollbackOn = Exception.class)
  public void applyDue() {
    handovers.takeDue(ChinaTime.today(clock), clock.instant()).forEach(this::apply);
  }

  private void apply(Handover handover) {
    List<HandedOver> moved =
        handover.from() == null
            ? List.of()
            : entries.handOver(handover.organisation(), handover.from(), handover.to());
    note(handover, "handover/" + handover.id(), 0, 1);
    for (HandedOver draft : moved) {
      String subject = "entry/" + draft.campaign() + "/" + handover.organisation();
      note(handover, subject, draft.version() - 1, draft.version());
    }
  }

  private void note(Handover handover, String subject, long before, long after) {
    audit.recordBySystem(
        new AuditEntry(
            "applyHandover",
            subject,
            handover.organisation(),
            null,
            handover.words(),
            before,
            after));
  }
}
