package org.duibiao.chassis.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.duibiao.chassis.ChassisConfig;

/**
 * The loops of a service that have to go round as long as it lives, such as the outbox's relay.
 * Invariant: a loop that has ended, or gone round too long ago, is told. What a loop waits for (a
 * database, a broker) is none of its troubles, as long as it tries.
 */
@ApplicationScoped
public class Loops {
  private final Map<String, Loop> watched = new ConcurrentSkipListMap<>();
  private final Duration silence;

  Loops(ChassisConfig config) {
    this.silence = config.health().silence();
  }

  /**
   * Watches a loop from now on.
   *
   * @param pause how long it rests between two rounds
   */
  public Loop watch(String name, Duration pause) {
    Loop loop = new Loop(silence.plus(pause.multipliedBy(2)));
    watched.put(name, loop);
    return loop;
  }

  Map<String, Loop> watched() {
    return watched;
  }

  /** One loop; it says of each round that it has begun. */
  public static final class Loop {
    private final Duration patience;
    private volatile long lastTurn = System.nanoTime();
    private volatile boolean ended;

    private Loop(Duration patience) {
      this.patience = patience;
    }

    /** It goes round. */
    public void turns() {
      ended = false;
      lastTurn = System.nanoTime();
    }

    /** It will not go round any more, though the service goes on. */
    public void ends() {
      ended = true;
    }

    /** What is wrong with it, if anything is. */
    Optional<String> trouble() {
      Duration since = Duration.ofNanos(System.nanoTime() - lastTurn);
      if (ended) {
        return Optional.of("ended %d s ago".formatted(since.toSeconds()));
      }
      return since.compareTo(patience) > 0
          ? Optional.of("silent for %d s".formatted(since.toSeconds()))
          : Optional.empty();
    }
  }
}
