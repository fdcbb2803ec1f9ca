package org.duibiao.rectification.weakness.domain;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.rectification.weakness.domain.WeaknessProblem.CASE_SELF_JUDGEMENT;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.DomainException;

/**
 * 回避: who may act on a case, as far as people decide. The committee judges, and nobody judges their
 * own: not the organisation's people, not those of the unit that helps it, not whoever worked on
 * the case on their behalf, and not, where it is to be closed or found to last, the leader who
 * answers for it; in whichever post, own or delegated, and whoever the delegator is.
 *
 * @param contributors who worked on the case, or led it before
 * @param leader the assigned leader 挂点领导, null if there is none
 */
record WeakCaseRecusal(Set<String> contributors, String leader) {

  /**
   * The post in which someone may act.
   *
   * @throws DomainException CASE_SELF_JUDGEMENT if they must keep out, FORBIDDEN if no post serves
   */
  Post require(WeakCaseSide side, WeakCaseActor actor) {
    Optional<Post> post = post(side, actor);
    if (post.isEmpty() && isJudging(side) && !actor.committee().isEmpty()) {
      throw new DomainException(CASE_SELF_JUDGEMENT);
    }
    return post.orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  /** The post in which someone may act on a side; empty if none serves. */
  Optional<Post> post(WeakCaseSide side, WeakCaseActor actor) {
    return candidates(side, actor).stream()
        .filter(post -> !isJudging(side) || !keepsOut(side, actor, post))
        .findFirst();
  }

  private static List<Post> candidates(WeakCaseSide side, WeakCaseActor actor) {
    return switch (side) {
      case COMMITTEE, OVERSIGHT, VERDICT -> actor.committee();
      case OWNER -> actor.owners();
      case CALENDAR -> List.of();
    };
  }

  private static boolean isJudging(WeakCaseSide side) {
    return side == WeakCaseSide.OVERSIGHT || side == WeakCaseSide.VERDICT;
  }

  private boolean keepsOut(WeakCaseSide side, WeakCaseActor actor, Post post) {
    Set<String> acting = post.actors(actor.person());
    return actor.insiders().contains(actor.person())
        || !Collections.disjoint(acting, actor.insiders())
        || !Collections.disjoint(acting, contributors)
        || side == WeakCaseSide.VERDICT && leader != null && acting.contains(leader);
  }
}
