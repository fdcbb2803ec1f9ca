package org.duibiao.chassis.file;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.health.Loops;
import org.duibiao.chassis.messaging.Transience;
import org.duibiao.chassis.time.RealTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes away the bytes that belong to nothing: what was given up, and what has been pending for
 * longer than any upload. One replica at a time does it (a session's advisory lock; no transaction
 * is open while the store works), and doing it twice does no harm. Bytes are taken away once more a
 * day later, before they are forgotten, in case an upload came to its end after all.
 */
@ApplicationScoped
public class FileSweep {
  static final Duration PATIENCE = Duration.ofHours(1);
  static final Duration REMEMBERED = Duration.ofDays(1);

  private static final int BATCH = 500;
  private static final String TRY_LEAD = "select pg_try_advisory_lock(hashtext('duibiao.files'))";
  private static final String GIVE_UP =
      "update stored_file set state = 'DELETED', changed_at = ?"
          + " where state = 'PENDING' and changed_at < ?";
  private static final String OF_STATE =
      "select key from stored_file where state = ? and changed_at <= ?"
          + " order by changed_at limit "
          + BATCH;

  private final AgroalDataSource database;
  private final FileStore store;
  private final Clock clock;
  private final Loops.Loop loop;

  FileSweep(
      AgroalDataSource database,
      FileStore store,
      @RealTime Clock clock,
      Loops loops,
      @ConfigProperty(name = "duibiao.files.sweep-every", defaultValue = "off") String every) {
    this.loop =
        "off".equals(every)
            ? null
            : loops.watch("file-sweep", DurationConverter.parseDuration(every));
    this.database = database;
    this.store = store;
    this.clock = clock;
  }

  @Scheduled(
      every = "${duibiao.files.sweep-every:off}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void sweepInTime() {
    turns();
    try {
      sweep(clock.instant());
    } catch (SQLException | RuntimeException e) {
      if (Transience.isTransient(e)) {
        Log.warnf("the sweep of files waits: %s", e.getMessage());
      } else {
        Log.error("files cannot be swept", e);
      }
    }
  }

  /** Sweeps as of a moment, unless another replica is at it. */
  public void sweep(Instant now) throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (!leads(connection)) {
        return;
      }
      try {
        giveUp(connection, now);
        each(connection, "DELETED", now, "update stored_file set state = 'GONE' where key = ?");
        Instant forgotten = now.minus(REMEMBERED);
        each(connection, "GONE", forgotten, "delete from stored_file where key = ?");
      } finally {
        try (var unlock = connection.createStatement()) {
          unlock.execute("select pg_advisory_unlock_all()");
        }
      }
    }
  }

  private void turns() {
    if (loop != null) {
      loop.turns();
    }
  }

  private static boolean leads(Connection connection) throws SQLException {
    try (var lock = connection.createStatement();
        var result = lock.executeQuery(TRY_LEAD)) {
      return result.next() && result.getBoolean(1);
    }
  }

  private static void giveUp(Connection connection, Instant now) throws SQLException {
    try (var update = connection.prepareStatement(GIVE_UP)) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setObject(2, now.minus(PATIENCE).atOffset(ZoneOffset.UTC));
      update.executeUpdate();
    }
  }

  private void each(Connection connection, String state, Instant until, String then)
      throws SQLException {
    List<UUID> keys;
    do {
      keys = keys(connection, state, until);
      try (var note = connection.prepareStatement(then)) {
        for (UUID key : keys) {
          turns();
          store.delete(key);
          note.setObject(1, key);
          note.executeUpdate();
        }
      }
    } while (keys.size() == BATCH);
  }

  private static List<UUID> keys(Connection connection, String state, Instant until)
      throws SQLException {
    try (var query = connection.prepareStatement(OF_STATE)) {
      query.setString(1, state);
      query.setObject(2, until.atOffset(ZoneOffset.UTC));
      List<UUID> keys = new ArrayList<>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          keys.add(rows.getObject(1, UUID.class));
        }
      }
      return keys;
    }
  }
}
