package org.duibiao.ledger.task.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.task.application.TaskDesk;
import org.duibiao.ledger.task.domain.CommitteeTask;
import org.duibiao.ledger.task.domain.TaskAction;
import org.duibiao.ledger.task.domain.TaskKind;
import org.duibiao.ledger.task.domain.TaskOwner;
import org.duibiao.ledger.task.domain.TaskState;

/**
 * A task of the committee's as the caller sees it now.
 *
 * @param task what the campaign calls it
 * @param title of the document
 * @param drafted whether the text is a draft that nobody has touched
 * @param overdue whether its day has passed without its being submitted
 */
public record TaskView(
    UUID id,
    String campaign,
    String organisation,
    String organisationName,
    String code,
    TaskKind kind,
    String task,
    LocalDate dueDate,
    LocalDate lockDate,
    TaskState state,
    Timeliness timeliness,
    boolean overdue,
    OwnerView owner,
    String title,
    String text,
    boolean drafted,
    List<UUID> evidence,
    String filledInBy,
    String submittedBy,
    String signedOffBy,
    int revision,
    Integer acceptedRevision,
    Instant firstSubmittedAt,
    String returnReason,
    long version,
    List<TaskAction> allowedActions) {

  /** Who answers for it: a person, or whoever holds a post at the committee. */
  public record OwnerView(String person, String post) {
    static OwnerView of(TaskOwner owner) {
      return owner == null ? null : new OwnerView(owner.person(), owner.post());
    }
  }

  static TaskView of(TaskDesk.Seen seen, Timeliness timeliness) {
    CommitteeTask task = seen.task();
    return new TaskView(
        task.id(),
        seen.campaign().code(),
        seen.committee().code(),
        seen.committee().name(),
        seen.milestone().code(),
        seen.milestone().kind(),
        seen.milestone().title(),
        seen.milestone().dueDate(),
        seen.milestone().lockDate(),
        task.state(),
        timeliness,
        timeliness == Timeliness.OVERDUE,
        OwnerView.of(task.owner()),
        task.content().title(),
        task.content().text(),
        task.drafted(),
        task.content().evidence(),
        task.filledInBy(),
        task.submittedBy(),
        task.signedOffBy(),
        task.revision(),
        task.acceptedRevision(),
        task.firstSubmittedAt(),
        task.returnReason(),
        task.version(),
        seen.allowedActions());
  }
}
