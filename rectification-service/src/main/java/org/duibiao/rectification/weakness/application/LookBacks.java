package org.duibiao.rectification.weakness.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.weakness.domain.WeakCase;
import org.duibiao.rectification.weakness.domain.WeakCaseState;
import org.duibiao.rectification.weakness.infrastructure.WeakCases;

/** Tells that the day of a second look 回头看 has come: once, however many look. */
@ApplicationScoped
public class LookBacks {
  private static final int AT_A_TIME = 100;

  private final WeakCases cases;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  LookBacks(WeakCases cases, Outbox outbox, AuditTrail audit, @DomainTime Clock clock) {
    this.cases = cases;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Cases whose day has come and of which nobody was told yet, the first few. */
  @Transactional
  public List<UUID> due() {
    return cases.lookBacksToTell(ChinaTime.today(clock), AT_A_TIME);
  }

  /** Tells of one, unless it was told or opened again meanwhile. */
  @Transactional
  public void tell(UUID id) {
    cases.locked(id).filter(one -> one.state() == WeakCaseState.CLOSED).ifPresent(this::tell);
  }

  private void tell(WeakCase one) {
    long before = one.version();
    one.tellLookBackDue(clock);
    cases.flush();
    outbox.append(CaseDesk.TOPIC, one);
    if (one.version() > before) {
      audit.recordBySystem(
          new AuditEntry(
              "calendar:" + one.lastStep().action(),
              "case/" + one.id(),
              one.organisation(),
              null,
              null,
              before,
              one.version()));
    }
  }
}
