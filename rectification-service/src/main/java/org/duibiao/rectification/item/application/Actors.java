package org.duibiao.rectification.item.application;

import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.rectification.item.domain.Actor;

/**
 * Says what the caller of the current request is for an organisation: owner, superior, both,
 * neither.
 */
@ApplicationScoped
class Actors {
  /** The organisation's own people, and those above who act on its behalf 代办. */
  private static final Set<String> OWNERS = Set.of(SECRETARY, OFFICER, OFFICE);

  private static final Set<String> SUPERIORS = Set.of(SECRETARY, OFFICE, LEADER);

  private final Access access;

  Actors(Access access) {
    this.access = access;
  }

  Actor on(OrganisationNode node) {
    return new Actor(
        access.caller().person(),
        access.caller().name(),
        access.mayAct(node, OWNERS) ? nearest(node, OWNERS, post -> true) : null,
        access.mayActFromAbove(node, SUPERIORS)
            ? nearest(node, SUPERIORS, post -> !post.organisation().equals(node.code()))
            : null);
  }

  private String nearest(OrganisationNode node, Set<String> roles, Predicate<Post> which) {
    return access.caller().posts().stream()
        .filter(post -> roles.contains(post.role()) && which.test(post))
        .filter(post -> node.lineage().contains(post.organisation()))
        .max(Comparator.comparingInt(post -> node.lineage().indexOf(post.organisation())))
        .map(Post::toString)
        .orElse(null);
  }
}
