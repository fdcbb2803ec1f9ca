package org.duibiao.notification.transmission.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.duibiao.chassis.messaging.Transience;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.transmission.domain.Outcome;
import org.duibiao.notification.transmission.domain.Transmission;

/**
 * Hands what is due to the carriers and records what came of it. Bounded: never more on their way
 * than allowed. No transaction is open while a carrier works.
 */
class Dispatcher {
  private static final Duration LONGEST_CARRY = Duration.ofSeconds(60);
  private static final Duration LONGEST_RECORDING = Duration.ofSeconds(20);
  private static final long BETWEEN_RECORDINGS_MILLIS = 500;

  private final Claims claims;
  private final Map<String, Carrier> carriers = new HashMap<>();
  private final MeterRegistry meters;
  private final Executor recorder;
  private final int most;
  private final AtomicInteger underWay = new AtomicInteger();
  private final Runnable ended;

  Dispatcher(
      Claims claims,
      List<Carrier> carriers,
      MeterRegistry meters,
      Executor recorder,
      int most,
      Runnable ended) {
    this.claims = claims;
    this.meters = meters;
    this.recorder = recorder;
    this.most = most;
    this.ended = ended;
    carriers.forEach(
        carrier ->
            carrier.channels().forEach(channel -> this.carriers.put(channel.name(), carrier)));
  }

  /** Sends what is due, as far as there is room; returns how many were taken. */
  int round() {
    int room = most - underWay.get();
    if (room <= 0 || carriers.isEmpty()) {
      return 0;
    }
    UUID lease = UUID.randomUUID();
    Claims.Claimed claimed = claims.claim(lease, carriers.keySet(), room);
    claimed.told().forEach(one -> carry(one, lease));
    return claimed.taken();
  }

  /** Looks after what was left behind by others. */
  void tidy() {
    Set<String> repeatable =
        carriers.entrySet().stream()
            .filter(entry -> entry.getValue().repeatable())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (!carriers.isEmpty()) {
      claims.recover(carriers.keySet(), repeatable);
      claims.giveUp();
    }
  }

  int underWay() {
    return underWay.get();
  }

  private void carry(Transmission one, UUID lease) {
    underWay.incrementAndGet();
    Carrier carrier = carriers.get(one.channel());
    long begin = System.nanoTime();
    CompletableFuture<Outcome> result =
        begun(carrier, one).copy().orTimeout(LONGEST_CARRY.toSeconds(), TimeUnit.SECONDS);
    var unused =
        result
            .handle(
                (outcome, failure) ->
                    failure == null ? known(outcome, carrier) : failed(one, carrier, failure))
            .thenAcceptAsync(outcome -> settle(one, lease, outcome, begin), recorder)
            .whenComplete((nothing, failure) -> ended(one, failure));
  }

  private void ended(Transmission one, Throwable failure) {
    if (failure != null) {
      Log.errorf(failure, "what came of %s %s is not recorded", one.channel(), one.id());
    }
    underWay.decrementAndGet();
    ended.run();
  }

  private static CompletableFuture<Outcome> begun(Carrier carrier, Transmission one) {
    try {
      return carrier.carry(one).toCompletableFuture();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** What may have been taken is tried again where the other side recognises it. */
  private static Outcome known(Outcome outcome, Carrier carrier) {
    return outcome instanceof Outcome.Unknown unknown && carrier.repeatable()
        ? Outcome.Failed.because(null, unknown.reason())
        : outcome;
  }

  private static Outcome failed(Transmission one, Carrier carrier, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    Log.warnf(cause, "%s %s: the carrier failed", one.channel(), one.id());
    String reason = "no result: " + cause.getClass().getSimpleName();
    return carrier.repeatable()
        ? Outcome.Failed.because(null, reason)
        : new Outcome.Unknown(reason);
  }

  /** Records it; while the database is away, again and again as long as the lease may hold. */
  private void settle(Transmission one, UUID lease, Outcome outcome, long begin) {
    long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    long end = System.nanoTime() + LONGEST_RECORDING.toNanos();
    while (true) {
      try {
        record(one, lease, outcome, millis);
        return;
      } catch (RuntimeException e) {
        if (!Transience.isTransient(e) || System.nanoTime() > end) {
          throw e;
        }
        pause();
      }
    }
  }

  private void record(Transmission one, UUID lease, Outcome outcome, long millis) {
    boolean recorded = claims.settle(one, lease, outcome, millis);
    if (!recorded) {
      Log.warnf("%s %s: its lease was lost before %s", one.channel(), one.id(), outcome.name());
    }
    meters
        .counter(
            "duibiao.transmissions",
            "channel",
            Channel.valueOf(one.channel()).name(),
            "outcome",
            recorded ? outcome.name() : "LOST")
        .increment();
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_RECORDINGS_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while recording", e);
    }
  }
}
