package org.duibiao.chassis.concurrency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import org.duibiao.chassis.time.RealTime;

/** Forgets answers whose time is over; running it twice does no harm. */
@ApplicationScoped
class IdempotencyCleanup {
  private final EntityManager database;
  private final Clock clock;

  IdempotencyCleanup(EntityManager database, @RealTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Scheduled(
      every = "1h",
      delayed = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void forget() {
    database
        .createNativeQuery("delete from idempotency_key where created_at < :before")
        .setParameter("before", clock.instant().minus(Idempotency.KEPT).atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }
}
