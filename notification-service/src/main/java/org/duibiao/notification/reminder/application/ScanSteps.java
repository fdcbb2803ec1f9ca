package org.duibiao.notification.reminder.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntSupplier;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.reminder.application.ReminderScan.Step;
import org.duibiao.notification.reminder.infrastructure.Digests;
import org.duibiao.notification.reminder.infrastructure.Ladder;
import org.duibiao.notification.reminder.infrastructure.ReturnNotices;
import org.duibiao.notification.reminder.infrastructure.ScanLead;

/** The steps of a scan: each one transaction, under the lead, of bounded size. */
@ApplicationScoped
public class ScanSteps {
  private final ScanLead lead;
  private final ReturnNotices returns;
  private final Ladder ladder;
  private final Digests digests;
  private final int chunk;

  ScanSteps(
      ScanLead lead,
      ReturnNotices returns,
      Ladder ladder,
      Digests digests,
      NotificationConfig config) {
    this.lead = lead;
    this.returns = returns;
    this.ladder = ladder;
    this.digests = digests;
    this.chunk = config.scan().chunk();
  }

  /** Tells owners of returns. */
  @Transactional
  public Step tellReturns(Instant now) {
    return leading(() -> returns.tell(stored(now), chunk));
  }

  /** Tells owners what is due or overdue, and decides what goes into digests. */
  @Transactional
  public Step climb(Instant asOf, Instant now) {
    return leading(() -> ladder.climb(stored(asOf), stored(now), chunk));
  }

  /** Makes digests of what was decided. */
  @Transactional
  public Step tellDigests(Instant now) {
    return leading(() -> digests.tell(stored(now), chunk));
  }

  private Step leading(IntSupplier work) {
    if (!lead.tryLead()) {
      return Step.ELSEWHERE;
    }
    return work.getAsInt() == 0 ? Step.DONE : Step.MORE;
  }

  private static Instant stored(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
