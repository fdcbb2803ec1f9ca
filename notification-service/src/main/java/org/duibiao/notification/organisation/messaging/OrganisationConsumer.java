package org.duibiao.notification.organisation.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.chassis.rebuild.ReadCopy;
import org.duibiao.notification.organisation.application.Appointment;
import org.duibiao.notification.organisation.application.OrganisationProjection;
import org.duibiao.notification.organisation.application.OrganisationTold;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in the catalog's organisation states. */
@ApplicationScoped
public class OrganisationConsumer implements ReadCopy {
  private static final String TYPE = "catalog.organisation.v1";

  private final EventReceiver receiver;
  private final OrganisationProjection organisations;

  OrganisationConsumer(EventReceiver receiver, OrganisationProjection organisations) {
    this.receiver = receiver;
    this.organisations = organisations;
  }

  /** Handles the records that have come in. */
  @Incoming("catalog-organisations")
  @Blocking
  public CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    return receiver.receive(batch, this::replay);
  }

  @Override
  public String topic() {
    return "catalog.organisations";
  }

  @Override
  public List<String> tables() {
    return List.of("organisation_node", "appointment");
  }

  @Override
  public void replay(List<ReceivedEvent> events) {
    organisations.apply(
        events.stream()
            .filter(event -> TYPE.equals(event.type()))
            .map(
                event ->
                    new OrganisationTold(
                        event.as(OrganisationState.class), event.as(Holders.class).list()))
            .toList());
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
      String id,
      String person,
      String name,
      String post,
      LocalDate validFrom,
      LocalDate validTo,
      String email) {
    Appointment toAppointment() {
      return new Appointment(id, person, name, post, text(validFrom), text(validTo), email);
    }

    private static String text(LocalDate day) {
      return day == null ? null : day.toString();
    }
  }
}
