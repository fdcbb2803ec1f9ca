package org.duibiao.ledger.shared.domain;

import java.util.Collection;
import java.util.List;
import org.duibiao.chassis.access.Post;

/**
 * Who writes or files.
 *
 * @param person staff number
 * @param concerned the person and, if they act by delegation, the delegator: both contribute
 * @param post in which they do it, null where that is not asked
 */
public record Author(String person, Collection<String> concerned, String post) {
  /** Somebody who acts for themselves. */
  public static Author of(String person) {
    return new Author(person, List.of(person), null);
  }

  /** Somebody who acts in a post, their own or a delegated one. */
  public static Author of(String person, Post post) {
    return new Author(person, post.actors(person), post.toString());
  }
}
