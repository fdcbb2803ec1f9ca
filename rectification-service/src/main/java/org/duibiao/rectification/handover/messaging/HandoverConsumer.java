package org.duibiao.rectification.handover.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.rectification.handover.application.HandoverReaction;
import org.duibiao.rectification.item.domain.Succession;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears who succeeds whom as secretary. */
@ApplicationScoped
class HandoverConsumer {
  private static final String HANDOVER = "catalog.handover.v1";

  private final EventReceiver receiver;
  private final HandoverReaction handovers;

  HandoverConsumer(EventReceiver receiver, HandoverReaction handovers) {
    this.receiver = receiver;
    this.handovers = handovers;
  }

  @Incoming("catalog-handovers")
  @Blocking
  void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(record, this::handle);
  }

  private void handle(ReceivedEvent event) {
    if (HANDOVER.equals(event.type())) {
      HandoverTold told = event.as(HandoverTold.class);
      handovers.told(event.id(), told.id(), told.toSuccession(), told.date());
    }
  }

  /** What this service reads of a change of secretary. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record HandoverTold(
      UUID id,
      String organisation,
      String from,
      String fromName,
      String to,
      String toName,
      LocalDate date,
      String basis) {
    HandoverTold {
      requireNonNull(id, "id");
      requireNonNull(organisation, "organisation");
      requireNonNull(to, "to");
      requireNonNull(date, "date");
      requireNonNull(basis, "basis");
    }

    Succession toSuccession() {
      return new Succession(organisation, from, fromName, to, toName, basis);
    }
  }
}
