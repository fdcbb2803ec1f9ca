package org.duibiao.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.duibiao.chassis.ChassisConfig;
import org.duibiao.chassis.health.Loops;

/**
 * Sends what waits in the outbox. One relay of a service leads (a session advisory lock of the
 * database); it reads the unsent rows in the order of their identity, sends them in one broker
 * transaction and deletes them only after the broker has committed. A crash between the two sends
 * them again with the same event ids, which inboxes recognise; the broker's transaction id fences
 * off a leader that has lost its lock without knowing.
 */
@ApplicationScoped
public class OutboxRelay {
  private static final String TRY_LEAD = "select pg_try_advisory_lock(hashtext('duibiao.outbox'))";
  private static final String UNSENT =
      """
      select * from outbox o
      where not exists (select 1 from outbox_parked p where p.topic = o.topic and p.key = o.key)
      order by id limit ?
      """;
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final AgroalDataSource database;
  private final OutboxSender sender;
  private final ChassisConfig.OutboxConfig config;
  private final Semaphore wakeUp = new Semaphore(0);
  private final Loops loops;
  private volatile boolean running;
  private Loops.Loop loop;
  private Thread thread;

  OutboxRelay(AgroalDataSource database, OutboxSender sender, ChassisConfig config, Loops loops) {
    this.loops = loops;
    this.database = database;
    this.sender = sender;
    this.config = config.outbox();
  }

  void start(@Observes StartupEvent start) {
    if (config.enabled()) {
      running = true;
      loop = loops.watch("outbox-relay", config.poll());
      thread = new Thread(this::run, "outbox-relay");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    running = false;
    wakeUp.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5).toMillis());
    }
    sender.close();
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxWritten written) {
    wakeUp.release();
  }

  private void run() {
    try {
      relayWhileRunning();
    } finally {
      loop.ends();
    }
  }

  private void relayWhileRunning() {
    while (running) {
      loop.turns();
      try (Connection connection = database.getConnection()) {
        if (leads(connection)) {
          relayWhileLeading(connection);
        } else {
          pause(config.poll());
        }
      } catch (SQLException | RuntimeException e) {
        sender.close();
        if (running) {
          Log.warnf("the outbox waits: %s", e.getMessage());
          pause(AFTER_FAILURE);
        }
      }
    }
  }

  private static boolean leads(Connection connection) throws SQLException {
    try (var lock = connection.createStatement();
        var result = lock.executeQuery(TRY_LEAD)) {
      return result.next() && result.getBoolean(1);
    }
  }

  private void relayWhileLeading(Connection connection) throws SQLException {
    try {
      while (running) {
        loop.turns();
        wakeUp.drainPermits();
        List<OutboxRow> rows = unsent(connection);
        if (rows.isEmpty()) {
          pause(config.poll());
        } else {
          relay(connection, rows);
        }
      }
    } finally {
      giveUpLead(connection);
    }
  }

  private void relay(Connection connection, List<OutboxRow> rows) throws SQLException {
    try {
      sender.send(rows);
    } catch (PoisonRowException poison) {
      park(connection, poison);
      return;
    }
    delete(connection, rows);
  }

  private List<OutboxRow> unsent(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement(UNSENT)) {
      select.setInt(1, config.batch());
      List<OutboxRow> rows = new ArrayList<>();
      try (var result = select.executeQuery()) {
        while (result.next()) {
          rows.add(OutboxRow.of(result));
        }
      }
      return rows;
    }
  }

  private static void delete(Connection connection, List<OutboxRow> rows) throws SQLException {
    Object[] ids = rows.stream().map(OutboxRow::id).toArray();
    try (var delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", ids));
      delete.executeUpdate();
    }
  }

  private static void park(Connection connection, PoisonRowException poison) throws SQLException {
    Log.errorf(poison, "outbox row %d cannot be sent; its key is parked", poison.row().id());
    try (var insert =
        connection.prepareStatement(
            "insert into outbox_parked (topic, key, outbox_id, reason) values (?, ?, ?, ?)"
                + " on conflict do nothing")) {
      insert.setString(1, poison.row().topic());
      insert.setString(2, poison.row().key());
      insert.setLong(3, poison.row().id());
      insert.setString(4, String.valueOf(poison.getCause()));
      insert.executeUpdate();
    }
  }

  private static void giveUpLead(Connection connection) {
    try (var unlock = connection.createStatement()) {
      unlock.execute("select pg_advisory_unlock_all()");
    } catch (SQLException e) {
      Log.debugf("the lead ended with its connection: %s", e.getMessage());
    }
  }

  private void pause(Duration atMost) {
    try {
      if (wakeUp.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        wakeUp.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
