package org.duibiao.rectification.item.domain;

import java.util.List;
import org.duibiao.chassis.access.Post;

/**
 * Someone who wants to act on one item, with everything by which they might. What of it counts,
 * {@link Recusal} says.
 *
 * @param person who it is
 * @param ownerPosts the posts in which they act for the organisation, the first one best
 * @param seats the places above it from which they judge, the first one best
 */
public record Actor(Person person, List<Post> ownerPosts, List<Seat> seats) {
  public Actor {
    ownerPosts = List.copyOf(ownerPosts);
    seats = List.copyOf(seats);
  }

  String number() {
    return person.number();
  }
}
