package org.duibiao.ledger.coverage.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.duibiao.ledger.coverage.domain.Bucket;
import org.duibiao.ledger.coverage.infrastructure.CoverageCounts;
import org.duibiao.ledger.organisation.application.SubtreePlaced;

/**
 * Keeps the coverage true at every node: each change of an obligation, and each move in the tree,
 * is counted in the transaction that makes it.
 */
@ApplicationScoped
public class CoverageKeeper {
  private final CoverageCounts counts;

  CoverageKeeper(CoverageCounts counts) {
    this.counts = counts;
  }

  /** Counts an obligation, already written to the database, under another bucket. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void moved(UUID obligation, Bucket before, Bucket after) {
    if (!before.equals(after)) {
      counts.move(obligation, before.text(), after.text());
    }
  }

  void placed(@Observes SubtreePlaced subtree) {
    counts.recount(subtree.organisation());
  }

  /** Keeps what a reader must add up short. */
  @Scheduled(
      every = "${duibiao.ledger.coverage.fold-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  @Transactional(rollbackOn = Exception.class)
  public void fold() {
    counts.fold();
  }
}
