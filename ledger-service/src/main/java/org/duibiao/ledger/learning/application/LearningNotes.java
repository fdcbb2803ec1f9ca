package org.duibiao.ledger.learning.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.ledger.learning.domain.LearningRecord;

/** Notes in the audit trail what was done to learning records, one note a record. */
@ApplicationScoped
public class LearningNotes {
  private final AuditTrail audit;

  LearningNotes(AuditTrail audit) {
    this.audit = audit;
  }

  /** Notes a record as it now stands. */
  public void note(String operation, Post post, String reason, LearningRecord record) {
    audit.record(entry(operation, post, reason, record));
  }

  /** Notes new records. */
  public void noteAll(String operation, Post post, List<LearningRecord> records) {
    audit.recordAll(records.stream().map(one -> entry(operation, post, null, one)).toList());
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
