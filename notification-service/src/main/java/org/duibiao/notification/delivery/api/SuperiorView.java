package org.duibiao.notification.delivery.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Scope;

/**
 * What the caller sees as a superior: the office and auditors all that they reach, a secretary what
 * is below the own organisation, and not the own organisation itself.
 */
@RequestScoped
class SuperiorView {
  private final Access access;
  private final OrganisationTree tree;

  SuperiorView(Access access, OrganisationTree tree) {
    this.access = access;
    this.tree = tree;
  }

  /** All that the caller reaches, or an organisation's subtree within it. */
  Scope scope(String organisation) {
    Scope reached = access.scope(Set.of(OFFICE, AUDITOR, SECRETARY));
    if (organisation == null) {
      return reached;
    }
    OrganisationNode node = access.visible(organisation);
    return reached.reaches(node.path()) ? Scope.under(List.of(node.path())) : Scope.NOTHING;
  }

  /** Organisations of which the caller is secretary without being above them in another post. */
  List<String> own() {
    Scope all = access.scope(Set.of(OFFICE, AUDITOR));
    Scope below = access.scope(Set.of(SECRETARY));
    var posts = access.caller().posts().stream().filter(post -> SECRETARY.equals(post.role()));
    return tree.all(posts.map(Post::organisation).distinct().toList()).stream()
        .filter(node -> !all.reaches(node.path()))
        .filter(node -> below.roots().contains(node.path()))
        .map(OrganisationNode::code)
        .toList();
  }
}
