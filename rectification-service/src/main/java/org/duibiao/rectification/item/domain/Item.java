package org.duibiao.rectification.item.domain;

import static org.duibiao.rectification.item.domain.RectificationProblem.DUE_DATE_NOT_ALLOWED;
import static org.duibiao.rectification.item.domain.RectificationProblem.REASON_MISSING;
import static org.duibiao.rectification.item.domain.RectificationProblem.TRANSITION_NOT_ALLOWED;
import static org.duibiao.rectification.item.domain.RectificationProblem.VERDICT_NOT_EFFECTIVE;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * A rectification item 整改事项: one accepted problem on its way to being put right. The notice:
 * "督促指导薄弱党组织整改建设，实行对账销号，逐项抓好落实".
 *
 * <p>Invariants: it stands for exactly one problem; work has a cause, a measure, a responsible
 * person and a date; it is struck off only after evidence, by a superior who has no part in it, as
 * effective. Its transitions are those of {@link Lifecycle}.
 */
@Entity
@Table(name = "item")
public class Item extends AggregateRoot<ItemEvent> {
  private static final String SYSTEM = "system";

  @Id private UUID id;
  @Version private long version;

  @Column(name = "problem_id", updatable = false)
  private UUID problemId;

  @Column(name = "problem_version")
  private long problemVersion;

  @Column(updatable = false)
  private String campaign;

  @Column(updatable = false)
  private String organisation;

  private String indicator;
  private String problem;

  @Enumerated(EnumType.STRING)
  private ItemState state;

  @Column(name = "root_cause")
  private String rootCause;

  private String measure;
  private String responsible;

  @Column(name = "due_date")
  private LocalDate dueDate;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  @Column(name = "verified_by")
  private String verifiedBy;

