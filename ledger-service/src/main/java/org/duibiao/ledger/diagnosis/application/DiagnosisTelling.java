package org.duibiao.ledger.diagnosis.application;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.duibiao.chassis.messaging.Transience;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.diagnosis.infrastructure.EarlierDiagnoses;

/**
 * Tells diagnoses that were accepted before others were told what they found at each indicator,
 * some at a time, each lot in a transaction of its own: it goes on where it was interrupted.
 */
@ApplicationScoped
public class DiagnosisTelling {
  private static final int AT_A_TIME = 500;

  private final EarlierDiagnoses earlier;
  private final Clock clock;

  DiagnosisTelling(EarlierDiagnoses earlier, @DomainTime Clock clock) {
    this.earlier = earlier;
    this.clock = clock;
  }

  @Scheduled(
      every = "${duibiao.ledger.earlier-diagnoses.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void tick() {
    try {
      tellAll();
    } catch (RuntimeException e) {
      if (!Transience.isTransient(e)) {
        throw e;
      }
      Log.warnf("earlier diagnoses wait to be told: %s", e.getMessage());
    }
  }

  /** Tells what is left. */
  public void tellAll() {
    boolean more = QuarkusTransaction.requiringNew().call(earlier::any);
    while (more) {
      more =
          QuarkusTransaction.requiringNew().call(() -> earlier.tell(AT_A_TIME, clock.instant()))
              > 0;
    }
  }
}
