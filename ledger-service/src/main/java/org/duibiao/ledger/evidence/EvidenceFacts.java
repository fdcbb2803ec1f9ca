package org.duibiao.ledger.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.evidence.Evidence;
import org.duibiao.chassis.evidence.EvidenceNews;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.shared.LedgerTopics;

/** Tells of evidence, so that what proves a rectification need not be sent twice 一次填报、多处使用. */
@ApplicationScoped
class EvidenceFacts implements EvidenceNews {
  private final Outbox outbox;
  private final Access access;
  private final Clock clock;

  EvidenceFacts(Outbox outbox, Access access, @DomainTime Clock clock) {
    this.outbox = outbox;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public void added(Evidence evidence) {
    tell(EvidenceEvent.ADDED, evidence, Evidence.VERSION);
  }

  @Override
  public void deleted(Evidence evidence) {
    tell(EvidenceEvent.DELETED, evidence, Evidence.VERSION + 1);
  }

  private void tell(String type, Evidence evidence, long number) {
    outbox.append(
        LedgerTopics.LEDGER_EVENTS,
        new EvidenceEvent(
            UUID.randomUUID(),
            clock.instant(),
            type,
            evidence.id(),
            evidence.organisation(),
            evidence.title(),
            evidence.effectiveDate(),
            evidence.content().kind().mediaType(),
            access.caller().person()),
        number);
  }
}
