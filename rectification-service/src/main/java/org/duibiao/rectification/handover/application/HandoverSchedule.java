package org.duibiao.rectification.handover.application;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.duibiao.chassis.messaging.Transience;

/** Looks every moment whether the day of a change of secretary that was told before has come. */
@ApplicationScoped
public class HandoverSchedule {
  private final HandoverReaction handovers;
  private volatile boolean stopping;

  HandoverSchedule(HandoverReaction handovers) {
    this.handovers = handovers;
  }

  void stop(@Observes ShutdownEvent stop) {
    stopping = true;
  }

  @Scheduled(
      every = "{duibiao.rectification.handovers.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    try {
      if (!stopping) {
        handovers.due().forEach(handovers::carryOut);
      }
    } catch (RuntimeException e) {
      if (!Transience.isTransient(e)) {
        throw e;
      }
      Log.warnf("changes of secretary wait: %s", e.getMessage());
    }
  }
}
