package org.duibiao.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;

/**
 * Measures for how long the oldest fact that is not parked has been waiting to leave, and how many
 * keys are parked. Every replica measures, whether its relay leads or not: the metric speaks of the
 * outbox.
 */
@ApplicationScoped
class OutboxAge {
  private static final String MEASURE =
      """
      select coalesce(extract(epoch from clock_timestamp() - (
          select written_at from outbox o
          where not exists
            (select 1 from outbox_parked p where p.topic = o.topic and p.key = o.key)
          order by id limit 1)), 0),
        (select count(*) from outbox_parked)
      """;

  private final AgroalDataSource database;
  private final MeterRegistry meters;
  private volatile double oldest = Double.NaN;
  private volatile double parked = Double.NaN;

  OutboxAge(AgroalDataSource database, MeterRegistry meters) {
    this.database = database;
    this.meters = meters;
  }

  void register(@Observes StartupEvent start) {
    Gauge.builder("duibiao.outbox.oldest", this, age -> age.oldest)
        .baseUnit("seconds")
        .description(
            "For how long the oldest fact that is not parked has been waiting; NaN while unknown")
        .register(meters);
    Gauge.builder("duibiao.outbox.parked.keys", this, age -> age.parked)
        .description("Keys whose facts wait because the broker refuses one of them")
        .register(meters);
  }

  @Scheduled(
      every = "${duibiao.outbox.measure-every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void measure() {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(MEASURE);
        var result = query.executeQuery()) {
      result.next();
      oldest = Math.max(0, result.getDouble(1));
      parked = result.getDouble(2);
    } catch (SQLException e) {
      oldest = Double.NaN;
      parked = Double.NaN;
      Log.debugf("the outbox cannot be measured: %s", e.getMessage());
    }
  }
}
