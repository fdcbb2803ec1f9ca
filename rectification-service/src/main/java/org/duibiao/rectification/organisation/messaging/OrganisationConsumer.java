package org.duibiao.rectification.organisation.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.rectification.organisation.application.Appointment;
import org.duibiao.rectification.organisation.infrastructure.Appointments;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps this service's copies of the organisation tree and of the appointments, by which it decides
 * who may act where, and who is left to judge.
 */
@ApplicationScoped
class OrganisationConsumer {
  private static final String ORGANISATION = "catalog.organisation.v1";

  private final EventReceiver receiver;
  private final OrganisationTree tree;
  private final Appointments appointments;

  OrganisationConsumer(EventReceiver receiver, OrganisationTree tree, Appointments appointments) {
    this.receiver = receiver;
    this.tree = tree;
    this.appointments = appointments;
  }

  @Incoming("catalog-organisations")
  @Blocking
  void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(record, this::handle);
  }

  private void handle(ReceivedEvent event) {
    if (ORGANISATION.equals(event.type())) {
      OrganisationState state = event.as(OrganisationState.class);
      tree.apply(state);
      appointments.apply(state.code(), state.version(), event.as(Holders.class).known());
    }
  }

  /** The appointments in an organisation's state. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Holders(List<Appointment> appointments) {
    List<Appointment> known() {
      return appointments == null ? List.of() : appointments;
    }
  }
}
