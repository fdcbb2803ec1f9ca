package org.duibiao.catalog.shared;

import jakarta.enterprise.context.ApplicationScoped;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;

/** Writes the audit trail, for a person or for the service itself. */
@ApplicationScoped
public class Journal {
  private final AuditTrail audit;

  Journal(AuditTrail audit) {
    this.audit = audit;
  }

  /** Notes that something with a version rising by one was done. */
  public void note(
      Actor actor,
      String action,
      String subject,
      String organisation,
      String reason,
      long version) {
    var entry =
        new AuditEntry(action, subject, organisation, actor.post(), reason, version - 1, version);
    if (actor.isSystem()) {
      audit.recordBySystem(entry);
    } else {
      audit.record(entry);
    }
  }
}
