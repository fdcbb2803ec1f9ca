package org.duibiao.rectification.exemplar.application;

import java.time.Clock;
import java.util.List;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.rectification.exemplar.domain.Exemplar;
import org.duibiao.rectification.exemplar.domain.ExemplarAction;
import org.duibiao.rectification.exemplar.domain.ExemplarActor;
import org.duibiao.rectification.exemplar.domain.ExemplarMaterial;
import org.duibiao.rectification.exemplar.domain.ExemplarObjection;
import org.duibiao.rectification.exemplar.domain.ExemplarReviewer;
import org.duibiao.rectification.exemplar.domain.ExemplarStep;

/**
 * An exemplar as the caller sees it now. Scores and objections are there for the office above
 * alone, without a part in it; a reviewer sees their own score.
 *
 * @param confidential whether the caller sees scores and objections
 * @param reviewers with their scores; none for whom that is not
 * @param objections likewise
 * @param own what the caller has to do with it as a reviewer, null if nothing
 */
public record ExemplarReading(
    Exemplar exemplar,
    String organisationName,
    boolean confidential,
    ExemplarReviewer own,
    List<ExemplarReviewer> reviewers,
    List<ExemplarObjection> objections,
    List<ExemplarMaterial> materials,
    List<ExemplarStep> history,
    List<ExemplarAction> allowedActions) {

  /** For a list: without materials and history. */
  static ExemplarReading row(
      Exemplar exemplar, OrganisationNode organisation, ExemplarActor actor, Clock clock) {
    return new ExemplarReading(
        exemplar,
        organisation.name(),
        exemplar.showsConfidential(actor),
        exemplar.reviewer(actor.person()).orElse(null),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        exemplar.allowedActions(actor, clock));
  }

  static ExemplarReading whole(
      Exemplar exemplar, OrganisationNode organisation, ExemplarActor actor, Clock clock) {
    ExemplarReading row = row(exemplar, organisation, actor, clock);
    return new ExemplarReading(
        exemplar,
        row.organisationName(),
        row.confidential(),
        row.own(),
        row.confidential() ? exemplar.reviewers() : List.of(),
        row.confidential() ? exemplar.objections() : List.of(),
        exemplar.materials(),
        exemplar.history().stream()
            .filter(step -> row.confidential() || !step.action().confidential())
            .toList(),
        row.allowedActions());
  }
}
