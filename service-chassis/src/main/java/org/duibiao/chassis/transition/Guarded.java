package org.duibiao.chassis.transition;

import java.time.Clock;
import org.duibiao.chassis.access.Post;

/**
 * An aggregate that people change by declared actions. It alone decides who may do what and when;
 * both are asked before anything of it is touched.
 *
 * @param <K> its actions
 * @param <R> who acts, as far as the aggregate needs to know them
 */
public interface Guarded<K, R> {
  /** Kind and id, for example {@code case/0b9c…}. */
  String subject();

  /** The organisation that it is of. */
  String organisation();

  /** The version that its ETag carries: 1 for one just made. */
  long version();

  /**
   * The oldest version that is enough to have been read for an action: the present one, unless what
   * came since does not concern who acts.
   */
  default long readSince(K action, R actor) {
    return version();
  }

  /** What was said with the last step, null if nothing was. */
  String lastReason();

  /** The post in which someone may do an action; refuses whoever has none or must keep out. */
  Post requirePermitted(K action, R actor);

  /** Refuses what the state, or the calendar, does not allow. */
  void requirePossible(K action, Clock clock);
}
