package org.duibiao.notification.deadline.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
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

  /** Handles the records that have come in. */
  @Incoming("rectification-events")
  @Blocking
  public CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    return receiver.receive(batch, this::handle);
  }

  private void handle(List<ReceivedEvent> events) {
    intake.note(events);
    events.stream()
        .filter(event -> ItemFact.isOne(event.type()))
        .forEach(event -> deadlines.apply(event.as(Item.class).toChange(event)));
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
