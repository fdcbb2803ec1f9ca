package org.duibiao.systemtests.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.duibiao.systemtests.access.AccessTable.Row;
import org.duibiao.systemtests.client.Answer;

/** What access makes of a request. */
enum Outcome {
  UNAUTHENTICATED,
  FORBIDDEN,
  ABSENT,
  GRANTED;

  /**
   * What the table says. Without the link there is nothing for anybody; what is everybody's is
   * there for all. A role that has no cell in the row is refused before anything is looked for;
   * what exists for the caller is forbidden; what does not is absent.
   */
  static Outcome expected(Row row, Someone who, Target target) {
    if (row.bound() == Bound.LINK) {
      return ABSENT;
    }
    if (row.bound() == Bound.EVERYBODY) {
      return GRANTED;
    }
    if (who.login() == null) {
      return UNAUTHENTICATED;
    }
    List<Post> posts = who.postsFor(row);
    if (posts.isEmpty()) {
      return row.cell(Row.NO_POST) == Cell.NONE ? FORBIDDEN : GRANTED;
    }
    if (posts.stream().allMatch(post -> row.cell(post.role()) == Cell.NONE)) {
      return FORBIDDEN;
    }
    Place of = target.organisation();
    if (target.owners().contains(who.name())
        || who.actingFor(row).stream().anyMatch(post -> row.cell(post.role()).covers(post, of))) {
      return GRANTED;
    }
    Predicate<Post> shows = post -> target.bound(row.bound()).shows(post, of);
    if (posts.stream().noneMatch(shows)) {
      return ABSENT;
    }
    boolean listed = posts.stream().anyMatch(shows.and(post -> row.cell(post.role()) != Cell.NONE));
    return target.whereShown(listed);
  }

  /** What an answer says; nothing if it says something else. */
  static Optional<Outcome> of(Answer answer, boolean reads) {
    return switch (answer.status()) {
      case 401 -> Optional.of(UNAUTHENTICATED);
      case 403 -> Optional.of(FORBIDDEN);
      case 404 -> Optional.of(ABSENT);
      case 409, 412, 422, 428 -> reads ? Optional.empty() : Optional.of(GRANTED);
      default ->
          answer.status() >= 200 && answer.status() < 300 ? Optional.of(GRANTED) : Optional.empty();
    };
  }
}
