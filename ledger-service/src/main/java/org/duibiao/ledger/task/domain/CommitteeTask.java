package org.duibiao.ledger.task.domain;

import static org.duibiao.ledger.shared.domain.LedgerProblem.ALREADY_WRITTEN;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;
import static org.duibiao.ledger.task.domain.TaskAction.ASSIGN;
import static org.duibiao.ledger.task.domain.TaskAction.RECALL;
import static org.duibiao.ledger.task.domain.TaskAction.REOPEN;
import static org.duibiao.ledger.task.domain.TaskAction.RETURN;
import static org.duibiao.ledger.task.domain.TaskAction.SAVE;
import static org.duibiao.ledger.task.domain.TaskAction.SIGN_OFF;
import static org.duibiao.ledger.task.domain.TaskAction.SUBMIT;
import static org.duibiao.ledger.task.domain.TaskState.DONE;
import static org.duibiao.ledger.task.domain.TaskState.IN_PROGRESS;
import static org.duibiao.ledger.task.domain.TaskState.PENDING;
import static org.duibiao.ledger.task.domain.TaskState.RETURNED;
import static org.duibiao.ledger.task.domain.TaskState.SUBMITTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.shared.domain.Attachments;
import org.duibiao.ledger.shared.domain.People;
import org.duibiao.ledger.shared.domain.Placeholder;
import org.duibiao.ledger.shared.domain.Transitions;

/**
 * A task of the committee's own. Invariant: what a leader signed off stays what it was until a
 * correction begins; who answers for it or contributed to it does not sign it.
 *
 * <p>The notice: “院党委全面梳理诊断结果，针对薄弱党组织深入分析问题根源，找准问题症结，制定建设方案” and “力争推出一个……行动典型案例，报送省委教育工委”.
 */
@Entity
@Table(name = "committee_task")
public class CommitteeTask extends AggregateRoot<TaskEvent> {
  /** Every transition there is. */
  public static final Transitions<TaskState, TaskAction> TRANSITIONS =
      Transitions.<TaskState, TaskAction>over(TaskAction.class)
          .with(PENDING, ASSIGN, PENDING)
          .with(IN_PROGRESS, ASSIGN, IN_PROGRESS)
          .with(RETURNED, ASSIGN, RETURNED)
          .with(PENDING, SAVE, IN_PROGRESS)
          .with(IN_PROGRESS, SAVE, IN_PROGRESS)
          .with(RETURNED, SAVE, RETURNED)
          .with(IN_PROGRESS, SUBMIT, SUBMITTED)
          .with(RETURNED, SUBMIT, SUBMITTED)
          .with(SUBMITTED, RECALL, IN_PROGRESS)
          .with(SUBMITTED, RETURN, RETURNED)
          .with(SUBMITTED, SIGN_OFF, DONE)
          .with(DONE, REOPEN, IN_PROGRESS);

  @Id private UUID id;
  private String campaign;
  private String milestone;
  private String organisation;

  @Enumerated(EnumType.STRING)
  private TaskState state;

  @Column(name = "owner_person")
  private String ownerPerson;

  @Column(name = "owner_post")
  private String ownerPost;

  private String title;
  private String text;
  private boolean drafted;
  private Attachments evidence;
  private People contributors;

  @Column(name = "filled_in_by")
  private String filledInBy;

  @Column(name = "submitted_by")
  private String submittedBy;

  @Column(name = "signed_off_by")
  private String signedOffBy;

  private int revision;

  @Column(name = "accepted_revision")
  private Integer acceptedRevision;

  @Column(name = "first_submitted_at")
  private Instant firstSubmittedAt;

  @Column(name = "return_reason")
  private String returnReason;

  @Version private long version;

  protected CommitteeTask() {}

  /** One about which nobody has done anything yet. */
  public static CommitteeTask begin(String campaign, String organisation, String milestone) {
    CommitteeTask begun = new CommitteeTask();
    begun.id = UUID.randomUUID();
    begun.campaign = campaign;
    begun.organisation = organisation;
    begun.milestone = milestone;
    begun.state = PENDING;
    begun.title = "";
    begun.text = "";
    begun.evidence = Attachments.NONE;
    begun.contributors = People.NOBODY;
    begun.version = -1;
    return begun;
  }

  /** Says who answers for it. */
  public void assign(TaskOwner owner, TaskAct act) {
    state = TRANSITIONS.next(state, ASSIGN);
    ownerPerson = owner.person();
    ownerPost = owner.post();
    tell(TaskEvent.ASSIGNED, act, null);
  }

  /** Replaces what is written; attachments that are not named stay. */
  public void save(TaskContent content, TaskAct act) {
    write(content.title(), content.text(), act);
    evidence = evidence.orElse(content.evidence());
    drafted = false;
  }

  /**
   * Puts a draft in the place of nothing, or of an earlier draft that nobody has touched.
   *
   * @param replace whether what a person has written may go, too
   * @throws DomainException ALREADY_WRITTEN otherwise
   */
  public void draft(String newTitle, String newText, boolean replace, TaskAct act) {
    TRANSITIONS.next(state, SAVE);
    if (!text.isBlank() && !drafted && !replace) {
      throw new DomainException(ALREADY_WRITTEN);
    }
    write(newTitle, newText, act);
    drafted = true;
  }

