package org.duibiao.catalog.delegation.api;

import static org.duibiao.catalog.CatalogProblem.DELEGATION_NOT_PASSED_ON;
import static org.duibiao.catalog.shared.Readers.ACTING;
import static org.duibiao.catalog.shared.Readers.OFFICE;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duibiao.catalog.delegation.domain.Delegation;
import org.duibiao.catalog.delegation.domain.DelegationTerms;
import org.duibiao.catalog.delegation.infrastructure.DelegationList.Onlooker;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.ProblemType;

/**
 * Who gives and who ends delegations: the holder of the post himself, or the office at his
 * organisation or above it, and each of them only in a post of their own.
 */
@RequestScoped
class DelegationAccess {
  private final Access access;
  private final OrganisationTree tree;

  DelegationAccess(Access access, OrganisationTree tree) {
    this.access = access;
    this.tree = tree;
  }

  /** The caller as one who may know of delegations. */
  Onlooker onlooker() {
    return new Onlooker(access.caller().person(), access.scope());
  }

  /**
   * The caller as one who gives a delegation.
   *
   * @throws DomainException FORBIDDEN if the post is neither the caller's nor in the reach of the
   *     caller's office, DELEGATION_NOT_PASSED_ON if it is exercised on another's behalf
   */
  Actor giving(DelegationTerms terms) {
    String code = terms.organisation();
    OrganisationNode node =
        tree.find(code)
            .filter(found -> access.scope().reaches(found.path()))
            .orElseThrow(() -> Faults.of("/organisation", "organisation.unknown", code));
    List<Post> entitling =
        Stream.concat(held(terms, node), access.posts(node, OFFICE).stream()).toList();
    return entitling.stream()
        .filter(post -> !post.delegated())
        .filter(post -> OFFICE.contains(post.role()) || isGiver(terms))
        .findFirst()
        .map(post -> new Actor(post.toString()))
        .orElseThrow(() -> new DomainException(refusal(entitling)));
  }

  private Stream<Post> held(DelegationTerms terms, OrganisationNode node) {
    return access.posts(node, Set.of(terms.role().toString())).stream()
        .filter(post -> post.organisation().equals(node.code()));
  }

  private boolean isGiver(DelegationTerms terms) {
    return terms.from().equals(access.caller().person());
  }

  private static ProblemType refusal(List<Post> entitling) {
    return entitling.stream().anyMatch(Post::delegated) ? DELEGATION_NOT_PASSED_ON : FORBIDDEN;
  }

  /**
   * The caller as one who ends a delegation.
   *
   * @throws DomainException FORBIDDEN if it is not the caller's, nor in the reach of his office
   */
  Actor ending(Delegation delegation) {
    return tree.find(delegation.terms().organisation())
        .flatMap(node -> postToEnd(delegation, node))
        .map(post -> new Actor(post.toString()))
        .orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  /** Whether the caller may end a delegation of a post held at this organisation. */
  boolean mayEnd(Delegation delegation, OrganisationNode node) {
    return node != null && postToEnd(delegation, node).isPresent();
  }

  private Optional<Post> postToEnd(Delegation delegation, OrganisationNode node) {
    Stream<Post> own =
        delegation.concerns(access.caller().person())
            ? Stream.concat(held(delegation.terms(), node), acting())
            : Stream.empty();
    return Stream.concat(own, access.posts(node, OFFICE).stream()).findFirst();
  }

  private Stream<Post> acting() {
    return access.caller().posts().stream().filter(post -> ACTING.contains(post.role()));
  }
}
