package org.duibiao.rectification.weakness.application;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.duibiao.chassis.messaging.Transience;

/**
 * Looks now and then whether the day of a second look has come. A case of which it cannot be told
 * keeps none of the others waiting.
 */
@ApplicationScoped
public class LookBackSchedule {
  private final LookBacks lookBacks;
  private volatile boolean stopping;

  LookBackSchedule(LookBacks lookBacks) {
    this.lookBacks = lookBacks;
  }

  void stop(@Observes ShutdownEvent stop) {
    stopping = true;
  }

  @Scheduled(
      every = "{duibiao.rectification.look-backs.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    try {
      if (!stopping) {
        lookBacks.due().forEach(this::tell);
      }
    } catch (RuntimeException e) {
      if (!Transience.isTransient(e)) {
        throw e;
      }
      Log.warnf("second looks wait: %s", e.getMessage());
    }
  }

  private void tell(UUID id) {
    try {
      lookBacks.tell(id);
    } catch (RuntimeException e) {
      if (Transience.isTransient(e)) {
        Log.warnf("the second look at case %s waits: %s", id, e.getMessage());
      } else {
        Log.errorf(e, "the second look at case %s cannot be told and is tried again", id);
      }
    }
  }
}
