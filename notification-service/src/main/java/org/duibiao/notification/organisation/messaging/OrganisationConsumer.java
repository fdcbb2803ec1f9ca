package org.duibiao.notification.organisation.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.notification.organisation.application.Appointment;
import org.duibiao.notification.organisation.application.OrganisationProjection;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in the catalog's organisation states. */
@ApplicationScoped
public class OrganisationConsumer {
  private static final String TYPE = "catalog.organisation.v1";

  private final EventReceiver receiver;
  private final OrganisationProjection organisations;

  OrganisationConsumer(EventReceiver receiver, OrganisationProjection organisations) {
    this.receiver = receiver;
    this.organisations = organisations;
  }

  /** Handles one record. */
  @Incoming("catalog-organisations")
  @Blocking
  public void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(record, this::handle);
  }

  private void handle(ReceivedEvent event) {
    if (TYPE.equals(event.type())) {
      organisations.apply(event.as(OrganisationState.class), event.as(Holders.class).list());
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Holders(List<Holder> appointments) {
    List<Appointment> list() {
      return appointments == null
          ? List.of()
          : appointments.stream().filter(Objects::nonNull).map(Holder::toAppointment).toList();
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Holder(
      String id, String person, String name, String post, LocalDate validFrom, LocalDate validTo) {
    Appointment toAppointment() {
      return new Appointment(id, person, name, post, text(validFrom), text(validTo));
    }

    private static String text(LocalDate day) {
      return day == null ? null : day.toString();
    }
  }
}
