package org.duibiao.rectification.exemplar.application;

import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.REVIEWERS_UNUSABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.calendar.Calendars;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.transition.Transition;
import org.duibiao.chassis.transition.Transitions;
import org.duibiao.rectification.exemplar.application.ExemplarActors.Belonging;
import org.duibiao.rectification.exemplar.domain.Exemplar;
import org.duibiao.rectification.exemplar.domain.ExemplarAction;
import org.duibiao.rectification.exemplar.domain.ExemplarActor;
import org.duibiao.rectification.exemplar.domain.ExemplarMaterial;
import org.duibiao.rectification.exemplar.domain.ExemplarOrigin;
import org.duibiao.rectification.exemplar.domain.ProvincialAssessment;
import org.duibiao.rectification.exemplar.domain.PublicNotice;
import org.duibiao.rectification.exemplar.infrastructure.ExemplarBatches;
import org.duibiao.rectification.exemplar.infrastructure.Exemplars;

/**
 * What people do to exemplars: one use case and one transaction per method, each carried out by the
 * chassis' {@link Transitions} on an exemplar that is there for the caller. The content is looked
 * at last, which is why it comes as a supplier.
 */
@ApplicationScoped
public class ExemplarDesk {
  /** Where the facts about exemplars go. */
  static final String TOPIC = "rectification.events";

  private final Exemplars exemplars;
  private final ExemplarBatches batches;
  private final ExemplarSight sight;
  private final ExemplarActors actors;
  private final EligibilityCheck eligibility;
  private final ExemplarMaterials materials;
  private final Calendars calendars;
  private final Transitions transitions;
  private final Clock clock;

  ExemplarDesk(
      Exemplars exemplars,
      ExemplarBatches batches,
      ExemplarSight sight,
      ExemplarActors actors,
      EligibilityCheck eligibility,
      ExemplarMaterials materials,
      Calendars calendars,
      Transitions transitions,
      @DomainTime Clock clock) {
    this.exemplars = exemplars;
    this.batches = batches;
    this.sight = sight;
    this.actors = actors;
    this.eligibility = eligibility;
    this.materials = materials;
    this.calendars = calendars;
    this.transitions = transitions;
    this.clock = clock;
  }

  /**
   * An exemplar and the version of it that the caller has read, as the If-Match header says.
   *
   * @param created whether something is added to it, for which no version is asked
   */
  public record Target(UUID id, String ifMatch, boolean created) {
    public Target(UUID id, String ifMatch) {
      this(id, ifMatch, false);
    }
  }

  /** A reviewer's score. */
  public record Score(int score, String comment) {}

  /**
   * An objection.
   *
   * @param onBehalf whether the office writes it down for somebody
   * @param objector who that is, null if they gave no name
   */
  public record Objection(String text, boolean onBehalf, String objector) {}

  /** 自评 with what proves it. */
  public record SelfAssessment(String text, List<UUID> materials) {}

  /** 命名, by a paper of a day. */
  public record Designation(String basis, LocalDate on) {}

  /** 撤销命名. */
  public record Revocation(String reason, String basis) {}

  /** What is said of a nomination instead. */
  public record Amendment(String statement, List<UUID> materials) {}

  private record Change(Exemplar one, ExemplarActor actor, OrganisationNode organisation) {}

  private interface Effect {
    void on(Change change);
  }

  @Transactional
  public ExemplarReading amend(Target target, Supplier<Amendment> amendment) {
    return change(
        target,
        ExemplarAction.AMEND,
        "amendExemplarNomination",
        change -> {
          Amendment said = amendment.get();
          List<ExemplarMaterial> files =
              materials.known(
                  said.materials(), change.organisation().code(), ExemplarAction.NOMINATE);
          change.one().amend(change.actor(), said.statement(), files, clock);
          materials.hold(change.one());
        });
  }

  @Transactional
  public ExemplarReading appointReviewers(Target target, Supplier<List<String>> reviewers) {
    return change(
        target,
        ExemplarAction.APPOINT_REVIEWERS,
        "appointExemplarReviewers",
        change -> {
          List<String> people = reviewers.get();
          requireOutsiders(people, change.organisation());
          change.one().appointReviewers(change.actor(), people, clock);
        });
  }

  @Transactional
  public ExemplarReading score(Target target, Supplier<Score> score) {
    return change(
        target,
        ExemplarAction.SCORE,
        "scoreExemplar",
        change -> {
          Score given = score.get();
          change.one().score(change.actor(), given.score(), given.comment(), clock);
        });
  }

  @Transactional
  public ExemplarReading review(Target target, Supplier<String> opinion) {
    return change(
        target,
        ExemplarAction.REVIEW,
        "reviewExemplar",
        change -> {
          String said = opinion.get();
          requirePlace(change, false);
          change.one().review(change.actor(), said, clock);
        });
  }

