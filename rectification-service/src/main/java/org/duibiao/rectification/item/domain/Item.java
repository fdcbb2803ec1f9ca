package org.duibiao.rectification.item.domain;

import static org.duibiao.rectification.item.domain.RectificationProblem.EVIDENCE_MISSING;
import static org.duibiao.rectification.item.domain.RectificationProblem.REASON_MISSING;
import static org.duibiao.rectification.item.domain.RectificationProblem.TRANSITION_NOT_ALLOWED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.text.VisibleText;
import org.duibiao.chassis.transition.Guarded;

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
public class Item extends AggregateRoot<ItemEvent> implements Guarded<ItemAction, Actor> {
  private static final String SYSTEM = "system";

  @Id private UUID id;
  @Version private long version;
  @Embedded private StatedProblem stated;

  @Enumerated(EnumType.STRING)
  private ItemState state;

  @Embedded private Plan work;
  @Embedded private Judgement judgement;

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

  @ElementCollection
  @CollectionTable(name = "item_change", joinColumns = @JoinColumn(name = "item_id"))
  @OrderColumn(name = "position")
  private List<Change> changes = new ArrayList<>();

  protected Item() {}

  /** Makes the item of a problem that was accepted. */
  public static Item open(RecordedProblem recorded, Clock clock) {
    Item item = new Item();
    item.id = UUID.randomUUID();
    item.work = Plan.NONE.until(recorded.dueDate());
    item.take(recorded);
    item.state = ItemState.OPEN;
    item.note(ItemAction.OPEN, null, Doer.told(recorded.person()), null, clock);
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
    StatedProblem former = stated;
    take(recorded);
    changes.addAll(Change.between(history.size(), former, stated));
    comeBack(recorded.dueDate(), recorded.person(), clock);
  }

  /**
   * Takes in other words for its problem; the former ones stay in the history. Only what is
   * accepted is worded, so a withdrawn item comes back by that, too.
   */
  public void reword(String indicator, String text, long factVersion, String person, Clock clock) {
    StatedProblem former = stated;
    stated = former.worded(indicator, text, factVersion);
    List<Change> reworded = Change.between(history.size(), former, stated);
    changes.addAll(reworded);
    if (state == ItemState.WITHDRAWN) {
      comeBack(work().dueDate(), person, clock);
    } else if (!reworded.isEmpty()) {
      move(ItemAction.REWORD, Doer.told(person), former.told(), clock);
    }
  }

  /** To where it began, or to be looked at again if work had begun. */
  private void comeBack(LocalDate dueDate, String person, Clock clock) {
    work = work().dueBy(dueDate);
    judgement = Judgement.NONE;
    boolean worked = work().made() || !evidence.isEmpty();
    ItemAction back = worked ? ItemAction.REVIVE : ItemAction.RECORD_AGAIN;
    move(back, Doer.told(person), null, clock);
  }

  /** Ends the item because its problem was withdrawn, in whatever state it is. */
  public void withdraw(String reason, long factVersion, String person, Clock clock) {
    stated = stated.known(factVersion);
    if (state != ItemState.WITHDRAWN) {
      move(ItemAction.WITHDRAW, Doer.told(person), reason, clock);
    }
  }

  /** Takes in who else had a part in its problem, however late that is told. */
  public void credit(Set<String> people) {
    contributors.addAll(people);
  }

  /** Whether something newer than this fact is known of its problem. */
  public boolean knowsNewerThan(long factVersion) {
    return factVersion < stated.version();
  }

  /** Begins or corrects the work: cause, measure, responsible person and date. */
  public void plan(Actor actor, Plan proposed, Term term, Clock clock) {
    Post post = requireAllowed(ItemAction.PLAN, actor);
    Plan plan = proposed.dueBy(work().dueDate());
    plan.requireComplete();
    DueDates.requirePlannable(state, work(), plan.dueDate(), term, clock);
    if (work().responsible() != null) {
      contributors.add(work().responsible());
    }
    agree(plan.stripped());
    contribute(ItemAction.PLAN, actor, post, null, clock);
  }

  /**
   * 申请销号: says that it is put right and proves it; also at once, without a plan (立行立改), where what
   * was done becomes its measure, and it names who answers for it.
   */
  public void submit(Actor actor, Submission submission, Clock clock) {
    Post post = requireAllowed(ItemAction.SUBMIT, actor);
    submission.requireComplete(work());
    agree(work().done(submission.summary(), submission.responsible()));
    evidence.addAll(submission.addedBy(actor.number(), clock.instant()));
    contribute(ItemAction.SUBMIT, actor, post, submission.summary(), clock);
  }

  /** Refuses to be struck off where nothing that proves it counts any more. */
  public void requireProof(Set<UUID> withdrawnRecords) {
    if (!proven(withdrawnRecords)) {
      throw new DomainException(
          EVIDENCE_MISSING, List.of(new Fault("/evidence", "evidence.withdrawn")));
    }
  }

  /** Whether something that proves it still counts. */
  public boolean proven(Set<UUID> withdrawnRecords) {
    return !evidence.stream().allMatch(one -> one.refersToAny(withdrawnRecords));
  }

  /** 销号: strikes it off as effective. */
  public void verify(Actor actor, Verdict found, String comment, Clock clock) {
    verify(actor, found, comment, null, clock);
  }

  /** The same in a review session 对账会, null outside of one. */
  public void verify(Actor actor, Verdict found, String comment, UUID session, Clock clock) {
    Post post = requireAllowed(ItemAction.VERIFY, actor);
    judgement = Judgement.striking(found, actor, session);
    move(ItemAction.VERIFY, Doer.of(actor, post), comment, clock);
  }

