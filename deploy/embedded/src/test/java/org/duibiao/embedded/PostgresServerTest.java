package org.duibiao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
  @Test
  void takesQueriesOfTheOwnerOfADatabase() throws SQLException {
    try (var server = PostgresServer.ephemeral()) {
      server.createDatabase("ledger", "ledger", "it's secret");

      try (var connection = connect(server);
          var rows =
              connection.createStatement().executeQuery("select current_user, '整改 🎯' as text")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("ledger");
        assertThat(rows.getString(2)).isEqualTo("整改 🎯");
      }
    }
  }

  @Test
  void createsADatabaseOnlyOnce() throws SQLException {
    try (var server = PostgresServer.ephemeral()) {
      server.createDatabase("ledger", "ledger", "first");
      execute(server, "create table kept (id int)");

      server.createDatabase("ledger", "ledger", "it's secret");

      execute(server, "insert into kept values (1)");
    }
  }

  @Test
  void handsWhatTheWorkingRoleOnceOwnedToTheOwner() throws SQLException {
    try (var server = PostgresServer.ephemeral()) {
      server.createDatabase("ledger", "ledger", "first");
      execute(server, "create table kept (id int)");

      server.createDatabase(
          "ledger",
          new DatabaseLogin("ledger_owner", "owner's"),
          new DatabaseLogin("ledger", "it's secret"));

      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> execute(server, "alter table kept add column more int"));
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> execute(server, "create table more (id int)"));
      try (var owner =
          DriverManager.getConnection(server.jdbcUrl("ledger"), "ledger_owner", "owner's")) {
        owner.createStatement().execute("alter table kept add column more int");
      }
    }
  }

  @Test
  void keepsItsDataOverARestartAndOverAKill(@TempDir Path folder) throws SQLException {
    try (var server = start(folder)) {
      execute(server, "create table kept (id int)");

      server.restart();
      execute(server, "insert into kept values (1)");
      server.kill();
      server.restart();

      assertThat(count(server)).isEqualTo(1);
    }
  }

  @Test
  void findsItsDataAgainWhenStartedAnew(@TempDir Path folder) throws SQLException {
    try (var server = start(folder)) {
      execute(server, "create table kept (id int)");
    }

    try (var server = start(folder)) {
      assertThat(count(server)).isZero();
    }
  }

  @Test
  void leavesNothingBehindWhenItWasEphemeral() {
    var server = PostgresServer.ephemeral();
    Path folder = server.guarded().command().scratch().orElseThrow();

    server.close();

    assertThat(server.process().isAlive()).isFalse();
    assertThat(Files.exists(folder)).isFalse();
  }

  private static PostgresServer start(Path folder) {
    var server =
        PostgresServer.start(
            folder.resolve("data"), folder.resolve("log/postgresql.log"), FreePorts.pick(1).get(0));
    server.createDatabase("ledger", "ledger", "it's secret");
    return server;
  }

  private static int count(PostgresServer server) throws SQLException {
    try (var connection = connect(server);
        var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void execute(PostgresServer server, String sql) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(PostgresServer server) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl("ledger"), "ledger", "it's secret");
  }
}
