package org.duibiao.rectification.exemplar.domain;

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
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.WorkingDays;
import org.duibiao.chassis.transition.Guarded;

/**
 * An exemplar 选树, from the nomination to the designation and what may follow.
 *
 * <p>Invariants: reviewed only with a score of each of at least {@value #REVIEWERS} reviewers, none
 * of them its own; cultivated only after the public notice with every objection answered, or
 * entered so by its paper; designated only with the province's verdict PASSED. Its transitions are
 * those of {@link ExemplarLifecycle}.
 */
@Entity
@Table(name = "exemplar")
public class Exemplar extends AggregateRoot<ExemplarEvent>
    implements Guarded<ExemplarAction, ExemplarActor> {
  /** Reviewers that score it at least. */
  public static final int REVIEWERS = 2;

  @Id private UUID id;
  @Version private long version;

  @Embedded private ExemplarOrigin origin;

  @Enumerated(EnumType.STRING)
  private ExemplarState state;

  private String statement;
  private String basis;

  @Embedded private PublicNotice notice;

  @Column(name = "cultivating_since")
  private LocalDate cultivatingSince;

  @Column(name = "self_assessment")
  private String selfAssessment;

  @Embedded private ProvincialAssessment assessment;

  @Column(name = "designated_on")
  private LocalDate designatedOn;

  @ElementCollection
  @CollectionTable(name = "exemplar_material", joinColumns = @JoinColumn(name = "exemplar_id"))
  @OrderColumn(name = "position")
  private List<ExemplarMaterial> materials = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "exemplar_reviewer", joinColumns = @JoinColumn(name = "exemplar_id"))
  @OrderColumn(name = "position")
  private List<ExemplarReviewer> reviewers = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "exemplar_objection", joinColumns = @JoinColumn(name = "exemplar_id"))
  @OrderColumn(name = "position")
  private List<ExemplarObjection> objections = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "exemplar_contributor", joinColumns = @JoinColumn(name = "exemplar_id"))
  @Column(name = "person")
  private Set<String> contributors = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "exemplar_history", joinColumns = @JoinColumn(name = "exemplar_id"))
  @OrderColumn(name = "position")
  private List<ExemplarStep> history = new ArrayList<>();

  protected Exemplar() {}

  private Exemplar(ExemplarOrigin origin, ExemplarState state) {
    this.id = UUID.randomUUID();
    this.origin = origin;
    this.state = state;
    this.notice = PublicNotice.NONE;
    this.assessment = ProvincialAssessment.NONE;
  }

  /**
   * Who does something, in which post.
   *
   * @param post the post that is used
   */
  public record By(String person, Post post) {
    private String onBehalfOf() {
      return post.delegated() ? post.mandate().delegator() : null;
    }
  }

  /** Since when an organisation is cultivated, and what says so. */
  public record Paper(String basis, LocalDate since) {}

  /** 推荐申报: nominates an organisation with what speaks for it. */
  public static Exemplar nominate(
      ExemplarOrigin origin, By by, String statement, List<ExemplarMaterial> files, Clock clock) {
    Exemplar made = new Exemplar(origin, ExemplarState.NOMINATED);
    made.statement = ExemplarText.required(statement, "/statement");
    made.materials.addAll(files);
    made.contributors.addAll(by.post().actors(by.person()));
    made.note(ExemplarAction.NOMINATE, null, by, null, clock);
    made.tell(ExemplarAction.NOMINATE, by, null, clock);
    return made;
  }

  /** Enters an organisation that is cultivated already, by the paper that says so. */
  public static Exemplar enter(
      ExemplarOrigin origin, By by, Paper paper, List<ExemplarMaterial> files, Clock clock) {
    Exemplar made = new Exemplar(origin, ExemplarState.CULTIVATING);
    made.cultivatingSince =
        ExemplarText.passed(paper.since(), LocalDate.MIN, ChinaTime.today(clock), "/since");
    made.basis = ExemplarText.required(paper.basis(), "/basis");
    made.materials.addAll(files);
    made.note(ExemplarAction.ENTER, null, by, paper.basis(), clock);
    made.tell(ExemplarAction.ENTER, by, paper.basis(), clock);
    return made;
  }

  /** Puts a nomination right as long as nobody is named to score it. */
  public void amend(ExemplarActor actor, String words, List<ExemplarMaterial> files, Clock clock) {
    Post post = requireAllowed(ExemplarAction.AMEND, actor, clock);
    statement = ExemplarText.required(words, "/statement");
    if (!materials.equals(files)) {
      materials = new ArrayList<>(files);
    }
    contributors.addAll(post.actors(actor.person()));
    move(ExemplarAction.AMEND, new By(actor.person(), post), null, clock);
  }

  /** Names who scores it; whoever stays on the list keeps their score. */
  public void appointReviewers(ExemplarActor actor, List<String> people, Clock clock) {
    Post post = requireAllowed(ExemplarAction.APPOINT_REVIEWERS, actor, clock);
    reviewers = new ArrayList<>(scoring().appointed(people, contributors, version() + 1));
    By by = new By(actor.person(), post);
    move(ExemplarAction.APPOINT_REVIEWERS, by, people.size() + "名评审人员", clock);
  }

  /** Takes a reviewer's score, the first one or a correction; told once it is the last one. */
  public void score(ExemplarActor actor, int score, String comment, Clock clock) {
    Post post = requireAllowed(ExemplarAction.SCORE, actor, clock);
    boolean before = scoring().complete();
    var given =
        new ExemplarReviewer(actor.person(), score, comment, clock.instant(), version() + 1);
    reviewers = new ArrayList<>(scoring().scored(given));
    By by = new By(actor.person(), post);
    note(ExemplarAction.SCORE, state, by, null, clock);
    if (!before && scoring().complete()) {
      tell(ExemplarAction.SCORE, by, null, clock);
    }
  }

  /** 评审通过: closes the scoring; whether the batch has a place is looked at before. */
  public void review(ExemplarActor actor, String opinion, Clock clock) {
    Post post = requireAllowed(ExemplarAction.REVIEW, actor, clock);
    String said = ExemplarText.required(opinion, "/opinion");
    move(ExemplarAction.REVIEW, new By(actor.person(), post), said, clock);
  }

  /** 公示. */
  public void publish(ExemplarActor actor, PublicNotice days, WorkingDays calendar, Clock clock) {
    Post post = requireAllowed(ExemplarAction.PUBLISH, actor, clock);
    notice = days.requireProper(ChinaTime.today(clock), calendar);
    move(ExemplarAction.PUBLISH, new By(actor.person(), post), null, clock);
  }

  /** Takes an objection of the caller's own. */
  public void object(ExemplarActor actor, String text, Clock clock) {
    Post post = requireAllowed(ExemplarAction.OBJECT, actor, clock);
    add(new By(actor.person(), post), text, actor.person(), clock);
  }

  /**
   * Takes an objection that the office writes down for somebody.
   *
   * @param objector a name, or null for somebody who gave none
   */
  public void recordObjection(ExemplarActor actor, String text, String objector, Clock clock) {
    requireAllowed(ExemplarAction.OBJECT, actor, clock);
    Post post = recusal().require(ExemplarSide.OFFICE, actor);
    add(new By(actor.person(), post), text, objector, clock);
  }

  private void add(By by, String text, String objector, Clock clock) {
    String said = ExemplarText.required(text, "/text");
    objections.add(
        new ExemplarObjection(said, objector, by.person(), clock.instant(), null, null, null));
    move(ExemplarAction.OBJECT, by, null, clock);
  }

  /** Answers an objection; the first one has the number 1. */
  public void answer(ExemplarActor actor, int number, String answer, Clock clock) {
    Post post = requireAllowed(ExemplarAction.ANSWER, actor, clock);
    objections =
        new ArrayList<>(
            new Objections(objections).answered(number, answer, actor.person(), clock.instant()));
    move(ExemplarAction.ANSWER, new By(actor.person(), post), "第" + number + "条异议", clock);
  }

  /** 培育创建 begins once the notice is over and nothing is left unanswered. */
  public void cultivate(ExemplarActor actor, String comment, Clock clock) {
    Post post = requireAllowed(ExemplarAction.CULTIVATE, actor, clock);
    cultivatingSince = ChinaTime.today(clock);
    move(ExemplarAction.CULTIVATE, new By(actor.person(), post), comment, clock);
  }

  /** 自评. */
  public void selfAssess(
      ExemplarActor actor, String text, List<ExemplarMaterial> files, Clock clock) {
    Post post = requireAllowed(ExemplarAction.SELF_ASSESS, actor, clock);
    selfAssessment = ExemplarText.required(text, "/text");
    materials.addAll(files);
    contributors.addAll(post.actors(actor.person()));
    move(ExemplarAction.SELF_ASSESS, new By(actor.person(), post), null, clock);
  }

  /** 省级考核: notes the province's verdict. */
  public void assess(ExemplarActor actor, ProvincialAssessment found, Clock clock) {
    Post post = requireAllowed(ExemplarAction.ASSESS, actor, clock);
    assessment = found.requireProper(cultivatingSince, ChinaTime.today(clock));
    move(ExemplarAction.ASSESS, new By(actor.person(), post), found.document(), clock);
  }

  /** 命名. */
  public void designate(ExemplarActor actor, String basis, LocalDate on, Clock clock) {
    Post post = requireAllowed(ExemplarAction.DESIGNATE, actor, clock);
    designatedOn = ExemplarText.passed(on, assessment.on(), ChinaTime.today(clock), "/date");
    String paper = ExemplarText.required(basis, "/basis");
    move(ExemplarAction.DESIGNATE, new By(actor.person(), post), paper, clock);
  }

  /** 撤销命名, with the reason and the paper it rests on. */
  public void revoke(ExemplarActor actor, String reason, String paper, Clock clock) {
    Post post = requireAllowed(ExemplarAction.REVOKE, actor, clock);
    String why = ExemplarText.required(reason, "/reason");
    String said = why + "（" + ExemplarText.required(paper, "/basis") + "）";
    move(ExemplarAction.REVOKE, new By(actor.person(), post), said, clock);
  }

  /** 不予通过, with the reason. */
  public void reject(ExemplarActor actor, String reason, Clock clock) {
    Post post = requireAllowed(ExemplarAction.REJECT, actor, clock);
    String why = ExemplarText.required(reason, "/reason");
    move(ExemplarAction.REJECT, new By(actor.person(), post), why, clock);
  }

  /** Exactly what would succeed for this person now, given proper content. */
  public List<ExemplarAction> allowedActions(ExemplarActor actor, Clock clock) {
    ExemplarRecusal recusal = recusal();
    return Arrays.stream(ExemplarAction.values())
        .filter(action -> !action.makesOne())
        .filter(action -> obstacle(action, clock).isEmpty())
        .filter(action -> recusal.post(action.side(), actor).isPresent())
        .toList();
  }

  /** The post in which someone may make one, by a nomination or by its paper. */
  public static Post requireMaking(ExemplarAction action, ExemplarActor actor) {
    return new ExemplarRecusal(Set.of(), Set.of()).require(action.side(), actor);
  }

  /** Whether somebody sees the scores and the objections: the office above, without a part. */
  public boolean showsConfidential(ExemplarActor actor) {
    return recusal().post(ExemplarSide.OFFICE, actor).isPresent();
  }

  /**
   * The post in which someone may do an action. Refuses whoever has none, or must keep out of what
   * they want to decide.
   */
  @Override
  public Post requirePermitted(ExemplarAction action, ExemplarActor actor) {
    return recusal().require(action.side(), actor);
  }

  /** Refuses what the state, the calendar, or what is still missing does not allow. */
  @Override
  public void requirePossible(ExemplarAction action, Clock clock) {
    obstacle(action, clock)
        .ifPresent(
            problem -> {
              throw new DomainException(problem, state, action);
            });
  }

  private Post requireAllowed(ExemplarAction action, ExemplarActor actor, Clock clock) {
    Post post = requirePermitted(action, actor);
    requirePossible(action, clock);
    return post;
  }

  private Optional<ExemplarProblem> obstacle(ExemplarAction action, Clock clock) {
    return new Readiness(state, scoring(), notice(), new Objections(objections), assessment())
        .obstacle(action, ChinaTime.today(clock));
  }

  private Scoring scoring() {
    return new Scoring(reviewers);
  }

  private ExemplarRecusal recusal() {
    return new ExemplarRecusal(contributors, scoring().people());
  }

  private void move(ExemplarAction action, By by, String reason, Clock clock) {
    ExemplarState from = state;
    state = ExemplarLifecycle.after(from, action).orElseThrow();
    note(action, from, by, reason, clock);
    tell(action, by, reason, clock);
  }

  private void note(ExemplarAction action, ExemplarState from, By by, String reason, Clock clock) {
    var now = clock.instant();
    history.add(new ExemplarStep(now, by.person(), by.onBehalfOf(), action, from, state, reason));
  }

  private void tell(ExemplarAction action, By by, String reason, Clock clock) {
    raise(ExemplarEvent.of(this, action, by.person(), reason, clock.instant()));
  }

  public UUID id() {
    return id;
  }

  @Override
  public String subject() {
    return "exemplar/" + id;
  }

  @Override
  public String organisation() {
    return origin.organisation();
  }

  /** The version that its ETag carries: 1 for an exemplar just made. */
  @Override
  public long version() {
    return version + 1;
  }

  /** A reviewer may have read it before others scored it. */
  @Override
  public long readSince(ExemplarAction action, ExemplarActor actor) {
    return action == ExemplarAction.SCORE
        ? reviewer(actor.person()).map(ExemplarReviewer::since).orElse(version())
        : version();
  }

  public ExemplarOrigin origin() {
    return origin;
  }

  public ExemplarState state() {
    return state;
  }

  public String statement() {
    return statement;
  }

  /** The paper by which it was entered, null if it was nominated here. */
  public String basis() {
    return basis;
  }

  /** The days of the public notice; none before it. */
  public PublicNotice notice() {
    return notice == null ? PublicNotice.NONE : notice;
  }

  public LocalDate cultivatingSince() {
    return cultivatingSince;
  }

  public String selfAssessment() {
    return selfAssessment;
  }

  /** The province's verdict; nothing in it before. */
  public ProvincialAssessment assessment() {
    return assessment == null ? ProvincialAssessment.NONE : assessment;
  }

  public LocalDate designatedOn() {
    return designatedOn;
  }

  public List<ExemplarMaterial> materials() {
    return List.copyOf(materials);
  }

  public List<ExemplarReviewer> reviewers() {
    return List.copyOf(reviewers);
  }

  /** What a person has to do with it as a reviewer. */
  public Optional<ExemplarReviewer> reviewer(String person) {
    return scoring().reviewer(person);
  }

  public List<ExemplarObjection> objections() {
    return List.copyOf(objections);
  }

  public Set<String> contributors() {
    return Set.copyOf(contributors);
  }

  public List<ExemplarStep> history() {
    return List.copyOf(history);
  }

  /** The last step. */
  public ExemplarStep lastStep() {
    return history.get(history.size() - 1);
  }

  @Override
  public String lastReason() {
    return lastStep().reason();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Exemplar one && Objects.equals(id, one.id);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(id);
  }
}