  /** Sends it back with a reason; it is planned anew. */
  public void sendBack(Actor actor, String reason, Clock clock) {
    Post post = requireAllowed(ItemAction.RETURN, actor);
    requireReason(reason);
    move(ItemAction.RETURN, Doer.of(actor, post), reason, clock);
  }

  /** Grants a later date. */
  public void defer(Actor actor, String reason, LocalDate until, Term term, Clock clock) {
    Post post = requireAllowed(ItemAction.DEFER, actor);
    requireReason(reason);
    DueDates.requireGrantable(work(), until, term, clock);
    agree(work().until(until));
    move(ItemAction.DEFER, Doer.of(actor, post), reason, clock);
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
    judgement = Judgement.NONE;
    move(ItemAction.REOPEN, Doer.of(actor, post), reason, clock);
  }

  /** What the leaving secretary was to put right falls to the successor; both have a part in it. */
  public void handOver(Succession succession, Clock clock) {
    requirePossible(ItemAction.HAND_OVER);
    contributors.add(work().responsible());
    contributors.add(succession.leaving());
    agree(work().by(succession.passedOn(work().responsible())));
    move(ItemAction.HAND_OVER, Doer.told(SYSTEM), succession.told(), clock);
  }

  /**
   * Exactly what would succeed for this person now, given proper content.
   *
   * @param proven whether something that proves it still counts
   */
  public List<ItemAction> allowedActions(Actor actor, boolean proven) {
    Recusal recusal = recusal();
    return Arrays.stream(ItemAction.values())
        .filter(action -> Lifecycle.after(state, action).isPresent())
        .filter(action -> proven || action != ItemAction.VERIFY)
        .filter(action -> recusal.post(action.side(), actor).isPresent())
        .toList();
  }

  /**
   * The post in which someone may do an action. Refuses whoever has none, or must keep out of what
   * they want to judge.
   */
  @Override
  public Post requirePermitted(ItemAction action, Actor actor) {
    return recusal().require(action.side(), actor);
  }

  /** Refuses what the state does not allow. */
  private void requirePossible(ItemAction action) {
    if (Lifecycle.after(state, action).isEmpty()) {
      throw new DomainException(TRANSITION_NOT_ALLOWED, state, action);
    }
  }

  @Override
  public void requirePossible(ItemAction action, Clock clock) {
    requirePossible(action);
  }

  private Post requireAllowed(ItemAction action, Actor actor) {
    Post post = requirePermitted(action, actor);
    requirePossible(action);
    return post;
  }

  /** Whether somebody is responsible for it or had a part in it. */
  public boolean concerns(Person person) {
    return recusal().bars(person);
  }

  /**
   * Staff numbers or names of all who are or were responsible, or had a part, as they were written.
   */
  public Set<String> concerned() {
    Set<String> concerned = new HashSet<>(contributors);
    if (work().responsible() != null) {
      concerned.add(work().responsible());
    }
    return concerned;
  }

  /** Everybody who must keep out of judging it. */
  private Recusal recusal() {
    return new Recusal(concerned());
  }

  private static void requireReason(String reason) {
    if (!VisibleText.in(reason)) {
      throw new DomainException(REASON_MISSING, List.of(new Fault("/reason", "reason.required")));
    }
  }

  /** Another plan is in force; what it says otherwise stays with the step to come. */
  private void agree(Plan plan) {
    changes.addAll(Change.between(history.size(), work(), plan));
    work = plan;
  }

  private void take(RecordedProblem recorded) {
    stated = StatedProblem.of(recorded);
    contributors.addAll(recorded.contributors());
  }

  /** A step that makes whoever does it, and for whom it is done, contributors. */
  private void contribute(ItemAction action, Actor actor, Post post, String reason, Clock clock) {
    contributors.addAll(post.actors(actor.number()));
    move(action, Doer.of(actor, post), reason, clock);
  }

  private void move(ItemAction action, Doer doer, String reason, Clock clock) {
    requirePossible(action);
    ItemState from = state;
    state = Lifecycle.after(from, action).orElseThrow();
    note(action, from, doer, reason, clock);
  }

  private void note(ItemAction action, ItemState from, Doer doer, String reason, Clock clock) {
    HistoryEntry step =
        new HistoryEntry(
            clock.instant(),
            doer.person(),
            doer.post(),
            doer.onBehalfOf(),
            action,
            from,
            state,
            reason);
    history.add(step);
    action.factType().ifPresent(type -> raise(ItemEvent.of(this, step, type)));
  }

  public UUID id() {
    return id;
  }

  @Override
  public String subject() {
    return "item/" + id;
  }

  /** The version that its ETag carries: 1 for an item just made. */
  @Override
  public long version() {
    return version + 1;
  }

  /** The problem for which it stands. */
  public StatedProblem stated() {
    return stated;
  }

  @Override
  public String organisation() {
    return stated.organisation();
  }

  public ItemState state() {
    return state;
  }

  /** Its plan as it stands; without a date where none is known. */
  public Plan work() {
    return work == null ? Plan.NONE : work;
  }

  /** What was found last; empty unless it is struck off. */
  public Judgement judgement() {
    return judgement == null ? Judgement.NONE : judgement;
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

  /** What the steps of the history put in other words. */
  public List<Change> changes() {
    return List.copyOf(changes);
  }

  /** The last step. */
  public HistoryEntry lastStep() {
    return history.get(history.size() - 1);
  }

  @Override
  public String lastReason() {
    return lastStep().reason();
  }

  /** The later date that was granted last; empty if none was. */
  public Optional<Deferral> deferral() {
    return Deferral.last(history, changes);
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
