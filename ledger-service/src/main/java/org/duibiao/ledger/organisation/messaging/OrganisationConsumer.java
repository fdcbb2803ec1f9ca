package org.duibiao.ledger.organisation.messaging;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.ledger.organisation.application.OrganisationProjection;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the catalog's organisations with their appointments. */
@ApplicationScoped
class OrganisationConsumer {
  private static final String TYPE = "catalog.organisation.v1";

  private final EventReceiver receiver;
  private final OrganisationProjection organisations;

  OrganisationConsumer(EventReceiver receiver, OrganisationProjection organisations) {
    this.receiver = receiver;
    this.organisations = organisations;
  }

  @Incoming("catalog-organisations")
  @Blocking
  CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    return receiver.receive(batch, this::handle);
  }

  private void handle(List<ReceivedEvent> events) {
    organisations.apply(
        events.stream()
            .filter(event -> event.type().equals(TYPE))
            .map(event -> event.as(AppointmentsOf.class).of(event.as(OrganisationState.class)))
            .toList());
  }
}
