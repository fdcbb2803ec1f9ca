package org.duibiao.ledger.learning.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.event.AggregateRoot.Raised;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.learning.domain.LearningEvent;
import org.duibiao.ledger.learning.domain.LearningRecord;
import org.duibiao.ledger.shared.LedgerTopics;

/** Notes in the audit trail what was done to learning records, and tells it: once a record. */
@ApplicationScoped
public class LearningNotes {
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Access access;
  private final Clock clock;

  LearningNotes(AuditTrail audit, Outbox outbox, Access access, @DomainTime Clock clock) {
    this.audit = audit;
    this.outbox = outbox;
    this.access = access;
    this.clock = clock;
  }

  /** Notes and tells a record as it now stands. */
  public void note(String operation, Post post, String reason, LearningRecord record) {
    audit.record(entry(operation, post, reason, record));
    tell(List.of(record));
  }

  /** Notes and tells new records. */
  public void noteAll(String operation, Post post, List<LearningRecord> records) {
    audit.recordAll(records.stream().map(one -> entry(operation, post, null, one)).toList());
    tell(records);
  }

  private void tell(List<LearningRecord> records) {
    outbox.append(
        LedgerTopics.LEDGER_EVENTS,
        records.stream()
            .map(
                one ->
                    new Raised<>(
                        LearningEvent.of(one, access.caller().person(), clock.instant()),
                        one.version()))
            .toList());
  }

  private static AuditEntry entry(
      String operation, Post post, String reason, LearningRecord record) {
    return new AuditEntry(
        operation,
        "learning-record/" + record.id(),
        record.organisation(),
        post.toString(),
        reason,
        record.version() - 1,
        record.version());
  }
}
