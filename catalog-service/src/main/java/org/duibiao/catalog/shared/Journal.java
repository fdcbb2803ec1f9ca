package org.duibiao.catalog.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
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
    noteAll(List.of(new Note(actor, action, subject, organisation, reason, version)));
  }

  /**
   * One thing that was done.
   *
   * @param organisation the one concerned; null for what is bound to none, which is noted where the
   *     actor's post is
   * @param version after it was done; it rises by one
   */
  public record Note(
      Actor actor,
      String action,
      String subject,
      String organisation,
      String reason,
      long version) {
    private AuditEntry entry() {
      return new AuditEntry(
          action,
          subject,
          organisation == null ? actor.organisation() : organisation,
          actor.post(),
          reason,
          version - 1,
          version);
    }
  }

  /** Notes all that was done, in one go. */
  public void noteAll(List<Note> notes) {
    var done = notes.stream().collect(Collectors.partitioningBy(note -> note.actor().isSystem()));
    done.get(true).forEach(note -> audit.recordBySystem(note.entry()));
    if (!done.get(false).isEmpty()) {
      audit.recordAll(done.get(false).stream().map(Note::entry).toList());
    }
  }
}
