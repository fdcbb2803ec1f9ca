package org.duibiao.ledger.task.application;

import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;
import static org.duibiao.ledger.task.domain.TaskAction.ASSIGN;
import static org.duibiao.ledger.task.domain.TaskAction.RECALL;
import static org.duibiao.ledger.task.domain.TaskAction.REOPEN;
import static org.duibiao.ledger.task.domain.TaskAction.RETURN;
import static org.duibiao.ledger.task.domain.TaskAction.SAVE;
import static org.duibiao.ledger.task.domain.TaskAction.SIGN_OFF;
import static org.duibiao.ledger.task.domain.TaskAction.SUBMIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.evidence.EvidenceReferences;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.document.DocumentRevisions;
import org.duibiao.ledger.document.DocumentRevisions.Revision;
import org.duibiao.ledger.drafting.DraftRequest;
import org.duibiao.ledger.drafting.Drafting;
import org.duibiao.ledger.filing.FilingComment;
import org.duibiao.ledger.filing.FilingRecall;
import org.duibiao.ledger.filing.FilingReopening;
import org.duibiao.ledger.filing.FilingReturn;
import org.duibiao.ledger.organisation.infrastructure.Appointments;
import org.duibiao.ledger.shared.LedgerTopics;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.task.domain.CommitteeTask;
import org.duibiao.ledger.task.domain.TaskAct;
import org.duibiao.ledger.task.domain.TaskAction;
import org.duibiao.ledger.task.domain.TaskContent;
import org.duibiao.ledger.task.domain.TaskMilestone;
import org.duibiao.ledger.task.domain.TaskOwner;
import org.duibiao.ledger.task.infrastructure.Tasks;

/**
 * Works on the committee's own tasks: who answers for one, its document, its way to the signature.
 * Each act leaves a fact and a record.
 */
@ApplicationScoped
public class TaskWork {
  private final TaskSight sight;
  private final Tasks tasks;
  private final DocumentRevisions revisions;
  private final TaskRule rule;
  private final Appointments appointments;
  private final EvidenceReferences evidence;
  private final Drafting drafting;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Access access;
  private final Inputs inputs;
  private final Clock clock;

  TaskWork(
      TaskSight sight,
      Tasks tasks,
      DocumentRevisions revisions,
      TaskRule rule,
      Appointments appointments,
      EvidenceReferences evidence,
      Drafting drafting,
      Outbox outbox,
      AuditTrail audit,
      Access access,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.sight = sight;
    this.tasks = tasks;
    this.revisions = revisions;
    this.rule = rule;
    this.appointments = appointments;
    this.evidence = evidence;
    this.drafting = drafting;
    this.outbox = outbox;
    this.audit = audit;
    this.access = access;
    this.inputs = inputs;
    this.clock = clock;
  }

  private record Act(TaskAction action, String operation, Object body, String reason) {}

  private interface Step {
    void take(TaskDesk.Seen seen, TaskAct act);
  }

  /** Says who answers for it. */
  @Transactional(rollbackOn = Exception.class)
  public TaskDesk.Seen assign(TaskDesk.Key key, TaskOwnerRequest request) {
    return act(
        key,
        new Act(ASSIGN, "assignTask", request, null),
        (seen, act) -> seen.task().assign(owner(seen.committee(), request), act));
  }

  /** Replaces what is written. */
  @Transactional(rollbackOn = Exception.class)
  public TaskDesk.Seen save(TaskDesk.Key key, TaskRequest request) {
    return act(
        key,
        new Act(SAVE, "saveTask", request, null),
        (seen, act) -> {
          seen.task().save(request.toContent(), act);
          attach(seen, "");
        });
  }

  /** Writes a draft from the campaign's figures. */
  @Transactional(rollbackOn = Exception.class)
  public TaskDesk.Seen draft(TaskDesk.Key key, DraftRequest request) {
    return act(
        key,
        new Act(SAVE, "draftTask", request, null),
        (seen, act) -> {
          var draft =
              drafting.write(
                  seen.campaign(), seen.committee(), seen.milestone().title(), request.asOf());
          seen.task().draft(draft.title(), draft.text(), request.replaces(), act);
        });
  }

