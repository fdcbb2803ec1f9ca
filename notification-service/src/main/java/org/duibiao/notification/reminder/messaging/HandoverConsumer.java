package org.duibiao.notification.reminder.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.notification.reminder.application.Handover;
import org.duibiao.notification.reminder.application.WakeUps;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in who succeeds whom as secretary. */
@ApplicationScoped
public class HandoverConsumer {
  private static final String TYPE = "catalog.handover.v1";

  private final EventReceiver receiver;
  private final WakeUps wakeUps;

  HandoverConsumer(EventReceiver receiver, WakeUps wakeUps) {
    this.receiver = receiver;
    this.wakeUps = wakeUps;
  }

  /** Handles one record. */
  @Incoming("catalog-handovers")
  @Blocking
  public void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(record, this::handle);
  }

  private void handle(ReceivedEvent event) {
    if (TYPE.equals(event.type())) {
      wakeUps.handedOver(event.id(), event.as(HandoverTold.class).toHandover());
    }
  }

  /** What this service reads of a change of secretary. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record HandoverTold(
      UUID id, String organisation, String from, String to, LocalDate date, String basis) {
    HandoverTold {
      requireNonNull(id, "id");
      requireNonNull(organisation, "organisation");
      requireNonNull(to, "to");
      requireNonNull(date, "date");
      requireNonNull(basis, "basis");
    }

    Handover toHandover() {
      return new Handover(id, organisation, from, to, basis, date);
    }
  }
}
