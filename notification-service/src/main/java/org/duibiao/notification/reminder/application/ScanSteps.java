package org.duibiao.notification.reminder.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.reminder.application.ReminderScan.Step;
import org.duibiao.notification.reminder.infrastructure.Dispatch;
import org.duibiao.notification.reminder.infrastructure.HandoverNotices;
import org.duibiao.notification.reminder.infrastructure.Ladder;
import org.duibiao.notification.reminder.infrastructure.ReturnNotices;
import org.duibiao.notification.scan.ScanLead;

/** The steps of a scan: each one transaction, under the lead, of bounded size. */
@ApplicationScoped
public class ScanSteps {
  private final ScanLead lead;
  private final HandoverNotices handovers;
  private final ReturnNotices returns;
  private final Ladder ladder;
  private final Dispatch dispatch;
  private final AuditTrail audit;
  private final int chunk;

  ScanSteps(
      ScanLead lead,
      HandoverNotices handovers,
      ReturnNotices returns,
      Ladder ladder,
      Dispatch dispatch,
      AuditTrail audit,
      NotificationConfig config) {
    this.lead = lead;
    this.handovers = handovers;
    this.returns = returns;
    this.ladder = ladder;
    this.dispatch = dispatch;
    this.audit = audit;
    this.chunk = config.scan().chunk();
  }

  /** Tells new secretaries what their organisations owe. */
  @Transactional
  public Step tellHandovers(Instant now) {
    return leading(
        () -> {
          List<Handover> told = handovers.tell(now, chunk);
          told.forEach(this::note);
          return told.size();
        });
  }

  /** Tells owners of returns. */
  @Transactional
  public Step tellReturns(Instant now) {
    return leading(() -> returns.tell(now, chunk));
  }

  /** Tells owners what is due or overdue, and decides what goes into digests. */
  @Transactional
  public Step climb(Instant asOf, Instant now) {
    return leading(() -> ladder.climb(asOf, now, chunk));
  }

  /** Makes digests of what was decided, and tells what has waited for quiet hours to end. */
  @Transactional
  public Step tellWaiting(Instant now) {
    return leading(() -> dispatch.tell(now, chunk));
  }

  private void note(Handover told) {
    audit.recordBySystem(
        new AuditEntry(
            "catalog:HAND_OVER",
            "handover/" + told.id(),
            told.organisation(),
            null,
            "%s → %s；%s"
                .formatted(
                    told.leaving() == null ? "–" : told.leaving(), told.successor(), told.basis()),
            0,
            1));
  }

  private Step leading(IntSupplier work) {
    if (!lead.tryLead()) {
      return Step.ELSEWHERE;
    }
    return work.getAsInt() == 0 ? Step.DONE : Step.MORE;
  }
}
