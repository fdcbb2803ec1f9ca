package org.duibiao.ledger.diagnosis.application;

import static org.duibiao.ledger.shared.LedgerTopics.LEDGER_EVENTS;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duibiao.chassis.event.AggregateRoot.Raised;
import org.duibiao.chassis.messaging.Transience;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.campaign.infrastructure.Guides;
import org.duibiao.ledger.diagnosis.domain.Diagnosis;
import org.duibiao.ledger.diagnosis.domain.DiagnosisAccepted;
import org.duibiao.ledger.diagnosis.infrastructure.Diagnoses;
import org.duibiao.ledger.diagnosis.infrastructure.EarlierDiagnoses;
import org.duibiao.ledger.diagnosis.infrastructure.EarlierDiagnoses.Due;
import org.duibiao.ledger.diagnosis.infrastructure.EarlierDiagnoses.Taken;

/**
 * Tells diagnoses that were accepted before others were told what they found at each indicator,
 * some at a time, each lot in a transaction of its own: it goes on where it was interrupted.
 */
@ApplicationScoped
public class DiagnosisTelling {
  private static final int AT_A_TIME = 100;

  private final EarlierDiagnoses earlier;
  private final Diagnoses diagnoses;
  private final Guides guides;
  private final Outbox outbox;
  private final Clock clock;

  DiagnosisTelling(
      EarlierDiagnoses earlier,
      Diagnoses diagnoses,
      Guides guides,
      Outbox outbox,
      @DomainTime Clock clock) {
    this.earlier = earlier;
    this.diagnoses = diagnoses;
    this.guides = guides;
    this.outbox = outbox;
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
      more = QuarkusTransaction.requiringNew().call(this::tellSome);
    }
  }

  /** Tells the next ones, as they are told when they are accepted; whether there were any. */
  private boolean tellSome() {
    List<Taken> taken = earlier.take(AT_A_TIME);
    Map<String, List<Taken>> due =
        taken.stream()
            .filter(one -> one.due().isPresent())
            .collect(Collectors.groupingBy(Taken::campaign, TreeMap::new, Collectors.toList()));
    due.forEach((campaign, some) -> outbox.append(LEDGER_EVENTS, facts(campaign, some)));
    return !taken.isEmpty();
  }

  private List<Raised<DiagnosisAccepted>> facts(String campaign, List<Taken> due) {
    List<Guide> known = guides.of(campaign);
    Map<String, Diagnosis> found =
        diagnoses.all(campaign, due.stream().map(Taken::organisation).toList());
    return due.stream()
        .map(one -> fact(found.get(one.organisation()), one.due().orElseThrow(), known))
        .toList();
  }

  private Raised<DiagnosisAccepted> fact(Diagnosis diagnosis, Due due, List<Guide> known) {
    Guide guide =
        known.stream()
            .filter(one -> one.code().equals(due.guide()) && one.version() == due.version())
            .findFirst()
            .orElseThrow();
    return new Raised<>(diagnosis.accepted(guide, due.revision(), clock.instant()), due.number());
  }
}
