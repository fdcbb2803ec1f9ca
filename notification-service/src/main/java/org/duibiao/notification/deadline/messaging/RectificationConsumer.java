package org.duibiao.notification.deadline.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.notification.deadline.application.DeadlineProjection;
import org.duibiao.notification.deadline.application.ItemChange;
import org.duibiao.notification.deadline.domain.ItemFact;
import org.duibiao.notification.intake.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what the rectification service tells of its items. */
@ApplicationScoped
public class RectificationConsumer {
  private final EventReceiver receiver;
  private final DeadlineProjection deadlines;
  private final Intake intake;

  RectificationConsumer(EventReceiver receiver, DeadlineProjection deadlines, Intake intake) {
    this.receiver = receiver;
    this.deadlines = deadlines;
    this.intake = intake;
  }

  /** Handles one record. */
  @Incoming("rectification-events")
  @Blocking
  public void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(
        record,
        event -> {
          intake.note(record, event);
          if (ItemFact.isOne(event.type())) {
            deadlines.apply(event.as(Item.class).toChange(event));
          }
        });
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Item(
      String campaign, String organisation, String indicator, String state, LocalDate dueDate) {
    ItemChange toChange(ReceivedEvent event) {
      return new ItemChange(
          event.subject(),
          event.aggregateVersion(),
          campaign,
          organisation,
          indicator,
          dueDate,
          ItemFact.isOwed(String.valueOf(state)));
    }
  }
}
