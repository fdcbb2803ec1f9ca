package org.duibiao.chassis.access;

import static java.util.Comparator.reverseOrder;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * Who may act where: the one mechanism behind every endpoint. A post reaches its organisation's
 * subtree; what lies outside all of the caller's posts looks as if it did not exist (404); what is
 * inside but needs another role is forbidden (403). People of a dissolved organisation only read.
 * Who holds several posts, their own or delegated ones, has the union of what they reach.
 */
@RequestScoped
public class Access {
  private final Caller caller;
  private final OrganisationTree tree;
  private final Clock clock;
  private Map<String, OrganisationNode> nodes;
  private String concerned;

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
    return Scope.under(
        caller.posts().stream()
            .filter(post -> roles.contains(post.role()) && known(post))
            .map(this::reach)
            .toList());
  }

  /**
   * An organisation that the caller may see.
   *
   * @throws DomainException NOT_FOUND if it is absent or outside
   */
  public OrganisationNode visible(String organisation) {
    OrganisationNode node =
        tree.find(organisation).orElseThrow(() -> new DomainException(NOT_FOUND));
    if (!scope().reaches(node.path())) {
      throw new OutsideScopeException(organisation);
    }
    concerned = organisation;
    return node;
  }

  /**
   * The failure to throw when a query within the caller's scope has found nothing: the answer is
   * the same for what is absent and for what is foreign, the audit trail notes the latter.
   *
   * @param existsAtAll whether it would be found without the scope
   */
  public DomainException notFound(boolean existsAtAll) {
    return existsAtAll ? new OutsideScopeException(null) : new DomainException(NOT_FOUND);
  }

  /** The organisation that the request turned out to be about, or null. */
  public String concerned() {
    return concerned;
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
    return !posts(node, roles).isEmpty();
  }

  /**
   * Whether one of the caller's posts with such a role is at an organisation above the given one.
   */
  public boolean mayActFromAbove(OrganisationNode node, Set<String> roles) {
    return posts(node, roles).stream().anyMatch(post -> !post.organisation().equals(node.code()));
  }

  /**
   * The posts with one of the roles in which the caller may act on an organisation: their own
   * before delegated ones, the nearest first.
   */
  public List<Post> posts(OrganisationNode node, Set<String> roles) {
    LocalDate today = ChinaTime.today(clock);
    return caller.posts().stream()
        .filter(post -> roles.contains(post.role()) && known(post))
        .filter(post -> node.path().startsWith(reach(post)))
        .filter(post -> !nodes().get(post.organisation()).dissolvedOn(today))
        .sorted(Comparator.comparing(Post::delegated).thenComparing(this::depth, reverseOrder()))
        .toList();
  }

  /** The caller's post with which an action on an organisation is done: the first of those. */
  public Post postFor(OrganisationNode node, Set<String> roles) {
    return posts(node, roles).stream()
        .findFirst()
        .orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  /** The delegation by which the caller uses a post for an organisation; null for their own. */
  public Mandate mandate(String post, String organisation) {
    List<Post> held = caller.posts().stream().filter(p -> p.toString().equals(post)).toList();
    if (held.isEmpty() || held.stream().anyMatch(own -> !own.delegated())) {
      return null;
    }
    return held.stream()
        .filter(known -> organisation == null || reaches(known, organisation))
        .findFirst()
        .orElse(held.get(0))
        .mandate();
  }

  private boolean reaches(Post post, String organisation) {
    return known(post)
        && tree.find(organisation).filter(node -> node.path().startsWith(reach(post))).isPresent();
  }

  /** A post that reaches only where it stands in the tree: a delegation does not follow a move. */
  private boolean known(Post post) {
    OrganisationNode at = nodes().get(post.organisation());
    OrganisationNode reach = nodes().get(post.reach());
    return at != null && reach != null && reach.path().startsWith(at.path());
  }

  private String reach(Post post) {
    return nodes().get(post.reach()).path();
  }

  private int depth(Post post) {
    return nodes().get(post.organisation()).depth();
  }

  private Map<String, OrganisationNode> nodes() {
    if (nodes == null) {
      var codes =
          caller.posts().stream()
              .flatMap(post -> Stream.of(post.organisation(), post.reach()))
              .collect(Collectors.toSet());
      nodes =
          tree.all(codes).stream()
              .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    }
    return nodes;
  }
}
