package org.duibiao.gateway.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duibiao.gateway.GatewayConfig;

/**
 * How many packs may be on their way at once: each holds a thread and two connections. Invariant:
 * nobody takes more than half of them, so that a slow reader leaves some for the others.
 */
@ApplicationScoped
class PackTurns {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PATIENCE_WITH_ONE = Duration.ofSeconds(2);
  private static final int MOST_WAITING = 8;

  private final int each;
  private final int all;
  private final Map<String, Integer> held = new HashMap<>();
  private int taken;
  private int waiting;

  PackTurns(GatewayConfig config) {
    this.each = Math.max(1, config.packsAtOnce() / 2);
    this.all = config.packsAtOnce();
  }

  /**
   * A turn, which is free again at its end; none if there is none left after a moment, or too many
   * wait for one.
   */
  Optional<PackTurn> take(String who) {
    if (!enter(who)) {
      return Optional.empty();
    }
    PackTurn turn = new PackTurn();
    turn.atEnd(() -> leave(who));
    return Optional.of(turn);
  }

  private synchronized boolean enter(String who) {
    if (!isFree(who) && (waiting >= MOST_WAITING || !waitFor(who))) {
      return false;
    }
    held.merge(who, 1, Integer::sum);
    taken++;
    return true;
  }

  private boolean isFree(String who) {
    return taken < all && held.getOrDefault(who, 0) < each;
  }

  private boolean waitFor(String who) {
    boolean hasEnough = held.getOrDefault(who, 0) >= each;
    long left = (hasEnough ? PATIENCE_WITH_ONE : PATIENCE).toNanos();
    long end = System.nanoTime() + left;
    waiting++;
    try {
      while (!isFree(who) && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting--;
    }
    return isFree(who);
  }

  private synchronized void leave(String who) {
    held.computeIfPresent(who, (key, count) -> count == 1 ? null : count - 1);
    taken--;
    notifyAll();
  }
}
