package org.duibiao.chassis.rebuild;

import java.util.List;
import org.duibiao.chassis.messaging.ReceivedEvent;

/**
 * A copy of other services' facts that a service keeps for itself: a projection, which can be
 * dropped and made again from its topic. Whoever consumes the topic says so by implementing this.
 * Invariant: what has an effect in the world is no part of it, so nothing happens twice.
 */
public interface ReadCopy {
  /** The topic from which it is made. */
  String topic();

  /**
   * The tables that hold nothing else, that first which {@link #replay} writes first: they are
   * locked in this order.
   */
  List<String> tables();

  /** Takes facts in as they came, in a transaction that is there. */
  void replay(List<ReceivedEvent> events);
}
