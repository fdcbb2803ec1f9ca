package org.duibiao.rectification.weakness.application;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.duibiao.chassis.messaging.Transience;

/** Looks now and then whether the day of a second look has come. */
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
        lookBacks.due().forEach(lookBacks::tell);
      }
    } catch (RuntimeException e) {
      if (!Transience.isTransient(e)) {
        throw e;
      }
      Log.warnf("second looks wait: %s", e.getMessage());
    }
  }
}
