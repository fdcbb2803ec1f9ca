package org.duibiao.notification.delivery.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.SECRETARY;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.problem.DomainException;

/**
 * What the caller sees as a superior: the office and auditors all that they reach, a secretary what
 * is below the own organisation, and not the own organisation itself.
 */
@RequestScoped
class SuperiorView {
  private static final Set<String> SUPERIORS = Set.of(OFFICE, AUDITOR, SECRETARY);

  private final Access access;
  private final OrganisationTree tree;

  SuperiorView(Access access, OrganisationTree tree) {
    this.access = access;
    this.tree = tree;
  }

  /**
   * All that the caller reaches, or an organisation's subtree within it.
   *
   * @throws DomainException NOT_FOUND if that is absent or outside, FORBIDDEN if other posts reach
   */
  Scope scope(String organisation) {
    Scope reached = access.scope(SUPERIORS);
    if (organisation == null) {
      return reached;
    }
    OrganisationNode node = access.visible(organisation);
    if (!reached.reaches(node.path())) {
      throw new DomainException(FORBIDDEN);
    }
    return Scope.under(List.of(node.path()));
  }

  /** Organisations of which the caller is secretary without being above them in another post. */
  List<String> own() {
    Scope all = access.scope(Set.of(OFFICE, AUDITOR));
    Map<String, OrganisationNode> nodes = nodes();
    return secretaryPosts()
        .map(Post::organisation)
        .distinct()
        .filter(nodes::containsKey)
        .filter(code -> !all.reaches(nodes.get(code).path()))
        .filter(code -> secretaryPosts().noneMatch(post -> isAbove(post, code, nodes)))
        .toList();
  }

  private static boolean isAbove(Post post, String code, Map<String, OrganisationNode> nodes) {
    return !post.organisation().equals(code)
        && nodes.containsKey(post.reach())
        && nodes.get(code).path().startsWith(nodes.get(post.reach()).path());
  }

  private Stream<Post> secretaryPosts() {
    return access.caller().posts().stream().filter(post -> SECRETARY.equals(post.role()));
  }

  private Map<String, OrganisationNode> nodes() {
    var codes = secretaryPosts().flatMap(post -> Stream.of(post.organisation(), post.reach()));
    return tree.all(codes.collect(Collectors.toSet())).stream()
        .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
  }
}
