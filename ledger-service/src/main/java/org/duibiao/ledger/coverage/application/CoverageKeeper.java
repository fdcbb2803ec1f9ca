package org.duibiao.ledger.coverage.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.coverage.domain.Step;
import org.duibiao.ledger.coverage.infrastructure.CoverageCounts;
import org.duibiao.ledger.organisation.application.SubtreesPlaced;

/**
 * Keeps the coverage true at every node: each change of an obligation, and each move in the tree,
 * is counted in the transaction that makes it, on the day it is made.
 */
@ApplicationScoped
public class CoverageKeeper {
  private final CoverageCounts counts;
  private final Clock clock;

  CoverageKeeper(CoverageCounts counts, @DomainTime Clock clock) {
    this.counts = counts;
    this.clock = clock;
  }

  /** Counts an obligation, already written to the database, as it stands after a step. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void changed(UUID obligation, Optional<Step> step) {
    LocalDate today = ChinaTime.today(clock);
    step.ifPresent(taken -> counts.step(obligation, taken, today));
    counts.count(obligation, today);
  }

  /** Counts who owes a diagnosis, once a campaign's obligations are written to the database. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void opened(String campaign) {
    counts.opened(campaign);
  }

  /**
   * Counts the obligations of an organisation and all below it as they stand in the database: after
   * a change of many at once.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recount(String organisation) {
    recount(Set.of(organisation));
  }

  /** The same for several organisations and all below each. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recount(Collection<String> organisations) {
    counts.recount(organisations, ChinaTime.today(clock));
  }

  /**
   * Counts the obligations of an organisation and all below it after other dates were set: who has
   * to diagnose what is as it was.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void redated(String organisation) {
    counts.redated(Set.of(organisation), ChinaTime.today(clock));
  }

  void placed(@Observes SubtreesPlaced subtrees) {
    recount(subtrees.organisations());
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
