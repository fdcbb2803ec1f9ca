package org.duibiao.rectification.item.domain;

import java.util.List;
import org.duibiao.chassis.access.Post;

/**
 * A place at a superior organisation from which an item may be judged.
 *
 * @param post the post that is used
 * @param delegator whose post it is, null if it is one's own
 * @param secretaries null for whoever judges in their own right; for a deputy the secretaries in
 *     whose stead they would, none where that post is vacant
 */
public record Seat(Post post, Person delegator, List<Person> secretaries) {
  /** A seat by a post of one's own. */
  public static Seat own(Post post) {
    return new Seat(post, null, null);
  }

  /** A seat by another person's post. */
  public static Seat delegated(Post post, Person delegator) {
    return new Seat(post, delegator, null);
  }

  /** A deputy's seat 副书记, which counts only while none of these secretaries may judge. */
  public static Seat deputy(Post post, List<Person> secretaries) {
    return new Seat(post, null, List.copyOf(secretaries));
  }
}