  @Transactional
  public ExemplarReading publish(Target target, Supplier<PublicNotice> notice) {
    return change(
        target,
        ExemplarAction.PUBLISH,
        "publishExemplar",
        change -> {
          PublicNotice days = notice.get();
          requirePlace(change, true);
          change.one().publish(change.actor(), days, calendars.workingDays(), clock);
        });
  }

  @Transactional
  public ExemplarReading object(UUID id, Supplier<Objection> objection) {
    return change(
        new Target(id, null, true),
        ExemplarAction.OBJECT,
        "objectToExemplar",
        change -> {
          Objection said = objection.get();
          if (said.onBehalf()) {
            change.one().recordObjection(change.actor(), said.text(), said.objector(), clock);
          } else {
            change.one().object(change.actor(), said.text(), clock);
          }
        });
  }

  @Transactional
  public ExemplarReading answer(Target target, int number, Supplier<String> answer) {
    return change(
        target,
        ExemplarAction.ANSWER,
        "answerExemplarObjection",
        change -> change.one().answer(change.actor(), number, answer.get(), clock));
  }

  @Transactional
  public ExemplarReading cultivate(Target target, Supplier<String> comment) {
    return change(
        target,
        ExemplarAction.CULTIVATE,
        "cultivateExemplar",
        change -> change.one().cultivate(change.actor(), comment.get(), clock));
  }

  @Transactional
  public ExemplarReading selfAssess(Target target, Supplier<SelfAssessment> assessment) {
    return change(
        target,
        ExemplarAction.SELF_ASSESS,
        "selfAssessExemplar",
        change -> {
          SelfAssessment said = assessment.get();
          List<ExemplarMaterial> files =
              materials.known(
                  said.materials(), change.organisation().code(), ExemplarAction.SELF_ASSESS);
          change.one().selfAssess(change.actor(), said.text(), files, clock);
          materials.hold(change.one());
        });
  }

  @Transactional
  public ExemplarReading assess(Target target, Supplier<ProvincialAssessment> found) {
    return change(
        target,
        ExemplarAction.ASSESS,
        "assessExemplar",
        change -> change.one().assess(change.actor(), found.get(), clock));
  }

  @Transactional
  public ExemplarReading designate(Target target, Supplier<Designation> designation) {
    return change(
        target,
        ExemplarAction.DESIGNATE,
        "designateExemplar",
        change -> {
          Designation said = designation.get();
          eligibility.require(change.organisation(), change.one().origin().kind());
          change.one().designate(change.actor(), said.basis(), said.on(), clock);
        });
  }

  @Transactional
  public ExemplarReading revoke(Target target, Supplier<Revocation> revocation) {
    return change(
        target,
        ExemplarAction.REVOKE,
        "revokeExemplar",
        change -> {
          Revocation said = revocation.get();
          change.one().revoke(change.actor(), said.reason(), said.basis(), clock);
        });
  }

  @Transactional
  public ExemplarReading reject(Target target, Supplier<String> reason) {
    return change(
        target,
        ExemplarAction.REJECT,
        "rejectExemplar",
        change -> change.one().reject(change.actor(), reason.get(), clock));
  }

  /** A place of its batch, which nobody else takes meanwhile, for who still is eligible. */
  private void requirePlace(Change change, boolean already) {
    ExemplarOrigin origin = change.one().origin();
    eligibility.require(change.organisation(), origin.kind());
    batches
        .held(origin.campaign(), origin.batch())
        .orElseThrow()
        .requireRoom(origin.kind(), already);
  }

  /** Reviewers are known people who do not belong to the organisation or one below it. */
  private void requireOutsiders(List<String> people, OrganisationNode organisation) {
    Belonging belonging = actors.of(people);
    Set<String> insiders = belonging.within(organisation);
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      if (!belonging.paths().containsKey(people.get(i))) {
        faults.add(new Fault("/reviewers/" + i, "reviewers.unknown"));
      } else if (insiders.contains(people.get(i))) {
        faults.add(new Fault("/reviewers/" + i, "reviewers.own"));
      }
    }
    if (!faults.isEmpty()) {
      throw new DomainException(REVIEWERS_UNUSABLE, faults);
    }
  }

  private ExemplarReading change(
      Target target, ExemplarAction action, String operation, Effect effect) {
    OrganisationNode organisation = sight.of(target.id());
    ExemplarActor actor = actors.on(organisation);
    Exemplar changed =
        transitions.carryOut(
            TOPIC,
            new Transition<>(operation, action, actor, target.ifMatch(), !target.created()),
            () -> exemplars.locked(target.id()),
            one -> effect.on(new Change(one, actor, organisation)));
    return ExemplarReading.whole(changed, organisation, actor, clock);
  }
}
