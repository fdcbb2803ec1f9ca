package org.duibiao.rectification.consistency.application;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.duibiao.chassis.messaging.Transience;

/** When the consistency check goes its rounds. */
@ApplicationScoped
public class ConsistencySchedule {
  private final ConsistencyRound round;

  ConsistencySchedule(ConsistencyRound round) {
    this.round = round;
  }

  @Scheduled(
      every = "${duibiao.rectification.consistency.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void look() {
    patiently(round::look);
  }

  @Scheduled(
      every = "${duibiao.rectification.consistency.again-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void lookAgain() {
    patiently(round::lookAgain);
  }

  private static void patiently(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      if (!Transience.isTransient(e)) {
        throw e;
      }
      Log.warnf("the consistency check waits: %s", e.getMessage());
    }
  }
}
