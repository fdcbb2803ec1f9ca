package org.duibiao.rectification.exemplar.domain;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_SELF_JUDGEMENT;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.DomainException;

/**
 * 回避: who may act on an exemplar, as far as people decide. Nobody decides on, or scores, their own:
 * not the organisation's people, not whoever nominated it or wrote for it; in whichever post, own
 * or delegated. A score is a reviewer's own and given in nobody else's post.
 *
 * @param contributors who nominated it or wrote for it
 * @param reviewers who is to score it
 */
record ExemplarRecusal(Set<String> contributors, Set<String> reviewers) {

  /**
   * The post in which someone may act.
   *
   * @throws DomainException EXEMPLAR_SELF_JUDGEMENT if they must keep out, FORBIDDEN if no post
   *     serves
   */
  Post require(ExemplarSide side, ExemplarActor actor) {
    Optional<Post> post = post(side, actor);
    if (post.isEmpty() && isJudging(side) && !candidates(side, actor).isEmpty()) {
      throw new DomainException(EXEMPLAR_SELF_JUDGEMENT);
    }
    return post.orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  /** The post in which someone may act on a side; empty if none serves. */
  Optional<Post> post(ExemplarSide side, ExemplarActor actor) {
    return candidates(side, actor).stream()
        .filter(post -> !isJudging(side) || !keepsOut(actor, post))
        .findFirst();
  }

  private List<Post> candidates(ExemplarSide side, ExemplarActor actor) {
    return switch (side) {
      case OFFICE -> actor.offices();
      case OWNER -> actor.owners();
      case ANYBODY -> actor.reaching();
      case REVIEWER -> reviewers.contains(actor.person()) ? actor.own() : List.of();
    };
  }

  private static boolean isJudging(ExemplarSide side) {
    return side == ExemplarSide.OFFICE || side == ExemplarSide.REVIEWER;
  }

  private boolean keepsOut(ExemplarActor actor, Post post) {
    Set<String> acting = post.actors(actor.person());
    return actor.insiders().contains(actor.person())
        || !Collections.disjoint(acting, actor.insiders())
        || !Collections.disjoint(acting, contributors);
  }
}
