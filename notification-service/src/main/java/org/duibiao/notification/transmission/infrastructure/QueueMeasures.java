package org.duibiao.notification.transmission.infrastructure;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import org.duibiao.chassis.time.DomainTime;

/** Measures how long the oldest thing has been waiting to leave, and how many were given up. */
@ApplicationScoped
class QueueMeasures {
  private static final String MEASURE =
      """
      select coalesce(extract(epoch from cast(? as timestamptz) - (
          select min(queued_at) from transmission where state = 'QUEUED')), 0),
        (select count(*) from transmission where state in ('PARKED', 'MAYBE_SENT'))
      """;

  private final AgroalDataSource database;
  private final MeterRegistry meters;
  private final Clock clock;
  private volatile double oldest = Double.NaN;
  private volatile double parked = Double.NaN;

  QueueMeasures(AgroalDataSource database, MeterRegistry meters, @DomainTime Clock clock) {
    this.database = database;
    this.meters = meters;
    this.clock = clock;
  }

  void register(@Observes StartupEvent start) {
    Gauge.builder("duibiao.transmissions.oldest", this, measures -> measures.oldest)
        .baseUnit("seconds")
        .description("For how long the oldest transmission has been waiting; NaN while unknown")
        .register(meters);
    Gauge.builder("duibiao.transmissions.parked", this, measures -> measures.parked)
        .description("Transmissions that were given up, or of which nobody knows")
        .register(meters);
  }

  @Scheduled(
      every = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void measure() {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(MEASURE)) {
      query.setTimestamp(1, Timestamp.from(clock.instant()));
      try (var result = query.executeQuery()) {
        result.next();
        oldest = Math.max(0, result.getDouble(1));
        parked = result.getDouble(2);
      }
    } catch (SQLException e) {
      oldest = Double.NaN;
      parked = Double.NaN;
      Log.debugf("the queue cannot be measured: %s", e.getMessage());
    }
  }
}
