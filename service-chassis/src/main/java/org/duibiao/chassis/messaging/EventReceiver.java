package org.duibiao.chassis.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How every consumer takes a record: read it, handle it in one transaction, and on a passing
 * failure try the same record again for as long as it lasts. What it throws is final: the record
 * cannot be read, or a rule rejects it, and belongs into the dead-letter topic.
 */
@ApplicationScoped
public class EventReceiver {
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final ObjectMapper json;

  EventReceiver(ObjectMapper json) {
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * Handles one record; the handler runs in a transaction of its own.
   *
   * @throws UndecodableEventException if it cannot be read
   * @throws RuntimeException what the handler threw, if trying again would not help
   */
  @ActivateRequestContext
  public void receive(ConsumerRecord<String, byte[]> record, Consumer<ReceivedEvent> handler) {
    ReceivedEvent event = ReceivedEvent.of(record, json);
    Duration wait = FIRST_WAIT;
    while (!handled(event, handler)) {
      LockSupport.parkNanos(wait.toNanos());
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("stopped while waiting to handle " + event.id());
      }
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  private static boolean handled(ReceivedEvent event, Consumer<ReceivedEvent> handler) {
    try {
      QuarkusTransaction.requiringNew().run(() -> handler.accept(event));
      return true;
    } catch (RuntimeException e) {
      if (Transience.isTransient(e)) {
        Log.warnf("%s %s waits: %s", event.type(), event.id(), e.getMessage());
        return false;
      }
      throw e;
    }
  }
}
