package org.duibiao.rectification.organisation.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps this service's copy of the organisation tree, by which it decides who may act where. */
@ApplicationScoped
class OrganisationConsumer {
  private static final String ORGANISATION = "catalog.organisation.v1";

  private final EventReceiver receiver;
  private final OrganisationTree tree;

  OrganisationConsumer(EventReceiver receiver, OrganisationTree tree) {
    this.receiver = receiver;
    this.tree = tree;
  }

  @Incoming("catalog-organisations")
  @Blocking
  void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(record, this::handle);
  }

  private void handle(ReceivedEvent event) {
    if (ORGANISATION.equals(event.type())) {
      tree.apply(event.as(OrganisationState.class));
    }
  }
}
