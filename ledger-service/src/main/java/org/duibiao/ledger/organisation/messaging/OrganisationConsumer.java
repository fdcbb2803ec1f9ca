package org.duibiao.ledger.organisation.messaging;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.messaging.EventReceiver;
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
  void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(
        record,
        event -> {
          if (event.type().equals(TYPE)) {
            AppointmentsOf told = event.as(AppointmentsOf.class);
            organisations.apply(event.as(OrganisationState.class), told.known(), told.detail());
          }
        });
  }
}
