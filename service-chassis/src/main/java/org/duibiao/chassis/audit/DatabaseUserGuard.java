package org.duibiao.chassis.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;

/**
 * Does not let the service run as a database user that could change the audit trail: who owns a
 * table, or has the right to, can take any protection off it.
 */
@ApplicationScoped
class DatabaseUserGuard {
  private static final String COULD_CHANGE =
      """
      select pg_has_role(current_user, tableowner::name, 'MEMBER')
          or has_table_privilege('audit_record', 'UPDATE') or has_table_privilege('audit_record', 'DELETE')
          or has_table_privilege('audit_record', 'TRUNCATE')
      from pg_tables where schemaname = current_schema() and tablename = 'audit_record'
      """;

  private final AgroalDataSource database;

  DatabaseUserGuard(AgroalDataSource database) {
    this.database = database;
  }

  void check(@Observes StartupEvent start) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.createStatement();
        var answer = query.executeQuery(COULD_CHANGE)) {
      if (answer.next() && answer.getBoolean(1)) {
        throw new IllegalStateException(
            "The service's database user could change the audit trail. Give migrations a user of"
                + " their own that owns the database (QUARKUS_FLYWAY_USERNAME,"
                + " QUARKUS_FLYWAY_PASSWORD), and the service one that owns nothing"
                + " (QUARKUS_DATASOURCE_USERNAME).");
      }
    }
  }
}