  @ElementCollection
  @CollectionTable(name = "item_contributor", joinColumns = @JoinColumn(name = "item_id"))
  @Column(name = "person")
  private Set<String> contributors = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "item_evidence", joinColumns = @JoinColumn(name = "item_id"))
  @OrderColumn(name = "position")
  private List<Evidence> evidence = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "item_history", joinColumns = @JoinColumn(name = "item_id"))
  @OrderColumn(name = "position")
  private List<HistoryEntry> history = new ArrayList<>();

  protected Item() {}

  /** Makes the item of a problem that was accepted. */
  public static Item open(RecordedProblem recorded, Clock clock) {
    Item item = new Item();
    item.id = UUID.randomUUID();
    item.problemId = recorded.problemId();
    item.campaign = recorded.campaign();
    item.organisation = recorded.organisation();
    item.dueDate = recorded.dueDate();
    item.take(recorded);
    item.state = ItemState.OPEN;
    item.note(ItemAction.OPEN, null, recorded.person(), null, null, clock);
    return item;
  }

  /**
   * Takes in that its problem was accepted once more: a withdrawn item comes back, with its
   * history; of any other the words are brought up to date.
   */
  public void recordAgain(RecordedProblem recorded, Clock clock) {
    if (state != ItemState.WITHDRAWN) {
      reword(recorded.indicator(), recorded.text(), recorded.version(), recorded.person(), clock);
      contributors.addAll(recorded.contributors());
      return;
    }
    take(recorded);
    if (dueDate == null) {
      dueDate = recorded.dueDate();
    }
    boolean worked = rootCause != null || !evidence.isEmpty();
    clearVerdict();
    move(worked ? ItemAction.REVIVE : ItemAction.RECORD_AGAIN, recorded.person(), null, clock);
  }

  /** Takes in other words for its problem; the former ones stay in the history. */
  public void reword(
      String newIndicator, String newText, long factVersion, String person, Clock clock) {
    String former = indicator + ": " + problem;
    boolean changed = !indicator.equals(newIndicator) || !problem.equals(newText);
    problemVersion = factVersion;
    indicator = newIndicator;
    problem = newText;
    if (changed) {
      move(ItemAction.REWORD, person, former, clock);
    }
  }

  /** Ends the item because its problem was withdrawn, in whatever state it is. */
  public void withdraw(String reason, long factVersion, String person, Clock clock) {
    problemVersion = factVersion;
    if (state != ItemState.WITHDRAWN) {
      move(ItemAction.WITHDRAW, person, reason, clock);
    }
  }

  /** Whether something newer than this fact is known of its problem. */
  public boolean knowsNewerThan(long factVersion) {
    return factVersion < problemVersion;
  }

  /** Begins or corrects the work: cause, measure, responsible person and date. */
  public void plan(Actor actor, Plan proposed, Clock clock) {
    Post post = requireAllowed(ItemAction.PLAN, actor);
    Plan plan = proposed.dueBy(dueDate);
    plan.requireComplete();
    requireNotPutOff(plan.dueDate());
    if (responsible != null) {
      contributors.add(responsible);
    }
    rootCause = plan.rootCause();
    measure = plan.measure();
    responsible = plan.responsible().strip();
    dueDate = plan.dueDate();
    contribute(ItemAction.PLAN, actor, post, null, clock);
  }

  /** 申请销号: says that it is put right and proves it; also at once, without a plan (立行立改). */
  public void submit(Actor actor, Submission submission, Clock clock) {
    Post post = requireAllowed(ItemAction.SUBMIT, actor);
    submission.requireEvidence();
    evidence.addAll(submission.addedBy(actor.number(), clock.instant()));
    contribute(ItemAction.SUBMIT, actor, post, submission.summary(), clock);
  }

  /** 销号: strikes it off as effective. */
  public void verify(Actor actor, Verdict found, String comment, Clock clock) {
    Post post = requireAllowed(ItemAction.VERIFY, actor);
    if (found != Verdict.EFFECTIVE) {
      throw new DomainException(
          VERDICT_NOT_EFFECTIVE, List.of(new Fault("/verdict", "verdict.not-effective")));
    }
    verdict = found;
    verifiedBy = actor.number();
    move(ItemAction.VERIFY, actor, post, comment, clock);
  }

  /** Sends it back with a reason; it is planned anew. */
  public void sendBack(Actor actor, String reason, Clock clock) {
    Post post = requireAllowed(ItemAction.RETURN, actor);
    requireReason(reason);
    move(ItemAction.RETURN, actor, post, reason, clock);
  }

  /** Grants a later date. */
  public void defer(Actor actor, String reason, LocalDate until, Clock clock) {
    Post post = requireAllowed(ItemAction.DEFER, actor);
    requireReason(reason);
    if (until == null || !until.isAfter(dueDate)) {
      throw new DomainException(
          DUE_DATE_NOT_ALLOWED,
          List.of(new Fault("/dueDate", "deferral.not-later", dueDate.toString())));
    }
    dueDate = until;
    move(ItemAction.DEFER, actor, post, reason, clock);
  }

  /** Goes on with the work after a deferral. */
  public void resume(Actor actor, Clock clock) {
    Post post = requireAllowed(ItemAction.RESUME, actor);
    contribute(ItemAction.RESUME, actor, post, null, clock);
  }

  /** 回头看: opens what was struck off again, with a reason. */
  public void reopen(Actor actor, String reason, Clock clock) {
    Post post = requireAllowed(ItemAction.REOPEN, actor);
    requireReason(reason);
    clearVerdict();
    move(ItemAction.REOPEN, actor, post, reason, clock);
  }

  /** What the leaving secretary was to put right falls to the successor; both have a part in it. */
  public void handOver(Succession succession, Clock clock) {
    requirePossible(ItemAction.HAND_OVER);
    contributors.add(responsible);
    contributors.add(succession.leaving());
    responsible = succession.successor();
    move(ItemAction.HAND_OVER, SYSTEM, succession.told(), clock);
  }

  /** Exactly what would succeed for this person now, given proper content. */
  public List<ItemAction> allowedActions(Actor actor) {
    Recusal recusal = recusal();
    return Arrays.stream(ItemAction.values())
        .filter(action -> Lifecycle.after(state, action).isPresent())
        .filter(action -> recusal.post(action.side(), actor).isPresent())
        .toList();
  }

  /**
   * The post in which someone may do an action. Refuses whoever has none, or must keep out of what
   * they want to judge.
   */
  public Post requirePermitted(ItemAction action, Actor actor) {
    return recusal().require(action.side(), actor);
  }

  /** Refuses what the state does not allow. */
  public void requirePossible(ItemAction action) {
    if (Lifecycle.after(state, action).isEmpty()) {
      throw new DomainException(TRANSITION_NOT_ALLOWED, state, action);
    }
  }

  private Post requireAllowed(ItemAction action, Actor actor) {
    Post post = requirePermitted(action, actor);
    requirePossible(action);
    return post;
  }

  /** Everybody who must keep out of judging it. */
  private Recusal recusal() {
    Set<String> concerned = new HashSet<>(contributors);
    if (responsible != null) {
      concerned.add(responsible);
    }
    return new Recusal(concerned);
  }

  /** An owner plans a date once; putting it off is a superior's to grant. */
  private void requireNotPutOff(LocalDate planned) {
    boolean agreed = state == ItemState.IN_PROGRESS || state == ItemState.RETURNED;
    if (agreed && rootCause != null && planned.isAfter(dueDate)) {
      throw new DomainException(
          DUE_DATE_NOT_ALLOWED,
          List.of(new Fault("/dueDate", "plan.due-date-later", dueDate.toString())));
    }
  }

  private static void requireReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw new DomainException(REASON_MISSING, List.of(new Fault("/reason", "reason.required")));
    }
  }

  private void take(RecordedProblem recorded) {
    problemVersion = recorded.version();
    indicator = recorded.indicator();
    problem = recorded.text();
    contributors.addAll(recorded.contributors());
  }

  private void clearVerdict() {
    verdict = null;
    verifiedBy = null;
  }

  /** A step that makes whoever does it, and for whom it is done, contributors. */
  private void contribute(ItemAction action, Actor actor, Post post, String reason, Clock clock) {
    contributors.addAll(post.actors(actor.number()));
    move(action, actor, post, reason, clock);
  }

  private void move(ItemAction action, Actor actor, Post post, String reason, Clock clock) {
    String delegator = post.delegated() ? post.mandate().delegator() : null;
    move(action, actor.number(), delegator, reason, clock);
  }

  private void move(ItemAction action, String person, String reason, Clock clock) {
    move(action, person, null, reason, clock);
  }

  private void move(
      ItemAction action, String person, String onBehalfOf, String reason, Clock clock) {
    requirePossible(action);
    ItemState from = state;
    state = Lifecycle.after(from, action).orElseThrow();
    note(action, from, person, onBehalfOf, reason, clock);
  }

  private void note(
      ItemAction action,
      ItemState from,
      String person,
      String onBehalfOf,
      String reason,
      Clock clock) {
    var now = clock.instant();
    history.add(new HistoryEntry(now, person, onBehalfOf, action, from, state, reason));
    action
        .factType()
        .ifPresent(
            type ->
                raise(
                    new ItemEvent(
                        UUID.randomUUID(),
                        now,
                        type,
                        id,
                        problemId,
                        campaign,
                        organisation,
                        indicator,
                        state,
                        dueDate,
                        responsible,
                        person,
                        reason)));
  }

  public UUID id() {
    return id;
  }

  /** The version that its ETag carries: 1 for an item just made. */
  public long version() {
    return version + 1;
  }

  public UUID problemId() {
    return problemId;
  }

  public String campaign() {
    return campaign;
  }

  public String organisation() {
    return organisation;
  }

  public String indicator() {
    return indicator;
  }

  public String problem() {
    return problem;
  }

  public ItemState state() {
    return state;
  }

  public String rootCause() {
    return rootCause;
  }

  public String measure() {
    return measure;
  }

  public String responsible() {
    return responsible;
  }

  public LocalDate dueDate() {
    return dueDate;
  }

  public Verdict verdict() {
    return verdict;
  }

  public String verifiedBy() {
    return verifiedBy;
  }

  public Set<String> contributors() {
    return Set.copyOf(contributors);
  }

  public List<Evidence> evidence() {
    return List.copyOf(evidence);
  }

  public List<HistoryEntry> history() {
    return List.copyOf(history);
  }

  /** The last step. */
  public ItemAction lastAction() {
    return history.get(history.size() - 1).action();
  }

  /** Why the last step was done, null if nothing was said. */
  public String lastReason() {
    return history.get(history.size() - 1).reason();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Item item && Objects.equals(id, item.id);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(id);
  }
}
