package org.duibiao.rectification.exemplar.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.exemplar.infrastructure.Exemplars;

/**
 * Whether an exemplar is there for the caller: it is for whoever reaches its organisation, and for
 * those who are to score it. For everybody else it looks as if it were not.
 */
@ApplicationScoped
class ExemplarSight {
  private final Exemplars exemplars;
  private final OrganisationTree tree;
  private final Access access;

  ExemplarSight(Exemplars exemplars, OrganisationTree tree, Access access) {
    this.exemplars = exemplars;
    this.tree = tree;
    this.access = access;
  }

  /**
   * Whose exemplar it is; looked up before it is read or locked.
   *
   * @throws DomainException NOT_FOUND if it is absent or foreign
   */
  OrganisationNode of(UUID id) {
    String code = exemplars.organisationOf(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    if (exemplars.isReviewer(id, access.caller().person())) {
      return tree.find(code).orElseThrow(() -> new DomainException(NOT_FOUND));
    }
    return access.visible(code);
  }
}
