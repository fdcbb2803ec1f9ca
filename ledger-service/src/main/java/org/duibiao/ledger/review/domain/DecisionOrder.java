package org.duibiao.ledger.review.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Roles;

/**
 * Who decides about what an organisation files or asks for.
 *
 * <ul>
 *   <li>Nobody decides about their own: what they contributed to, or what comes from an
 *       organisation where they hold a post; in whichever of their posts, their own or delegated
 *       ones. A delegated post does not count either when it is the delegator's own: a delegation
 *       launders nobody.
 *   <li>The nearest superior decides. Where by the appointments nobody is left there (the post is
 *       vacant, or it is everyone's own), its deputy does, and where there is none either, the next
 *       level up 上提一级.
 * </ul>
 *
 * <p>The notice: “院党委抓系党总支和直属党支部、系党总支抓党支部” and “党委统筹、逐级负责”. The domain: “Nobody reviews, verifies,
 * strikes off or grants to themselves, in whichever of their posts, nor a revision they contributed
 * to; where no one else is left at that level it goes to the deputy, then one level up (上提一级)”.
 */
public final class DecisionOrder {
  private DecisionOrder() {}

  /** Whether somebody may review. */
  public static Decision review(Matter matter, Candidate candidate) {
    return decide(matter, candidate, open(matter, candidate));
  }

  /** Whether somebody may grant: whoever reviews may, and any office above. */
  public static Decision grant(Matter matter, Candidate candidate) {
    List<Post> posts = open(matter, candidate);
    candidate.posts().stream()
        .filter(post -> post.role().equals(Roles.OFFICE))
        .filter(post -> !post.organisation().equals(matter.organisation()))
        .forEach(posts::add);
    return decide(matter, candidate, posts);
  }

  private static Decision decide(Matter matter, Candidate candidate, List<Post> posts) {
    Optional<Post> good =
        posts.stream()
            .filter(post -> !matter.concerns(post.actors(candidate.person())))
            .findFirst();
    if (good.isPresent()) {
      return new Decision(Verdict.PERMITTED, good.get());
    }
    boolean own = !posts.isEmpty() || matter.concerns(List.of(candidate.person()));
    return new Decision(own ? Verdict.THEIR_OWN : Verdict.SOMEONE_ELSES, null);
  }

  /** Their posts at the levels whose turn it is. */
  private static List<Post> open(Matter matter, Candidate candidate) {
    List<Post> open = new ArrayList<>();
    for (Level level : matter.levels()) {
      candidate.in(level.role(), level.organisation()).forEach(open::add);
      if (matter.leavesAnyOf(level.reviewers())) {
        break;
      }
      if (level.deputies().contains(candidate.person())) {
        candidate.ownAt(level.organisation()).forEach(open::add);
      }
      if (matter.leavesAnyOf(level.deputies())) {
        break;
      }
    }
    return open;
  }
}
