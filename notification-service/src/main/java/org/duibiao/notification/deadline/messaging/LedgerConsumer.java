package org.duibiao.notification.deadline.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
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

  LedgerConsumer(EventReceiver receiver, DeadlineProjection deadlines, Intake intake) {
    this.receiver = receiver;
    this.deadlines = deadlines;
    this.intake = intake;
  }

  /** Handles one record. */
  @Incoming("ledger-events")
  @Blocking
  public void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(
        record,
        event -> {
          intake.note(record, event);
          ObligationFact.of(event.type()).ifPresent(fact -> handle(fact, event));
        });
  }

  private void handle(ObligationFact fact, ReceivedEvent event) {
    deadlines.apply(event.id(), event.as(Obligation.class).toChange(fact, event));
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
    ObligationChange toChange(ObligationFact fact, ReceivedEvent event) {
      return new ObligationChange(
          fact,
          event.subject(),
          event.aggregateVersion(),
          event.time(),
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
