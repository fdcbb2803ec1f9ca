package org.duibiao.notification.feed.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.notification.feed.application.FeedFact;
import org.duibiao.notification.feed.domain.FeedContent;
import org.duibiao.notification.feed.infrastructure.FeedEvents;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes all facts for the feed, on an account of its own: neither what is done here nor how long it
 * takes touches the reminders. What concerns no organisation is in nobody's scope and stays out.
 */
@ApplicationScoped
public class FeedConsumer {
  private final EventReceiver receiver;
  private final FeedEvents events;

  FeedConsumer(EventReceiver receiver, FeedEvents events) {
    this.receiver = receiver;
    this.events = events;
  }

  /** Handles facts of the ledger's. */
  @Incoming("feed-ledger")
  @Blocking
  public CompletionStage<Void> consumeLedger(KafkaRecordBatch<String, byte[]> batch) {
    return receiver.receive(batch, this::handle);
  }

  /** Handles facts of the rectification service's. */
  @Incoming("feed-rectification")
  @Blocking
  public CompletionStage<Void> consumeRectification(KafkaRecordBatch<String, byte[]> batch) {
    return receiver.receive(batch, this::handle);
  }

  private void handle(List<ReceivedEvent> received) {
    events.add(received.stream().flatMap(event -> fact(event).stream()).toList());
  }

  private static Optional<FeedFact> fact(ReceivedEvent event) {
    JsonNode organisation = event.data().path("organisation");
    if (!FeedContent.tells(event.type()) || !organisation.isTextual()) {
      return Optional.empty();
    }
    return Optional.of(
        new FeedFact(
            event.id(),
            event.type(),
            event.subject(),
            event.aggregateVersion(),
            organisation.textValue(),
            event.time(),
            told(event.data())));
  }

  private static JsonNode told(JsonNode data) {
    ObjectNode told = data.deepCopy();
    return told.retain(FeedContent.fields());
  }
}
