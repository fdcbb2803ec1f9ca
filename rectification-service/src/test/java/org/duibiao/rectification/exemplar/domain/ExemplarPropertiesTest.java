package org.duibiao.rectification.exemplar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.AFTER_THE_NOTICE;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.CLOCK;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.duibiao.chassis.event.AggregateRoot.Raised;
import org.duibiao.chassis.problem.DomainException;

/** Whatever is done by whomever in whatever order, what must hold of an exemplar holds. */
class ExemplarPropertiesTest {
  private static final List<ExemplarActor> PEOPLE =
      List.of(
          ExemplarFixtures.OFFICE,
          ExemplarFixtures.INSIDER,
          ExemplarFixtures.FOR_INSIDER,
          ExemplarFixtures.SECRETARY,
          ExemplarFixtures.REVIEWER,
          ExemplarFixtures.OTHER_REVIEWER,
          ExemplarFixtures.MOVED_REVIEWER);

  /**
   * What somebody tries.
   *
   * @param proper whether with the content it takes
   * @param later whether the notice is over
   */
  record Step(ExemplarActor actor, ExemplarAction action, boolean proper, boolean later) {
    Clock clock() {
      return later ? AFTER_THE_NOTICE : CLOCK;
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<ExemplarAction> actions =
        Arbitraries.frequency(
            Tuple.of(2, ExemplarAction.AMEND),
            Tuple.of(4, ExemplarAction.APPOINT_REVIEWERS),
            Tuple.of(9, ExemplarAction.SCORE),
            Tuple.of(6, ExemplarAction.REVIEW),
            Tuple.of(6, ExemplarAction.PUBLISH),
            Tuple.of(3, ExemplarAction.OBJECT),
            Tuple.of(5, ExemplarAction.ANSWER),
            Tuple.of(6, ExemplarAction.CULTIVATE),
            Tuple.of(6, ExemplarAction.SELF_ASSESS),
            Tuple.of(6, ExemplarAction.ASSESS),
            Tuple.of(6, ExemplarAction.DESIGNATE),
            Tuple.of(2, ExemplarAction.REVOKE),
            Tuple.of(1, ExemplarAction.REJECT));
    Arbitrary<ExemplarActor> people =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(PEOPLE)),
            Tuple.of(3, Arbitraries.of(ExemplarFixtures.OFFICE, ExemplarFixtures.SECRETARY)),
            Tuple.of(
                2, Arbitraries.of(ExemplarFixtures.REVIEWER, ExemplarFixtures.OTHER_REVIEWER)));
    return Combinators.combine(
            people,
            actions,
            Arbitraries.of(true, true, true, true, false),
            Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(150);
  }

  private static void perform(Exemplar one, Step step) {
    ExemplarActor actor = step.actor();
    Clock clock = step.clock();
    String text = step.proper() ? "说明" : " ";
    switch (step.action()) {
      case AMEND -> one.amend(actor, text, List.of(), clock);
      case APPOINT_REVIEWERS ->
          one.appointReviewers(
              actor,
              step.proper() ? List.of("reviewer-1", "reviewer-2") : List.of("secretary"),
              clock);
      case SCORE -> one.score(actor, 80, null, clock);
      case REVIEW -> one.review(actor, text, clock);
      case PUBLISH ->
          one.publish(
              actor,
              step.proper() && !step.later()
                  ? ExemplarFixtures.NOTICE
                  : new PublicNotice(ExemplarFixtures.TODAY, ExemplarFixtures.TODAY),
              ExemplarFixtures.CALENDAR,
              clock);
      case OBJECT -> one.object(actor, text, clock);
      case ANSWER -> one.answer(actor, firstOpen(one, step.proper()), text, clock);
      case CULTIVATE -> one.cultivate(actor, null, clock);
      case SELF_ASSESS -> one.selfAssess(actor, text, List.of(), clock);
      case ASSESS ->
          one.assess(
              actor, step.proper() ? ExemplarFixtures.PASSED : ExemplarFixtures.FAILED, clock);
      case DESIGNATE -> one.designate(actor, text, ExemplarFixtures.TODAY.plusDays(7), clock);
      case REVOKE -> one.revoke(actor, text, text, clock);
      case REJECT -> one.reject(actor, text, clock);
      case NOMINATE, ENTER -> throw new IllegalStateException("an exemplar is made once");
    }
  }

