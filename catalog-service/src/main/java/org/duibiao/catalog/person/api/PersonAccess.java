package org.duibiao.catalog.person.api;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.duibiao.catalog.person.application.Keeper;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Readers;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.problem.DomainException;

/**
 * Who keeps an organisation's people: the office there or above, and the organisation's own
 * secretary and officers.
 */
@RequestScoped
public class PersonAccess {
  private static final Set<String> OWN = Set.of(Roles.SECRETARY, Roles.OFFICER);

  private final Access access;
  private final OrganisationTree tree;

  PersonAccess(Access access, OrganisationTree tree) {
    this.access = access;
    this.tree = tree;
  }

  /**
   * The caller as the keeper of an organisation's people.
   *
   * @throws DomainException FORBIDDEN if they are not
   */
  public Keeper keeping(OrganisationNode node) {
    Post post = post(node).orElseThrow(() -> new DomainException(FORBIDDEN));
    return new Keeper(new Actor(post.toString()), this::keeps);
  }

  /** The post in which the caller keeps an organisation's people, if there is one. */
  public Optional<Post> post(OrganisationNode node) {
    return access.posts(node, Readers.OFFICE).stream()
        .findFirst()
        .or(
            () ->
                access.posts(node, OWN).stream()
                    .filter(post -> post.organisation().equals(node.code()))
                    .findFirst());
  }

  private boolean keeps(String organisation) {
    return tree.find(organisation).flatMap(this::post).isPresent();
  }
}
