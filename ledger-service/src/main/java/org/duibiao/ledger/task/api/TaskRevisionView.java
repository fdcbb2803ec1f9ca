package org.duibiao.ledger.task.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.document.DocumentRevisions.Revision;
import org.duibiao.ledger.task.domain.TaskContent;

/** A submission of a task's document as it was; it never changes. */
public record TaskRevisionView(
    int number,
    String title,
    String text,
    List<UUID> evidence,
    List<String> contributors,
    String filledInBy,
    String submittedBy,
    String comment,
    Instant submittedAt) {

  static TaskRevisionView of(Revision<TaskContent> revision) {
    return new TaskRevisionView(
        revision.number(),
        revision.content().title(),
        revision.content().text(),
        revision.content().evidence(),
        revision.contributors().persons(),
        revision.filledInBy(),
        revision.signedOffBy(),
        revision.comment(),
        revision.submittedAt());
  }
}