  private static int firstOpen(Exemplar one, boolean proper) {
    for (int i = 0; proper && i < one.objections().size(); i++) {
      if (one.objections().get(i).open()) {
        return i + 1;
      }
    }
    return 999;
  }

  @Property(tries = 1000)
  void noPathDesignatesWhatWasNotReviewedShownAndPassedOrOnesOwn(
      @ForAll("steps") List<Step> steps) {
    Exemplar one = ExemplarFixtures.nominated();
    for (Step step : steps) {
      ExemplarState before = one.state();
      int known = one.history().size();
      try {
        perform(one, step);
      } catch (DomainException e) {
        assertThat(one.state()).isEqualTo(before);
        assertThat(one.history()).hasSize(known);
        continue;
      }
      if (step.action().side() == ExemplarSide.OFFICE
          || step.action().side() == ExemplarSide.REVIEWER) {
        assertThat(step.actor().insiders()).isEmpty();
        assertThat(Collections.disjoint(one.contributors(), List.of(step.actor().person())))
            .isTrue();
      }
      assertHolds(one);
    }
    assertTold(one);
  }

  /** Each step is told, a score only if it is the last one; of secrets nothing but that. */
  private static void assertTold(Exemplar one) {
    List<ExemplarEvent> told = one.takeEvents().stream().map(Raised::event).toList();
    String scored = ExemplarAction.SCORE.factType();
    assertThat(told)
        .filteredOn(fact -> !fact.type().equals(scored))
        .extracting(ExemplarEvent::type)
        .containsExactlyElementsOf(
            one.history().stream()
                .map(ExemplarStep::action)
                .filter(action -> action != ExemplarAction.SCORE)
                .map(ExemplarAction::factType)
                .toList());
    assertThat(told)
        .filteredOn(ExemplarEvent::undisclosed)
        .allMatch(fact -> fact.person() == null && fact.reason() == null)
        .hasSizeGreaterThanOrEqualTo(
            (int) told.stream().filter(fact -> fact.type().equals(scored)).count());
  }

  private static void assertHolds(Exemplar one) {
    ExemplarState state = one.state();
    if (state.takesAPlace()) {
      assertThat(one.reviewers())
          .hasSizeGreaterThanOrEqualTo(Exemplar.REVIEWERS)
          .allMatch(ExemplarReviewer::scored);
    }
    if (one.cultivatingSince() != null) {
      assertThat(ExemplarFixtures.CALENDAR.count(one.notice().from(), one.notice().until()))
          .isGreaterThanOrEqualTo(PublicNotice.WORKING_DAYS);
      assertThat(one.cultivatingSince()).isAfter(one.notice().until());
      assertThat(one.objections()).noneMatch(ExemplarObjection::open);
    }
    if (state == ExemplarState.DESIGNATED || state == ExemplarState.REVOKED) {
      assertThat(one.assessment().passed()).isTrue();
      assertThat(one.selfAssessment()).isNotBlank();
    }
  }

  @Property(tries = 1000)
  void whatIsOfferedSucceedsAndWhatIsNotOfferedIsRefused(@ForAll("steps") List<Step> steps) {
    Exemplar one = ExemplarFixtures.nominated();
    for (Step step : steps) {
      boolean offered = one.allowedActions(step.actor(), step.clock()).contains(step.action());
      try {
        perform(one, step);
        assertThat(offered).isTrue();
      } catch (DomainException e) {
        int status = e.type().status();
        assertThat(offered ? status == 422 : status == 403 || status == 409)
            .as(step + " " + e.type() + " in " + one.state())
            .isTrue();
      }
    }
  }
}
