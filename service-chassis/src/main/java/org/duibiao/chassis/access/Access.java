package org.duibiao.chassis.access;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * Who may act where: the one mechanism behind every endpoint. A post reaches its organisation's
 * subtree; what lies outside all of the caller's posts looks as if it did not exist (404); what is
 * inside but needs another role is forbidden (403). People of a dissolved organisation only read.
 */
@RequestScoped
public class Access {
  private final Caller caller;
  private final OrganisationTree tree;
  private final Clock clock;
  private Map<String, OrganisationNode> nodes;

  Access(Caller caller, OrganisationTree tree, @DomainTime Clock clock) {
    this.caller = caller;
    this.tree = tree;
    this.clock = clock;
  }

  /** Who asks. */
  public Caller caller() {
    return caller;
  }

  /** Everything the caller's posts reach, for reading. */
  public Scope scope() {
    return scope(Roles.ALL);
  }

  /** What those of the caller's posts reach that have one of the roles. */
  public Scope scope(Set<String> roles) {
    return Scope.under(paths(post -> roles.contains(post.role())));
  }

  /**
   * An organisation that the caller may see.
   *
   * @throws DomainException NOT_FOUND if it is absent or outside
   */
  public OrganisationNode visible(String organisation) {
    return tree.find(organisation)
        .filter(node -> scope().reaches(node.path()))
        .orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  /**
   * An organisation for which the caller may act in one of the roles, in its own post or from
   * above.
   *
   * @throws DomainException NOT_FOUND if it is absent or outside, FORBIDDEN if the roles do not do
   */
  public OrganisationNode acting(String organisation, Set<String> roles) {
    OrganisationNode node = visible(organisation);
    if (!mayAct(node, roles)) {
      throw new DomainException(FORBIDDEN);
    }
    return node;
  }

  /**
   * An organisation for which the caller may act from a superior organisation only, as reviewers
   * do.
   *
   * @throws DomainException NOT_FOUND if it is absent or outside, FORBIDDEN if not from above
   */
  public OrganisationNode actingFromAbove(String organisation, Set<String> roles) {
    OrganisationNode node = visible(organisation);
    if (!mayActFromAbove(node, roles)) {
      throw new DomainException(FORBIDDEN);
    }
    return node;
  }

  /** Whether the caller may act for an organisation in one of the roles, own post or from above. */
  public boolean mayAct(OrganisationNode node, Set<String> roles) {
    return Scope.under(paths(writing(roles))).reaches(node.path());
  }

  /**
   * Whether one of the caller's posts with such a role is at an organisation above the given one.
   */
  public boolean mayActFromAbove(OrganisationNode node, Set<String> roles) {
    return paths(writing(roles)).stream()
        .anyMatch(path -> node.path().startsWith(path) && !node.path().equals(path));
  }

  /** The caller's post with which an action on an organisation is done: the nearest one. */
  public Post postFor(OrganisationNode node, Set<String> roles) {
    return caller.posts().stream()
        .filter(writing(roles))
        .filter(
            post -> known(post) && node.path().startsWith(nodes().get(post.organisation()).path()))
        .max((a, b) -> Integer.compare(depth(a), depth(b)))
        .orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  private Predicate<Post> writing(Set<String> roles) {
    LocalDate today = ChinaTime.today(clock);
    return post ->
        roles.contains(post.role())
            && known(post)
            && !nodes().get(post.organisation()).dissolvedOn(today);
  }

  private List<String> paths(Predicate<Post> which) {
    return caller.posts().stream()
        .filter(which)
        .filter(this::known)
        .map(post -> nodes().get(post.organisation()).path())
        .toList();
  }

  private boolean known(Post post) {
    return nodes().containsKey(post.organisation());
  }

  private int depth(Post post) {
    return nodes().get(post.organisation()).depth();
  }

  private Map<String, OrganisationNode> nodes() {
    if (nodes == null) {
      var codes = caller.posts().stream().map(Post::organisation).collect(Collectors.toSet());
      nodes =
          tree.all(codes).stream()
              .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    }
    return nodes;
  }
}
