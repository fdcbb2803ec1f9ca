package org.duibiao.chassis.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How every consumer takes a record: read it, handle it in one transaction, and on a passing
 * failure try the same record again for as long as it lasts. What it throws is final: the record
 * cannot be read, or a rule rejects it, and belongs into the dead-letter topic. What fails because
 * the service is stopping is neither taken nor rejected: it is held until the channels are closed
 * and comes again after the next start.
 */
@ApplicationScoped
public class EventReceiver {
  private static final int FIRST = 1;
  private static final int LAST = Integer.MAX_VALUE;
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final ObjectMapper json;
  private final CountDownLatch channelsClosed = new CountDownLatch(1);
  private volatile boolean stopping;

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
      if (stopping || Thread.currentThread().isInterrupted()) {
        throw undecided(new IllegalStateException("stopped before " + event.id() + " was handled"));
      }
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  void stop(@Observes @Priority(FIRST) ShutdownEvent stop) {
    stopping = true;
  }

  /** Observed after the connector, which closes its channels at its own, lower number. */
  void channelsAreClosed(
      @Observes @BeforeDestroyed(ApplicationScoped.class) @Priority(LAST) Object event) {
    channelsClosed.countDown();
  }

  private boolean handled(ReceivedEvent event, Consumer<ReceivedEvent> handler) {
    try {
      QuarkusTransaction.requiringNew().run(() -> handler.accept(event));
      return true;
    } catch (RuntimeException e) {
      if (Transience.isTransient(e)) {
        Log.warnf("%s %s waits: %s", event.type(), event.id(), e.getMessage());
        return false;
      }
      throw stopping ? undecided(e) : e;
    }
  }

  /** Holds a failure back until nobody can take it for a verdict on the record any more. */
  private RuntimeException undecided(RuntimeException failure) {
    try {
      if (!channelsClosed.await(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        Log.warn("the channels are still open while the service stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return failure;
  }
}
