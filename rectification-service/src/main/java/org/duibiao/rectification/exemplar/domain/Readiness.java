package org.duibiao.rectification.exemplar.domain;

import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_NOT_PASSED;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_REVIEWERS_NAMED;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_REVIEW_INCOMPLETE;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_TRANSITION_NOT_ALLOWED;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.NO_OPEN_OBJECTION;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.OBJECTIONS_UNANSWERED;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.PUBLIC_NOTICE_NOT_OPEN;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.PUBLIC_NOTICE_NOT_OVER;

import java.time.LocalDate;
import java.util.Optional;

/** What stands in the way of an action, beside people: the state, the calendar, what is missing. */
record Readiness(
    ExemplarState state,
    Scoring scoring,
    PublicNotice notice,
    Objections objections,
    ProvincialAssessment assessment) {

  /** What stands in the way; empty if nothing does. */
  Optional<ExemplarProblem> obstacle(ExemplarAction action, LocalDate today) {
    if (ExemplarLifecycle.after(state, action).isEmpty()) {
      return Optional.of(EXEMPLAR_TRANSITION_NOT_ALLOWED);
    }
    return Optional.ofNullable(
        switch (action) {
          case AMEND -> scoring.reviewers().isEmpty() ? null : EXEMPLAR_REVIEWERS_NAMED;
          case REVIEW -> scoring.complete() ? null : EXEMPLAR_REVIEW_INCOMPLETE;
          case OBJECT -> notice.openOn(today) ? null : PUBLIC_NOTICE_NOT_OPEN;
          case ANSWER -> objections.anyOpen() ? null : NO_OPEN_OBJECTION;
          case CULTIVATE -> notice.overOn(today) ? unanswered() : PUBLIC_NOTICE_NOT_OVER;
          case DESIGNATE -> assessment.passed() ? null : EXEMPLAR_NOT_PASSED;
          default -> null;
        });
  }

  private ExemplarProblem unanswered() {
    return objections.anyOpen() ? OBJECTIONS_UNANSWERED : null;
  }
}
