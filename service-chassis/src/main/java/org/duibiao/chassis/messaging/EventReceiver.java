package org.duibiao.chassis.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
    handle(event.type() + " " + event.id(), () -> handler.accept(event));
  }

  /**
   * Handles all records that have come in at once, in their order and in one transaction, for
   * channels with {@code batch=true}. If that is rejected, the handler takes them one by one, each
   * in a transaction of its own, so that only what is at fault goes to the dead letters.
   *
   * @return done when the records are acknowledged
   */
  @ActivateRequestContext
  public CompletionStage<Void> receive(
      KafkaRecordBatch<String, byte[]> batch, Consumer<List<ReceivedEvent>> handler) {
    List<CompletableFuture<Void>> rejections = new ArrayList<>();
    List<Read> read = read(batch, rejections);
    List<ReceivedEvent> events = read.stream().map(Read::event).toList();
    try {
      handle(events.size() + " events", () -> handler.accept(events));
    } catch (RuntimeException e) {
      if (stopping) {
        return CompletableFuture.failedFuture(e);
      }
      Log.debugf(e, "%d events are taken one by one", events.size());
      read.forEach(one -> reject(one, handler, rejections));
    }
    return CompletableFuture.allOf(rejections.toArray(CompletableFuture[]::new))
        .thenCompose(done -> batch.ack());
  }

  private record Read(KafkaRecord<String, byte[]> origin, ReceivedEvent event) {}

  private List<Read> read(
      KafkaRecordBatch<String, byte[]> batch, List<CompletableFuture<Void>> rejections) {
    List<Read> read = new ArrayList<>();
    for (KafkaRecord<String, byte[]> origin : batch.getRecords()) {
      try {
        read.add(new Read(origin, ReceivedEvent.of(record(origin), json)));
      } catch (UndecodableEventException e) {
        rejections.add(origin.nack(e).toCompletableFuture());
      }
    }
    return read;
  }

  @SuppressWarnings("unchecked")
  private static ConsumerRecord<String, byte[]> record(KafkaRecord<String, byte[]> origin) {
    return origin.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow().getRecord();
  }

  private void reject(
      Read one, Consumer<List<ReceivedEvent>> handler, List<CompletableFuture<Void>> rejections) {
    try {
      handle(
          one.event().type() + " " + one.event().id(), () -> handler.accept(List.of(one.event())));
    } catch (RuntimeException e) {
      if (stopping) {
        throw e;
      }
      rejections.add(one.origin().nack(e).toCompletableFuture());
    }
  }

  private void handle(String what, Runnable handler) {
    Duration wait = FIRST_WAIT;
    while (!handled(what, handler)) {
      LockSupport.parkNanos(wait.toNanos());
      if (stopping || Thread.currentThread().isInterrupted()) {
        throw undecided(new IllegalStateException("stopped before " + what + " was handled"));
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

  private boolean handled(String what, Runnable handler) {
    try {
      QuarkusTransaction.requiringNew().run(handler);
      return true;
    } catch (RuntimeException e) {
      if (Transience.isTransient(e)) {
        Log.warnf("%s waits: %s", what, e.getMessage());
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
