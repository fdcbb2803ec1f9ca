package org.duibiao.rectification.weakness.domain;

import static org.duibiao.rectification.weakness.domain.WeaknessProblem.CASE_TRANSITION_NOT_ALLOWED;
import static org.duibiao.rectification.weakness.domain.WeaknessProblem.LOOK_BACK_NOT_DUE;
import static org.duibiao.rectification.weakness.domain.WeaknessProblem.ORGANISATION_EXISTS;

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
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.transition.Guarded;

/**
 * The case of a weak organisation 薄弱党组织. The notice: "针对薄弱党组织深入分析问题根源，找准问题症结，制定建设方案，
 * 通过院级领导挂点、组织帮扶等方式，督促指导薄弱党组织整改建设，实行对账销号".
 *
 * <p>Invariants: one per campaign and organisation; carried out only with a plan, a leader, an
 * assisting unit and a supervisor; closed only with every item struck off or withdrawn and every
 * milestone reached, by somebody of the committee without a part in it; looked at again {@value
 * #LOOK_BACK_DAYS} days later. Its transitions are those of {@link WeakCaseLifecycle}.
 */
@Entity
@Table(name = "weak_case")
public class WeakCase extends AggregateRoot<WeakCaseEvent>
    implements Guarded<WeakCaseAction, WeakCaseActor> {
  /** Days from the acceptance to the second look 回头看. */
  public static final int LOOK_BACK_DAYS = 90;

  private static final String SYSTEM = "system";

  @Id private UUID id;
  @Version private long version;

  @Embedded private CaseOrigin origin;

  @Enumerated(EnumType.STRING)
  private WeakCaseState state;

  @Embedded private Assignment assignment;

  @Column(name = "root_cause")
  private String rootCause;

  @Column(name = "plan_document")
  private String planDocument;

  @Column(name = "plan_agreed_with")
  private String planAgreedWith;

  @Column(name = "plan_basis")
  private String planBasis;

  @Column(name = "accepted_by")
  private String acceptedBy;

  @Column(name = "accepted_on")
  private LocalDate acceptedOn;

  @Embedded private LookBack lookBack;

  @Column(name = "next_due")
  private LocalDate nextDue;

  @ElementCollection
  @CollectionTable(name = "weak_case_measure", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "position")
  private List<CaseMeasure> measures = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "weak_case_milestone", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "position")
  private List<CaseMilestone> milestones = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "weak_case_contributor", joinColumns = @JoinColumn(name = "case_id"))
  @Column(name = "person")
  private Set<String> contributors = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "weak_case_history", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "position")
  private List<WeakCaseStep> history = new ArrayList<>();

  protected WeakCase() {}

  /** Makes the case of a candidate that the office has confirmed in this post. */
  public static WeakCase identify(
      CaseCandidate candidate, String person, Post post, String comment, Clock clock) {
    return identify(CaseOrigin.of(candidate), new By(person, post, comment), clock);
  }

  static WeakCase identify(CaseOrigin origin, By by, Clock clock) {
    WeakCase made = new WeakCase();
    made.id = UUID.randomUUID();
    made.origin = origin;
    made.state = WeakCaseState.IDENTIFIED;
    made.lookBack = LookBack.NONE;
    made.note(WeakCaseAction.IDENTIFY, null, by, clock);
    return made;
  }

  /** Who does something, in which post, and why. */
  record By(String person, Post post, String reason) {
    private String onBehalfOf() {
      return post != null && post.delegated() ? post.mandate().delegator() : null;
    }
  }

  /** Names who leads, helps and watches over it; a former leader has a part in it from then on. */
  public void assign(WeakCaseActor actor, Assignment named, Clock clock) {
    Post post = requireAllowed(WeakCaseAction.ASSIGN, actor, clock);
    if (carriedOut()) {
      named.requireComplete();
    }
    String former = assignment().leader();
    if (former != null && !former.equals(named.leader())) {
      contributors.add(former);
    }
    assignment = named;
    move(WeakCaseAction.ASSIGN, new By(actor.person(), post, named.told()), clock);
  }

  /** Writes down the roots of its problems. */
  public void analyse(WeakCaseActor actor, String found, Clock clock) {
    Post post = requireAllowed(WeakCaseAction.ANALYSE, actor, clock);
    CaseText.require(found, "/rootCause", "analysis.required");
    rootCause = found;
    move(WeakCaseAction.ANALYSE, new By(actor.person(), post, null), clock);
  }

  /**
   * Sets or amends the construction plan; what was reached stays reached.
   *
   * @param lastDay of the campaign, null if it does not say
   */
  public void plan(WeakCaseActor actor, ConstructionPlan plan, LocalDate lastDay, Clock clock) {
    Post post = requireAllowed(WeakCaseAction.PLAN, actor, clock);
    plan.requireComplete(milestones, PlanDays.of(ChinaTime.today(clock), lastDay));
    planDocument = plan.document();
    planAgreedWith = plan.agreedWith();
    planBasis = plan.basis();
    measures = new ArrayList<>(plan.measures());
    milestones = new ArrayList<>(plan.marked(milestones));
    move(WeakCaseAction.PLAN, new By(actor.person(), post, null), clock);
  }

  /** Begins to carry the plan out. */
  public void start(WeakCaseActor actor, Clock clock) {
    Post post = requireAllowed(WeakCaseAction.START, actor, clock);
    assignment().requireComplete();
    move(WeakCaseAction.START, new By(actor.person(), post, null), clock);
  }

  /** Marks a milestone as reached; the first one has the number 1. */
  public void completeMilestone(WeakCaseActor actor, int number, String how, Clock clock) {
    Post post = requireAllowed(WeakCaseAction.COMPLETE_MILESTONE, actor, clock);
    Milestones before = new Milestones(milestones);
    By by = new By(actor.person(), post, before.open(number).title());
    milestones =
        new ArrayList<>(before.reached(number, ChinaTime.today(clock), actor.person(), how));
    contributors.addAll(post.actors(actor.person()));
    move(WeakCaseAction.COMPLETE_MILESTONE, by, clock);
  }

  /**
   * Says that the organisation has caught up, which is what its items and milestones must show.
   *
   * @param openItems its items that are neither struck off nor withdrawn at this moment
   */
  public void requestAcceptance(
      WeakCaseActor actor, String summary, List<OpenItem> openItems, Clock clock) {
    Post post = requireAllowed(WeakCaseAction.REQUEST_ACCEPTANCE, actor, clock);
    CaseText.require(summary, "/summary", "acceptance.summary-required");
    new Acceptance(new Milestones(milestones), openItems).requireFinished();
    contributors.addAll(post.actors(actor.person()));
    move(WeakCaseAction.REQUEST_ACCEPTANCE, new By(actor.person(), post, summary), clock);
  }

  /**
   * 验收销号: closes it, and schedules the second look.
   *
   * @param openItems its items that are neither struck off nor withdrawn at this moment
   */
  public void accept(WeakCaseActor actor, String opinion, List<OpenItem> openItems, Clock clock) {
    Post post = requireAllowed(WeakCaseAction.ACCEPT, actor, clock);
    CaseText.require(opinion, "/opinion", "acceptance.opinion-required");
    new Acceptance(new Milestones(milestones), openItems).requireFinished();
    acceptedBy = actor.person();
    acceptedOn = ChinaTime.today(clock);
    lookBack = LookBack.scheduled(acceptedOn.plusDays(LOOK_BACK_DAYS));
    move(WeakCaseAction.ACCEPT, new By(actor.person(), post, opinion), clock);
  }

  /** Sends it back with a reason; the plan goes on. */
  public void sendBack(WeakCaseActor actor, String reason, Clock clock) {
    Post post = requireAllowed(WeakCaseAction.RETURN, actor, clock);
    CaseText.requireReason(reason);
    move(WeakCaseAction.RETURN, new By(actor.person(), post, reason), clock);
  }

  /**
   * Notes what the second look found; a relapse opens it again. What is to be put right again does
   * not last.
   *
   * @param openItems its items that are neither struck off nor withdrawn at this moment
   */
  public void lookBack(
      WeakCaseActor actor, LookBackFinding found, List<OpenItem> openItems, Clock clock) {
    Post post = requireAllowed(WeakCaseAction.LOOK_BACK, actor, clock);
    String findings = found.findings();
    CaseText.require(findings, "/findings", "look-back.findings-required");
    boolean held = found.result() == LookBackResult.HELD;
    if (held) {
      new Acceptance(new Milestones(milestones), openItems).requireLasting();
    }
    lookBack = lookBack.taken(found.result(), findings, actor.person(), ChinaTime.today(clock));
    WeakCaseAction action = held ? WeakCaseAction.LOOK_BACK : WeakCaseAction.RELAPSE;
    move(action, new By(actor.person(), post, findings), clock);
  }

  /** Opens it again with a reason, without waiting for the second look. */
  public void reopen(WeakCaseActor actor, String reason, Clock clock) {
    Post post = requireAllowed(WeakCaseAction.REOPEN, actor, clock);
    CaseText.requireReason(reason);
    move(WeakCaseAction.REOPEN, new By(actor.person(), post, reason), clock);
  }

  /** Goes on with the plan after it was opened again. */
  public void resume(WeakCaseActor actor, Clock clock) {
    Post post = requireAllowed(WeakCaseAction.RESUME, actor, clock);
    CaseText.require(rootCause, "/rootCause", "analysis.required");
    plan().requireComplete(milestones, PlanDays.of(ChinaTime.today(clock), null));
    assignment().requireComplete();
    move(WeakCaseAction.RESUME, new By(actor.person(), post, null), clock);
  }

  /**
   * Ends it with a reason, because its organisation was dissolved.
   *
   * @param dissolved whether it was, as the organisation tree says
   */
  public void end(WeakCaseActor actor, boolean dissolved, Supplier<String> reason, Clock clock) {
    Post post = requireAllowed(WeakCaseAction.END, actor, clock);
    if (!dissolved) {
      throw new DomainException(ORGANISATION_EXISTS, organisation());
    }
    String said = reason.get();
    CaseText.requireReason(said);
    lookBack = lookBack.over();
    move(WeakCaseAction.END, new By(actor.person(), post, said), clock);
  }

  /** Tells, once, that the day of the second look has come. */
  public void tellLookBackDue(Clock clock) {
    requireDeclared(WeakCaseAction.LOOK_BACK_DUE);
    if (!lookBack.told() && lookBackIsDue(clock)) {
      lookBack = lookBack.announced();
      move(WeakCaseAction.LOOK_BACK_DUE, new By(SYSTEM, null, null), clock);
    }
  }

  /** Exactly what would succeed for this person now, given proper content. */
  public List<WeakCaseAction> allowedActions(
      WeakCaseActor actor, Circumstances circumstances, Clock clock) {
    WeakCaseRecusal recusal = recusal();
    return Arrays.stream(WeakCaseAction.values())
        .filter(WeakCaseAction::askedFor)
        .filter(action -> possible(action, clock) && ready(action, circumstances))
        .filter(action -> recusal.post(action.side(), actor).isPresent())
        .toList();
  }

  /**
   * The post in which someone may do an action. Refuses whoever has none, or must keep out of what
   * they want to judge.
   */
  @Override
  public Post requirePermitted(WeakCaseAction action, WeakCaseActor actor) {
    return recusal().require(action.side(), actor);
  }

  /** Refuses what the state, or the calendar, does not allow. */
  @Override
  public void requirePossible(WeakCaseAction action, Clock clock) {
    requireDeclared(action);
    if (action == WeakCaseAction.LOOK_BACK && !lookBackIsDue(clock)) {
      throw new DomainException(LOOK_BACK_NOT_DUE, lookBack.due());
    }
  }

  private void requireDeclared(WeakCaseAction action) {
    if (WeakCaseLifecycle.after(state, action).isEmpty()) {
      throw new DomainException(CASE_TRANSITION_NOT_ALLOWED, state, action);
    }
  }

  private boolean possible(WeakCaseAction action, Clock clock) {
    return WeakCaseLifecycle.after(state, action).isPresent()
        && (action != WeakCaseAction.LOOK_BACK || lookBackIsDue(clock));
  }

  /** Whether what an action asks for besides its content is there. */
  private boolean ready(WeakCaseAction action, Circumstances circumstances) {
    boolean reached = new Milestones(milestones).finished();
    return switch (action) {
      case START -> assignment().complete();
      case RESUME -> assignment().complete() && planDocument != null && rootCause != null;
      case COMPLETE_MILESTONE -> !reached;
      case REQUEST_ACCEPTANCE, ACCEPT -> reached && circumstances.openItems() == 0;
      case END -> circumstances.dissolved();
      default -> true;
    };
  }

  private boolean lookBackIsDue(Clock clock) {
    return lookBack.dueOn(ChinaTime.today(clock));
  }

  private Post requireAllowed(WeakCaseAction action, WeakCaseActor actor, Clock clock) {
    Post post = requirePermitted(action, actor);
    requirePossible(action, clock);
    return post;
  }

  private WeakCaseRecusal recusal() {
    return new WeakCaseRecusal(contributors, assignment().leader());
  }

  private boolean carriedOut() {
    return state == WeakCaseState.IN_PROGRESS || state == WeakCaseState.ACCEPTANCE;
  }

  private void move(WeakCaseAction action, By by, Clock clock) {
    WeakCaseState from = state;
    state = WeakCaseLifecycle.after(from, action).orElseThrow();
    if (state == WeakCaseState.REOPENED && from != state) {
      lookBack = lookBack.over();
    }
    note(action, from, by, clock);
  }

  private void note(WeakCaseAction action, WeakCaseState from, By by, Clock clock) {
    var now = clock.instant();
    nextDue = dueNext();
    history.add(
        new WeakCaseStep(now, by.person(), by.onBehalfOf(), action, from, state, by.reason()));
    raise(
        new WeakCaseEvent(
            UUID.randomUUID(),
            now,
            action.factType(),
            id,
            campaign(),
            organisation(),
            state,
            assignment().leader(),
            assignment().assistingUnit(),
            assignment().supervisor(),
            nextDue,
            by.person(),
            by.reason()));
  }

  /** The day of the next milestone, or of the second look. */
  private LocalDate dueNext() {
    return switch (state) {
      case PLANNED, IN_PROGRESS, REOPENED -> new Milestones(milestones).nextDue();
      case CLOSED -> lookBack.on() == null ? lookBack.due() : null;
      case IDENTIFIED, ANALYSING, ACCEPTANCE, ENDED -> null;
    };
  }

  public UUID id() {
    return id;
  }

  @Override
  public String subject() {
    return "case/" + id;
  }

  /** The version that its ETag carries: 1 for a case just made. */
  @Override
  public long version() {
    return version + 1;
  }

  public String campaign() {
    return origin.campaign();
  }

  @Override
  public String organisation() {
    return origin.organisation();
  }

  public List<CandidateReason> reasons() {
    return origin.reasons().all();
  }

  public WeakCaseState state() {
    return state;
  }

  /** Who leads, helps and watches over it. */
  public Assignment assignment() {
    return assignment == null ? Assignment.NONE : assignment;
  }

  public String rootCause() {
    return rootCause;
  }

  /** The construction plan; its text is null while there is none. */
  public ConstructionPlan plan() {
    return new ConstructionPlan(planDocument, planAgreedWith, planBasis, measures, milestones);
  }

  public String acceptedBy() {
    return acceptedBy;
  }

  public LocalDate acceptedOn() {
    return acceptedOn;
  }

  /** The second look: when it is due, and what it found once it was taken. */
  public LookBack lookBack() {
    return lookBack;
  }

  public LocalDate nextDue() {
    return nextDue;
  }

  public Set<String> contributors() {
    return Set.copyOf(contributors);
  }

  public List<WeakCaseStep> history() {
    return List.copyOf(history);
  }

  /** Whether nothing more follows: it was ended, or closed and looked at again. */
  boolean over() {
    return state == WeakCaseState.ENDED || state == WeakCaseState.CLOSED && lookBack.on() != null;
  }

  /** The day on which it was opened; it has no records of what was before. */
  public LocalDate openedOn() {
    return ChinaTime.dayOf(history.get(0).at());
  }

  /** The last step. */
  public WeakCaseStep lastStep() {
    return history.get(history.size() - 1);
  }

  @Override
  public String lastReason() {
    return lastStep().reason();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeakCase one && Objects.equals(id, one.id);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(id);
  }
}
