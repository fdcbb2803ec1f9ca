package org.duibiao.rectification.weakness.application;

import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.weakness.infrastructure.WeakCases;
import org.duibiao.rectification.weakness.infrastructure.WeakCases.Parties;

/**
 * Whether a case is there for the caller: it is for whoever reaches its organisation, and for the
 * people of the unit that helps it. For everybody else it looks as if it were not.
 */
@ApplicationScoped
class CaseSight {
  /** Those of the assisting unit, or above it, who are to help. */
  private static final Set<String> HELPERS = Set.of(SECRETARY, OFFICER);

  private final WeakCases cases;
  private final OrganisationTree tree;
  private final Access access;

  CaseSight(WeakCases cases, OrganisationTree tree, Access access) {
    this.cases = cases;
    this.tree = tree;
    this.access = access;
  }

  /**
   * Where a case stands in the tree.
   *
   * @param unit the assisting unit, null if there is none
   */
  record Where(OrganisationNode organisation, OrganisationNode unit) {}

  /**
   * Where a case stands that the caller may see; looked up before the case is read or locked.
   *
   * @throws DomainException NOT_FOUND if it is absent or foreign
   */
  Where of(UUID id) {
    Parties parties = cases.partiesOf(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    Optional<OrganisationNode> unit =
        parties.assistingUnit() == null ? Optional.empty() : tree.find(parties.assistingUnit());
    Optional<OrganisationNode> organisation = tree.find(parties.organisation());
    boolean helps =
        organisation.filter(node -> access.scope().reaches(node.path())).isEmpty()
            && unit.filter(node -> helping().reaches(node.path())).isPresent();
    access.visible(helps ? parties.assistingUnit() : parties.organisation());
    return new Where(
        organisation.orElseThrow(() -> new DomainException(NOT_FOUND)), unit.orElse(null));
  }

  /** The part of the tree whose units the caller is to help for. */
  Scope helping() {
    return access.scope(HELPERS);
  }
}
