package org.duibiao.chassis.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.duibiao.chassis.access.Mandate;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.time.RealTime;

/**
 * Writes records of the audit trail, within the transaction of the act where there is one. Nothing
 * here or elsewhere changes or removes one: the database refuses it.
 */
@ApplicationScoped
class AuditRecords {
  private static final String INSERT =
      """
      insert into audit_record (domain_time, real_time, outcome, person, post, delegation, delegator,
                                action, subject, organisation, reason, version_before,
                                version_after, client, source, correlation_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final AgroalDataSource database;
  private final Clock domainClock;
  private final Clock realClock;

  AuditRecords(
      AgroalDataSource database, @DomainTime Clock domainClock, @RealTime Clock realClock) {
    this.database = database;
    this.domainClock = domainClock;
    this.realClock = realClock;
  }

  /** Writes them in one go. */
  void write(List<AuditRow> rows) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      for (AuditRow row : rows) {
        fill(insert, row);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new AuditUnwrittenException(e);
    }
  }

  private void fill(PreparedStatement insert, AuditRow row) throws SQLException {
    AuditEntry act = row.act();
    AuditRow.Actor actor = row.actor();
    Mandate mandate = actor.mandate();
    int i = 0;
    insert.setObject(++i, now(domainClock));
    insert.setObject(++i, now(realClock));
    insert.setString(++i, row.outcome().name());
    insert.setString(++i, actor.person());
    insert.setString(++i, act.post());
    insert.setObject(++i, mandate == null ? null : mandate.delegation(), Types.OTHER);
    insert.setString(++i, mandate == null ? null : mandate.delegator());
    insert.setString(++i, act.action());
    insert.setString(++i, act.subject());
    insert.setString(++i, act.organisation());
    insert.setString(++i, act.reason());
    insert.setLong(++i, act.versionBefore());
    insert.setLong(++i, act.versionAfter());
    insert.setString(++i, actor.client());
    insert.setString(++i, actor.source());
    insert.setString(++i, actor.correlation());
  }

  private static OffsetDateTime now(Clock clock) {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** The record could not be written, and so the act may not happen either. */
  static final class AuditUnwrittenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AuditUnwrittenException(SQLException cause) {
      super("the audit trail cannot be written", cause);
    }
  }
}
