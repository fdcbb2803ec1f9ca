package org.duibiao.rectification.weakness.application;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.duibiao.chassis.messaging.Transience;

/** Looks now and then whether a day has begun on which nobody was proposed yet. */
@ApplicationScoped
public class ProposalSchedule {
  private final ProposalRounds rounds;

  ProposalSchedule(ProposalRounds rounds) {
    this.rounds = rounds;
  }

  @Scheduled(
      every = "${duibiao.rectification.proposals.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void tick() {
    try {
      rounds.due().forEach(rounds::propose);
    } catch (RuntimeException e) {
      if (!Transience.isTransient(e)) {
        throw e;
      }
      Log.warnf("proposals wait: %s", e.getMessage());
    }
  }
}
