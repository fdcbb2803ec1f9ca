package org.duibiao.ledger.shared.domain;

import java.util.Collection;
import java.util.List;
import org.duibiao.chassis.access.Post;

/**
 * Who writes or files.
 *
 * @param person staff number
 * @param concerned the person and, if they act by delegation, the delegator: both contribute
 */
public record Author(String person, Collection<String> concerned) {
  /** Somebody who acts for themselves. */
  public static Author of(String person) {
    return new Author(person, List.of(person));
  }

  /** Somebody who acts in a post, their own or a delegated one. */
  public static Author of(String person, Post post) {
    return new Author(person, post.actors(person));
  }
}
