package org.duibiao.notification.deadline.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.deadline.application.DeadlineProjection;
import org.duibiao.notification.deadline.application.ObligationChange;
import org.duibiao.notification.deadline.domain.ObligationFact;
import org.duibiao.notification.intake.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what the ledger tells of obligations. */
@ApplicationScoped
public class LedgerConsumer {
  private final EventReceiver receiver;
  private final DeadlineProjection deadlines;
  private final Intake intake;
  private final Clock clock;

  LedgerConsumer(
      EventReceiver receiver,
      DeadlineProjection deadlines,
      Intake intake,
      @DomainTime Clock clock) {
    this.receiver = receiver;
    this.deadlines = deadlines;
    this.intake = intake;
    this.clock = clock;
  }

  /** Handles the records that have come in. */
  @Incoming("ledger-events")
  @Blocking
  public CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    return receiver.receive(batch, this::handle);
  }

  private void handle(List<ReceivedEvent> events) {
    intake.note(events);
    for (ReceivedEvent event : events) {
      ObligationFact.of(event.type()).ifPresent(fact -> handle(fact, event));
    }
  }

  private void handle(ObligationFact fact, ReceivedEvent event) {
    deadlines.apply(event.id(), event.as(Obligation.class).toChange(fact, event, happened(event)));
  }

  /** A clock that is ahead elsewhere makes no fact of the future here. */
  private Instant happened(ReceivedEvent event) {
    Instant now = clock.instant();
    return event.time().isAfter(now) ? now : event.time();
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Obligation(
      String campaign,
      String milestone,
      String title,
      String organisation,
      LocalDate dueDate,
      LocalDate correctBy,
      String reason) {
    ObligationChange toChange(ObligationFact fact, ReceivedEvent event, Instant at) {
      return new ObligationChange(
          fact,
          event.subject(),
          event.aggregateVersion(),
          at,
          campaign,
          milestone,
          title,
          organisation,
          dueDate,
          correctBy,
          reason);
    }
  }
}
