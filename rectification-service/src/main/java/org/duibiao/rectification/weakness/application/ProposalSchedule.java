package org.duibiao.rectification.weakness.application;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.duibiao.chassis.messaging.Transience;

/**
 * Looks now and then whether a day has begun on which nobody was proposed yet. A campaign in which
 * it fails keeps none of the others waiting.
 */
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
      rounds.due().forEach(this::propose);
    } catch (RuntimeException e) {
      if (!Transience.isTransient(e)) {
        throw e;
      }
      Log.warnf("proposals wait: %s", e.getMessage());
    }
  }

  private void propose(String campaign) {
    try {
      rounds.propose(campaign);
    } catch (RuntimeException e) {
      if (Transience.isTransient(e)) {
        Log.warnf("proposals in %s wait: %s", campaign, e.getMessage());
      } else {
        Log.errorf(e, "proposals in %s cannot be made and are tried again", campaign);
      }
    }
  }
}
