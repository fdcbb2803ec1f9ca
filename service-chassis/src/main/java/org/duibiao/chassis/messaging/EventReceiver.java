package org.duibiao.chassis.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.micrometer.core.instrument.MeterRegistry;
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
import org.duibiao.chassis.ChassisConfig;

/**
 * How every consumer takes a record: read it, handle it in one transaction, and on a passing
 * failure try the same record again for as long as it lasts; only what runs out of time is tried
 * but a few times, because it may do so for ever. What it throws is final: the record cannot be
 * read, a rule rejects it, or it has run out of time too often, and belongs into the dead-letter
 * topic. What fails because the service is stopping is neither taken nor rejected: it is held until
 * the channels are closed and comes again after the next start.
 */
@ApplicationScoped
public class EventReceiver {
  private static final int FIRST = 1;
  private static final int LAST = Integer.MAX_VALUE;
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final ObjectMapper json;
  private final MeterRegistry meters;
  private final ChassisConfig.ConsumingConfig config;
  private final CountDownLatch channelsClosed = new CountDownLatch(1);
  private volatile boolean stopping;

  EventReceiver(ObjectMapper json, MeterRegistry meters, ChassisConfig config) {
    this.meters = meters;
    this.config = config.consuming();
    this.json = tolerant(json);
  }

  /** What another service has kept is a fact: no sign in a text of it makes it unreadable. */
  private static ObjectMapper tolerant(ObjectMapper json) {
    return json.copy()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .registerModule(
            new SimpleModule("facts").addDeserializer(String.class, StringDeserializer.instance));
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
    handle(event, () -> handler.accept(event));
  }

  /**
   * Handles all records that have come in at once, in their order and in one transaction, for
   * channels with {@code batch=true}. If that is rejected, or runs out of time, the handler takes
   * them one by one, each in a transaction of its own, so that only what is at fault goes to the
   * dead letters.
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
      handle(events.size() + " events", 1, () -> handler.accept(events));
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
      handle(one.event(), () -> handler.accept(List.of(one.event())));
    } catch (RuntimeException e) {
      if (stopping) {
        throw e;
      }
      rejections.add(one.origin().nack(e).toCompletableFuture());
    }
  }

  private void handle(ReceivedEvent event, Runnable handler) {
    String what = event.type() + " " + event.id();
    try {
      handle(what, config.timeOuts(), handler);
    } catch (TimedOutException e) {
      Log.errorf(
          e, "%s has run out of time %d times and is dead-lettered", what, config.timeOuts());
      meters.counter("duibiao.events.timed.out", "topic", event.origin().topic()).increment();
      throw e;
    }
  }

  /** Tries again until it is done; what runs out of time is tried that often at most. */
  private void handle(String what, int timeOuts, Runnable handler) {
    Duration wait = FIRST_WAIT;
    int left = timeOuts;
    for (Attempt attempt = attempt(handler); !attempt.done(); attempt = attempt(handler)) {
      left -= attempt.timedOut() ? 1 : 0;
      if (left == 0) {
        throw stopping ? undecided(attempt.failure()) : new TimedOutException(attempt.failure());
      }
      Log.warnf("%s waits: %s", what, attempt.failure().getMessage());
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

  /**
   * One try.
   *
   * @param failure why another one may help; null if it is done
   */
  private record Attempt(RuntimeException failure, boolean timedOut) {
    boolean done() {
      return failure == null;
    }
  }

  private Attempt attempt(Runnable handler) {
    long begun = System.nanoTime();
    try {
      QuarkusTransaction.requiringNew()
          .timeout(Math.toIntExact(config.transactionTimeout().toSeconds()))
          .run(handler);
      return new Attempt(null, false);
    } catch (RuntimeException e) {
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      boolean timedOut = hasTimedOut(e, taken);
      if (timedOut || Transience.isTransient(e)) {
        return new Attempt(e, timedOut);
      }
      throw stopping ? undecided(e) : e;
    }
  }

  /** A transaction that is ended from outside fails in many ways, of which few say why. */
  private boolean hasTimedOut(RuntimeException failure, Duration taken) {
    return Transience.isTimeOut(failure)
        || taken.compareTo(config.transactionTimeout()) >= 0 && !Transience.isOutage(failure);
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
