package org.duibiao.rectification.organisation.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.chassis.rebuild.ReadCopy;
import org.duibiao.rectification.organisation.application.Appointment;
import org.duibiao.rectification.organisation.application.HeldPosts;
import org.duibiao.rectification.organisation.infrastructure.Appointments;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps this service's copies of the organisation tree and of the appointments, by which it decides
 * who may act where, and who is left to judge.
 */
@ApplicationScoped
@Priority(OrganisationConsumer.BEFORE_WHAT_STANDS_IN_THE_TREE)
class OrganisationConsumer implements ReadCopy {
  /** A rebuild locks the tree before the obligations, to which the database carries each move. */
  static final int BEFORE_WHAT_STANDS_IN_THE_TREE = 100;

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
  CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    return receiver.receive(batch, this::handle);
  }

  @Override
  public String topic() {
    return "catalog.organisations";
  }

  @Override
  public List<String> tables() {
    return List.of("organisation_node", "appointment", "appointment_state");
  }

  @Override
  public void replay(List<ReceivedEvent> events) {
    handle(events);
  }

  private void handle(List<ReceivedEvent> events) {
    List<ReceivedEvent> told =
        events.stream().filter(event -> ORGANISATION.equals(event.type())).toList();
    tree.apply(
        told.stream().map(event -> event.as(OrganisationState.class)).toList(),
        Function.identity());
    appointments.apply(told.stream().map(event -> event.as(Holders.class).held()).toList());
  }

  /** The appointments in an organisation's state. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Holders(String code, long version, String category, List<Appointment> appointments) {
    HeldPosts held() {
      return new HeldPosts(
          code, version, category, appointments == null ? List.of() : appointments);
    }
  }
}
