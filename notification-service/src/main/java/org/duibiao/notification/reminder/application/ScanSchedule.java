package org.duibiao.notification.reminder.application;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.duibiao.chassis.messaging.Transience;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.time.RealTime;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.intake.Intake;
import org.duibiao.notification.reminder.domain.Settling;

/** Scans every second, unless the clock has just jumped or facts of the past are coming in. */
@ApplicationScoped
public class ScanSchedule {
  private final ReminderScan scan;
  private final Intake intake;
  private final Clock domainClock;
  private final Clock realClock;
  private final Duration settle;
  private final Settling settling;
  private volatile boolean stopping;

  ScanSchedule(
      ReminderScan scan,
      Intake intake,
      @DomainTime Clock domainClock,
      @RealTime Clock realClock,
      NotificationConfig config) {
    this.scan = scan;
    this.intake = intake;
    this.domainClock = domainClock;
    this.realClock = realClock;
    this.settle = config.scan().settle();
    this.settling = new Settling(settle);
  }

  void stop(@Observes ShutdownEvent stop) {
    stopping = true;
  }

  @Scheduled(
      every = "{duibiao.notification.scan.every}",
      delayed = "{duibiao.notification.scan.start-delay}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    Instant now = domainClock.instant();
    settling.look(now, realClock.instant()).ifPresent(asOf -> scan(asOf, now));
  }

  private void scan(Instant asOf, Instant now) {
    try {
      if (!stopping && !intake.behindWithin(settle)) {
        scan.run(asOf, now);
      }
    } catch (RuntimeException e) {
      if (!Transience.isTransient(e)) {
        throw e;
      }
      Log.warnf("the scan waits: %s", e.getMessage());
    }
  }
}