  private void write(String newTitle, String newText, TaskAct act) {
    state = TRANSITIONS.next(state, SAVE);
    title = newTitle;
    text = newText;
    filledInBy = act.author().person();
    contributors = contributors.and(act.author().concerned());
  }

  /** Whether there is anything to put before a leader. */
  public boolean complete() {
    return Placeholder.faults(text).isEmpty();
  }

  /**
   * Puts it before a leader as the next revision.
   *
   * @throws DomainException INVALID_CONTENT while nothing is written, or a place of the draft is
   *     not filled in
   */
  public void submit(String reason, TaskAct act) {
    TaskState next = TRANSITIONS.next(state, SUBMIT);
    if (!complete()) {
      throw new DomainException(INVALID_CONTENT, Placeholder.faults(text));
    }
    state = next;
    revision++;
    submittedBy = act.author().person();
    contributors = contributors.and(act.author().concerned());
    firstSubmittedAt = firstSubmittedAt == null ? act.at() : firstSubmittedAt;
    signedOffBy = null;
    returnReason = null;
    tell(TaskEvent.SUBMITTED, act, reason);
  }

  /** Takes it back before it was signed. */
  public void recall(String reason, TaskAct act) {
    state = TRANSITIONS.next(state, RECALL);
    tell(TaskEvent.RECALLED, act, reason);
  }

  /** Sends it back with a reason. */
  public void sendBack(String reason, TaskAct act) {
    state = TRANSITIONS.next(state, RETURN);
    returnReason = reason;
    tell(TaskEvent.RETURNED, act, reason);
  }

  /** Signs it off. */
  public void signOff(String comment, TaskAct act) {
    state = TRANSITIONS.next(state, SIGN_OFF);
    signedOffBy = act.author().person();
    acceptedRevision = revision;
    tell(TaskEvent.DONE, act, comment);
  }

  /** Begins a correction; the revision that was signed off stays in force. */
  public void reopen(String reason, TaskAct act) {
    state = TRANSITIONS.next(state, REOPEN);
    tell(TaskEvent.REOPENED, act, reason);
  }

  private void tell(String type, TaskAct act, String reason) {
    TaskMilestone what = act.milestone();
    raise(
        new TaskEvent(
            UUID.randomUUID(),
            act.at(),
            type,
            id,
            campaign,
            milestone,
            what.kind(),
            what.title(),
            organisation,
            what.dueDate(),
            ownerPerson,
            ownerPost,
            revision,
            act.author().person(),
            reason));
  }

  /** Whether it came, or can still come, in time. */
  public Timeliness timeliness(LocalDate dueDate, Clock clock) {
    if (firstSubmittedAt != null) {
      return firstSubmittedAt.isBefore(ChinaTime.endOf(dueDate))
          ? Timeliness.ON_TIME
          : Timeliness.LATE;
    }
    return ChinaTime.today(clock).isAfter(dueDate) ? Timeliness.OVERDUE : Timeliness.PENDING;
  }

  /** Whether it is a person's own: they wrote it, put it before the leaders, or answer for it. */
  public boolean concerns(Collection<String> persons) {
    return persons.stream()
        .anyMatch(person -> contributors.contains(person) || person.equals(ownerPerson));
  }

  /** Its identity, also before the first writing. */
  public UUID key() {
    return id;
  }

  /** Null while nothing was done about it. */
  public UUID id() {
    return version < 0 ? null : id;
  }

  /** The milestone's code. */
  public String milestone() {
    return milestone;
  }

  public String organisation() {
    return organisation;
  }

  public TaskState state() {
    return state;
  }

  /** Who answers for it, null while nobody does. */
  public TaskOwner owner() {
    return ownerPerson == null && ownerPost == null ? null : new TaskOwner(ownerPerson, ownerPost);
  }

  /** What is written. */
  public TaskContent content() {
    return new TaskContent(title, text, evidence.ids());
  }

  /** Whether the text is a draft that nobody has touched. */
  public boolean drafted() {
    return drafted;
  }

  /** Everyone who wrote it or put it before the leaders. */
  public People contributors() {
    return contributors;
  }

  /** 填报人. */
  public String filledInBy() {
    return filledInBy;
  }

  /** Who put it before the leaders. */
  public String submittedBy() {
    return submittedBy;
  }

  /** 审签人. */
  public String signedOffBy() {
    return signedOffBy;
  }

  /** Number of the last submission, 0 before the first. */
  public int revision() {
    return revision;
  }

  /** The revision that was signed off, null before. */
  public Integer acceptedRevision() {
    return acceptedRevision;
  }

  public Instant firstSubmittedAt() {
    return firstSubmittedAt;
  }

  public String returnReason() {
    return returnReason;
  }

  /** 0 while nothing was done about it. */
  public long version() {
    return version + 1;
  }
}
