package org.duibiao.chassis.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.duibiao.chassis.ChassisConfig;
import org.duibiao.chassis.health.Loops;
import org.duibiao.chassis.messaging.Transience;
import org.duibiao.chassis.time.RealTime;

/**
 * Seals committed records of the audit trail in batches into a hash chain, so that a removed or
 * altered one is found. One replica at a time does it (an advisory lock held for one batch);
 * whoever writes a record never waits for it. A record that commits late is sealed late, not
 * missed: what is unsealed is a list, not a position.
 */
@ApplicationScoped
public class AuditSealer {
  private static final int BATCH = 1000;
  private static final String TRY_LEAD =
      "select pg_try_advisory_xact_lock(hashtext('duibiao.audit'))";
  private static final String SEAL =
      """
      with batch as (
        delete from audit_unsealed where audit_id in
          (select audit_id from audit_unsealed order by audit_id limit ?) returning audit_id),
      content as (
        select array_agg(r.id order by r.id) records, array_agg(audit_digest(r) order by r.id) digests
        from audit_record r join batch b on b.audit_id = r.id),
      head as (select number, digest from audit_seal order by number desc limit 1),
      next as (
        select coalesce(h.number, 0) + 1 number, c.records, c.digests, h.digest previous,
               cast(? as timestamptz) sealed_at
        from content c left join head h on true where c.records is not null)
      insert into audit_seal (number, records, digests, previous, sealed_at, digest)
      select n.*, audit_seal_digest(n.number, n.records, n.digests, n.previous, n.sealed_at)
      from next n
      returning number, encode(digest, 'hex') digest
      """;

  private final AgroalDataSource database;
  private final Clock clock;
  private final Loops.Loop loop;
  private volatile boolean stopping;

  AuditSealer(AgroalDataSource database, @RealTime Clock clock, Loops loops, ChassisConfig config) {
    this.loop = loops.watch("audit-sealer", config.audit().sealEvery());
    this.database = database;
    this.clock = clock;
  }

  void stop(@Observes ShutdownEvent stop) {
    stopping = true;
  }

  /** Seals everything that is committed and not sealed yet, unless another replica is at it. */
  @Scheduled(
      every = "${duibiao.audit.seal-every:2s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sealAll() {
    if (stopping) {
      return;
    }
    loop.turns();
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      while (sealed(connection)) {
        loop.turns();
        connection.commit();
      }
      connection.commit();
    } catch (SQLException e) {
      if (!Transience.isTransient(e)) {
        Log.error("the audit trail cannot be sealed", e);
      }
    }
  }

  private boolean sealed(Connection connection) throws SQLException {
    try (var lead = connection.prepareStatement(TRY_LEAD);
        var leads = lead.executeQuery()) {
      if (!leads.next() || !leads.getBoolean(1)) {
        return false;
      }
    }
    try (var seal = connection.prepareStatement(SEAL)) {
      seal.setInt(1, BATCH);
      seal.setObject(2, now());
      try (var made = seal.executeQuery()) {
        return made.next() && told(made);
      }
    }
  }

  /** The log is where a note of the chain's head leaves the database that could be rewritten. */
  private static boolean told(ResultSet seal) throws SQLException {
    Log.infof("audit trail sealed: number %d, digest %s", seal.getLong(1), seal.getString(2));
    return true;
  }

  /** In the database's own precision, which the digest covers. */
  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
