package org.duibiao.gateway.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.duibiao.gateway.GatewayConfig;

/**
 * How many packs may be on their way at once: each holds a thread and two connections. Invariant:
 * nobody takes more than half of them, so that a slow reader leaves some for the others.
 */
@ApplicationScoped
class PackTurns {

  private static final long PATIENCE_SECONDS = 10;

  private final int each;
  private final Semaphore free;
  private final Map<String, Integer> held = new HashMap<>();

  PackTurns(GatewayConfig config) {
    this.each = Math.max(1, config.packsAtOnce() / 2);
    this.free = new Semaphore(config.packsAtOnce(), true);
  }

  /** A turn, which is free again at its end; none if there is none left after a moment. */
  Optional<PackTurn> take(String who) {
    if (!enter(who)) {
      return Optional.empty();
    }
    PackTurn turn = new PackTurn();
    turn.atEnd(() -> leave(who));
    try {
      if (free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        turn.atEnd(free::release);
        return Optional.of(turn);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    turn.end();
    return Optional.empty();
  }

  private synchronized boolean enter(String who) {
    boolean fits = held.getOrDefault(who, 0) < each;
    if (fits) {
      held.merge(who, 1, Integer::sum);
    }
    return fits;
  }

  private synchronized void leave(String who) {
    held.computeIfPresent(who, (key, count) -> count == 1 ? null : count - 1);
  }
}
