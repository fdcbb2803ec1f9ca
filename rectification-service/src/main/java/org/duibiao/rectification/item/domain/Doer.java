package org.duibiao.rectification.item.domain;

import org.duibiao.chassis.access.Post;

/**
 * Who did a step of an item's history.
 *
 * @param onBehalfOf whose post was used by delegation, null if it was the person's own
 */
record Doer(String person, String onBehalfOf) {
  static Doer of(Actor actor, Post post) {
    return new Doer(actor.number(), post.delegated() ? post.mandate().delegator() : null);
  }
}
