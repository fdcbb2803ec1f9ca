package org.duibiao.ledger.review.domain;

import org.duibiao.chassis.access.Post;

/**
 * What a rule says to somebody.
 *
 * @param post the post in which they may; null unless they may
 */
public record Decision(Verdict verdict, Post post) {
  /** Whether they may. */
  public boolean permits() {
    return verdict == Verdict.PERMITTED;
  }
}
