package org.duibiao.notification.deadline.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.notification.deadline.application.DeadlineProjection;
import org.duibiao.notification.deadline.application.DueChange;
import org.duibiao.notification.deadline.domain.ItemFact;
import org.duibiao.notification.deadline.domain.SubjectKind;
import org.duibiao.notification.intake.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what the rectification service tells of its items, cases and exemplars. */
@ApplicationScoped
public class RectificationConsumer {
  private static final String CASE = "rectification.case-";
  private static final String EXEMPLAR = "rectification.exemplar-";

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
    events.forEach(this::handle);
  }

  private void handle(ReceivedEvent event) {
    Instant at = intake.happened(event);
    if (ItemFact.isOne(event.type())) {
      Item item = event.as(Item.class);
      deadlines.apply(item.toChange(event, at), ItemFact.isWaiting(item.state()));
    } else if (is(CASE, event)) {
      WeakCase told = event.as(WeakCase.class);
      if (told.state() != null) {
        deadlines.apply(told.toPlan(event, at));
        deadlines.apply(told.toLookBack(event, at));
      }
    } else if (is(EXEMPLAR, event)) {
      deadlines.apply(event.as(Exemplar.class).toChange(event, at));
    }
  }

  private static boolean is(String prefix, ReceivedEvent event) {
    return event.type().startsWith(prefix) && event.type().endsWith(".v1");
  }

  /** What this service reads of an item. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Item(
      String campaign, String organisation, String indicator, String state, LocalDate dueDate) {
    DueChange toChange(ReceivedEvent event, Instant at) {
      return new DueChange(
          SubjectKind.ITEM,
          event.subject(),
          event.aggregateVersion(),
          campaign,
          null,
          indicator,
          organisation,
          null,
          dueDate,
          ItemFact.isOwed(String.valueOf(state)),
          at);
    }
  }

  /** What it reads of a weak organisation's case; records of supervision say no state. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record WeakCase(String campaign, String organisation, String state, LocalDate nextDue) {
    private static final String CLOSED = "CLOSED";

    DueChange toPlan(ReceivedEvent event, Instant at) {
      return toChange(SubjectKind.CASE, event, !CLOSED.equals(state), at);
    }

    DueChange toLookBack(ReceivedEvent event, Instant at) {
      return toChange(SubjectKind.LOOK_BACK, event, CLOSED.equals(state), at);
    }

    private DueChange toChange(
        SubjectKind kind, ReceivedEvent event, boolean concerned, Instant at) {
      return new DueChange(
          kind,
          event.subject(),
          event.aggregateVersion(),
          campaign,
          null,
          null,
          organisation,
          null,
          concerned ? nextDue : null,
          concerned && nextDue != null,
          at);
    }
  }

  /** What it reads of an exemplar. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Exemplar(String campaign, String organisation, String state, LocalDate noticeUntil) {
    DueChange toChange(ReceivedEvent event, Instant at) {
      return new DueChange(
          SubjectKind.PUBLIC_NOTICE,
          event.subject(),
          event.aggregateVersion(),
          campaign,
          null,
          null,
          organisation,
          null,
          noticeUntil,
          "PUBLIC_NOTICE".equals(state) && noticeUntil != null,
          at);
    }
  }
}
