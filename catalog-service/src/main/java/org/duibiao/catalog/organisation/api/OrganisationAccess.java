package org.duibiao.catalog.organisation.api;

import static org.duibiao.catalog.CatalogProblem.ORGANISATION_DISSOLVED;
import static org.duibiao.catalog.CatalogProblem.SELF_GRANT;
import static org.duibiao.catalog.shared.Readers.OFFICE;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/** Which organisations the office that asks may change, and under which it may put one. */
@RequestScoped
public class OrganisationAccess {
  private final Access access;
  private final OrganisationTree tree;
  private final Clock clock;

  OrganisationAccess(Access access, OrganisationTree tree, @DomainTime Clock clock) {
    this.access = access;
    this.tree = tree;
    this.clock = clock;
  }

  /** The office that may put an organisation under this superior; a new top is nobody's to make. */
  public Actor officeAbove(String superior) {
    if (superior == null) {
      throw new DomainException(FORBIDDEN);
    }
    OrganisationNode node =
        tree.find(superior)
            .filter(found -> access.scope().reaches(found.path()))
            .orElseThrow(() -> Faults.of("/parent", "organisation.unknown", superior));
    return actor(access.acting(node.code(), OFFICE));
  }

  /**
   * The office that may change an organisation. Nobody does that to their own by another's
   * delegation: moving it they would choose who reviews them.
   *
   * @throws DomainException SELF_GRANT if they would
   */
  public Actor changing(OrganisationNode node) {
    boolean own =
        access.caller().posts().stream()
            .anyMatch(post -> !post.delegated() && post.organisation().equals(node.code()));
    if (own && access.postFor(node, OFFICE).delegated()) {
      throw new DomainException(SELF_GRANT);
    }
    return actor(node);
  }

  /**
   * Refuses what is done in an organisation only while it is there.
   *
   * @throws DomainException ORGANISATION_DISSOLVED after its last day
   */
  public void requireThere(OrganisationNode node) {
    if (node.dissolvedOn(ChinaTime.today(clock))) {
      throw new DomainException(ORGANISATION_DISSOLVED, node.code(), node.validTo());
    }
  }

  /** The office as it acts on an organisation that was found to be in its reach. */
  public Actor actor(OrganisationNode node) {
    return new Actor(access.postFor(node, OFFICE).toString());
  }

  /** All that the caller's offices may change, for the database. */
  public Scope reach() {
    Set<String> codes =
        access.caller().posts().stream()
            .filter(post -> OFFICE.contains(post.role()))
            .map(Post::reach)
            .collect(Collectors.toSet());
    return Scope.under(
        tree.all(codes).stream()
            .filter(node -> access.mayAct(node, OFFICE))
            .map(OrganisationNode::path)
            .toList());
  }
}
