package org.duibiao.rectification.item.domain;

import org.duibiao.chassis.access.Post;

/**
 * Who did a step of an item's history.
 *
 * @param post the post in which they did it, null for what follows from elsewhere
 * @param onBehalfOf whose post was used by delegation, null if it was the person's own
 */
record Doer(String person, String post, String onBehalfOf) {
  /** Someone of whom another service tells, or a service itself. */
  static Doer told(String person) {
    return new Doer(person, null, null);
  }

  static Doer of(Actor actor, Post post) {
    String delegator = post.delegated() ? post.mandate().delegator() : null;
    return new Doer(actor.number(), post.toString(), delegator);
  }
}
