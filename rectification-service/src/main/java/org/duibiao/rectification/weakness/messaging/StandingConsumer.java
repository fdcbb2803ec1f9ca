package org.duibiao.rectification.weakness.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.chassis.rebuild.ReadCopy;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.rectification.weakness.infrastructure.Standings;
import org.duibiao.rectification.weakness.infrastructure.Standings.DiagnosisFact;
import org.duibiao.rectification.weakness.infrastructure.Standings.ObligationFact;
import org.duibiao.rectification.weakness.infrastructure.Standings.Step;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears what the ledger says of obligations and diagnoses. It reads the topic on its own account,
 * so a service that did not keep these copies before reads them from the beginning.
 */
@ApplicationScoped
class StandingConsumer implements ReadCopy {
  static final String DIAGNOSIS = "ledger.diagnosis-accepted.v1";

  static final Map<String, Step> OBLIGATION =
      Map.of(
          "ledger.obligation-opened.v1", Step.OPENED,
          "ledger.obligation-submitted.v1", Step.SUBMITTED,
          "ledger.obligation-recalled.v1", Step.RECALLED,
          "ledger.obligation-returned.v1", Step.RETURNED,
          "ledger.obligation-fulfilled.v1", Step.FULFILLED,
          "ledger.obligation-reopened.v1", Step.REOPENED,
          "ledger.obligation-exempted.v1", Step.EXEMPTED,
          "ledger.obligation-extended.v1", Step.EXTENDED);

  private final EventReceiver receiver;
  private final Standings standings;

  StandingConsumer(EventReceiver receiver, Standings standings) {
    this.receiver = receiver;
    this.standings = standings;
  }

  @Incoming("ledger-standings")
  @Blocking
  CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    return receiver.receive(batch, this::replay);
  }

  @Override
  public String topic() {
    return "ledger.events";
  }

  @Override
  public List<String> tables() {
    return List.of("known_obligation", "known_diagnosis");
  }

  @Override
  public void replay(List<ReceivedEvent> events) {
    events.forEach(this::handle);
  }

  private void handle(ReceivedEvent event) {
    if (DIAGNOSIS.equals(event.type())) {
      standings.apply(event.as(DiagnosisTold.class).toFact(event.aggregateVersion()));
    } else if (OBLIGATION.containsKey(event.type())) {
      standings.apply(
          event
              .as(ObligationTold.class)
              .toFact(OBLIGATION.get(event.type()), event.time(), event.aggregateVersion()));
    }
  }

  /** What this service reads of a fact about an obligation. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ObligationTold(
      UUID obligationId,
      String campaign,
      String organisation,
      String milestone,
      String kind,
      LocalDate dueDate,
      OffsetDateTime firstSubmittedAt) {
    ObligationTold {
      requireNonNull(obligationId, "obligationId");
      requireNonNull(campaign, "campaign");
      requireNonNull(organisation, "organisation");
      requireNonNull(milestone, "milestone");
      requireNonNull(kind, "kind");
    }

    ObligationFact toFact(Step step, Instant time, long version) {
      return new ObligationFact(
          obligationId,
          campaign,
          organisation,
          milestone,
          kind,
          dueDate,
          step,
          firstSubmittedAt == null ? null : ChinaTime.dayOf(firstSubmittedAt.toInstant()),
          ChinaTime.dayOf(time),
          version);
    }
  }

  /** What this service reads of an accepted diagnosis. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record DiagnosisTold(
      String campaign,
      String organisation,
      int met,
      int partlyMet,
      int notMet,
      int notApplicable,
      List<String> notMetIndicators,
      JsonNode findings) {
    DiagnosisTold {
      requireNonNull(campaign, "campaign");
      requireNonNull(organisation, "organisation");
      requireNonNull(notMetIndicators, "notMetIndicators");
    }

    DiagnosisFact toFact(long version) {
      return new DiagnosisFact(
          campaign,
          organisation,
          met,
          partlyMet,
          notMet,
          notApplicable,
          notMetIndicators,
          findings == null || findings.isNull() ? null : findings.toString(),
          version);
    }
  }
}
