package org.duibiao.notification.transmission.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.duibiao.chassis.health.Loops;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.NotificationConfig.TransmissionConfig;

/**
 * Sends what waits in the queue for as long as the service lives. Any number of replicas may do so
 * at once, and any may die at any place.
 */
@ApplicationScoped
public class TransmissionEngine {
  private static final int RECORDERS = 4;
  private static final Duration TIDY_EVERY = Duration.ofSeconds(5);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final Dispatcher dispatcher;
  private final TransmissionConfig config;
  private final Loops loops;
  private final Semaphore wakeUp = new Semaphore(0);
  private final ExecutorService recorder;
  private volatile boolean running;
  private Loops.Loop loop;
  private Thread thread;
  private long tidied = System.nanoTime() - TIDY_EVERY.toNanos();

  TransmissionEngine(
      Claims claims,
      @All List<Carrier> carriers,
      MeterRegistry meters,
      NotificationConfig config,
      Loops loops) {
    this.config = config.transmission();
    this.loops = loops;
    this.recorder =
        Executors.newFixedThreadPool(RECORDERS, work -> daemon(work, "transmission-recorder"));
    this.dispatcher =
        new Dispatcher(claims, carriers, meters, recorder, this.config.inFlight(), wakeUp::release);
  }

  void start(@Observes StartupEvent start) {
    if (config.enabled()) {
      running = true;
      loop = loops.watch("transmission-engine", config.poll());
      thread = daemon(this::run, "transmission-engine");
      thread.start();
    }
  }

  /** Takes nothing more, and gives what is on its way a moment to be recorded. */
  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    running = false;
    wakeUp.release();
    if (thread != null) {
      thread.join(GOODBYE.toMillis());
    }
    long end = System.nanoTime() + GOODBYE.toNanos();
    while (dispatcher.underWay() > 0 && System.nanoTime() < end) {
      wakeUp.tryAcquire(50, TimeUnit.MILLISECONDS);
    }
    recorder.shutdown();
  }

  private void run() {
    try {
      while (running) {
        loop.turns();
        turn();
      }
    } finally {
      loop.ends();
    }
  }

  private void turn() {
    try {
      wakeUp.drainPermits();
      if (System.nanoTime() - tidied > TIDY_EVERY.toNanos()) {
        tidied = System.nanoTime();
        dispatcher.tidy();
      }
      if (dispatcher.round() == 0) {
        pause(config.poll());
      }
    } catch (RuntimeException e) {
      if (running) {
        Log.warnf("the queue waits: %s", e.getMessage());
        pause(AFTER_FAILURE);
      }
    }
  }

  private void pause(Duration atMost) {
    try {
      wakeUp.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread made = new Thread(work, name);
    made.setDaemon(true);
    return made;
  }
}