  /** Puts it before the leaders. */
  @Transactional(rollbackOn = Exception.class)
  public TaskDesk.Seen submit(TaskDesk.Key key, FilingComment given) {
    FilingComment comment = FilingComment.of(given);
    return act(
        key,
        new Act(SUBMIT, "submitTask", comment, comment.comment()),
        (seen, act) -> {
          CommitteeTask task = seen.task();
          task.submit(comment.comment(), act);
          revisions.keep(task.key(), revision(task, comment.comment(), act));
          attach(seen, "/" + task.revision());
        });
  }

  /** Takes it back. */
  @Transactional(rollbackOn = Exception.class)
  public TaskDesk.Seen recall(TaskDesk.Key key, FilingRecall given) {
    FilingRecall recall = FilingRecall.of(given);
    return act(
        key,
        new Act(RECALL, "recallTask", recall, recall.reason()),
        (seen, act) -> seen.task().recall(recall.reason(), act));
  }

  /** Signs it off. */
  @Transactional(rollbackOn = Exception.class)
  public TaskDesk.Seen signOff(TaskDesk.Key key, FilingComment given) {
    FilingComment comment = FilingComment.of(given);
    return act(
        key,
        new Act(SIGN_OFF, "signOffTask", comment, comment.comment()),
        (seen, act) -> seen.task().signOff(comment.comment(), act));
  }

  /** Sends it back. */
  @Transactional(rollbackOn = Exception.class)
  public TaskDesk.Seen sendBack(TaskDesk.Key key, FilingReturn request) {
    return act(
        key,
        new Act(RETURN, "returnTask", request, request.reason()),
        (seen, act) -> seen.task().sendBack(request.reason(), act));
  }

  /** Begins a correction. */
  @Transactional(rollbackOn = Exception.class)
  public TaskDesk.Seen reopen(TaskDesk.Key key, FilingReopening request) {
    return act(
        key,
        new Act(REOPEN, "reopenTask", request, request.reason()),
        (seen, act) -> seen.task().reopen(request.reason(), act));
  }

  private TaskDesk.Seen act(TaskDesk.Key key, Act act, Step how) {
    TaskSight.Place place = sight.reached(key.campaign());
    TaskMilestone milestone = sight.milestone(place, key.code());
    CommitteeTask task =
        tasks
            .held(place.campaign().code(), milestone.code())
            .orElse(TaskSight.fresh(place, milestone));
    Post post = rule.require(act.action(), place.committee(), task);
    IfMatch.check(key.ifMatch(), task.version());
    sight.requireOpen(place.campaign(), milestone, act.action());
    CommitteeTask.TRANSITIONS.next(task.state(), act.action());
    inputs.valid(act.body());
    long before = task.version();
    Author author = Author.of(access.caller().person(), post);
    how.take(
        new TaskDesk.Seen(place.campaign(), place.committee(), milestone, task, List.of()),
        new TaskAct(milestone, author, clock.instant()));
    tasks.persistAndFlush(task);
    outbox.append(LedgerTopics.LEDGER_EVENTS, task);
    audit.record(
        new AuditEntry(
            act.operation(),
            subject(place.campaign(), milestone),
            place.committee().code(),
            post.toString(),
            act.reason(),
            before,
            task.version()));
    return sight.seen(place, milestone, task);
  }

  private TaskOwner owner(OrganisationNode committee, TaskOwnerRequest request) {
    if ((request.person() == null) == (request.post() == null)) {
      throw new DomainException(INVALID_CONTENT, List.of(new Fault("/person", "task.one-owner")));
    }
    var appointed = appointments.on(Set.of(committee.code()), ChinaTime.today(clock));
    if (request.person() != null && !appointed.anyAt(committee.code()).contains(request.person())) {
      throw new DomainException(
          INVALID_CONTENT,
          List.of(new Fault("/person", "task.not-appointed", request.person(), committee.name())));
    }
    return new TaskOwner(request.person(), request.post());
  }

  private void attach(TaskDesk.Seen seen, String revision) {
    evidence.attach(
        seen.task().content().evidence(),
        seen.committee().code(),
        subject(seen.campaign(), seen.milestone()) + revision);
  }

  private static Revision<TaskContent> revision(CommitteeTask task, String comment, TaskAct act) {
    return new Revision<>(
        task.revision(),
        task.content(),
        task.contributors(),
        task.filledInBy(),
        task.submittedBy(),
        comment,
        act.at());
  }

  private static String subject(Campaign campaign, TaskMilestone milestone) {
    return "task/" + campaign.code() + "/" + milestone.code();
  }
}
