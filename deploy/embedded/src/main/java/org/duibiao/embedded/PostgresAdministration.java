package org.duibiao.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** What the superuser does over JDBC. Invariant: every statement may be repeated. */
final class PostgresAdministration {
  private final int port;
  private final PostgresData data;

  PostgresAdministration(int port, PostgresData data) {
    this.port = port;
    this.data = data;
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  boolean answers() {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException notYet) {
      return false;
    }
  }

  void createDatabase(String name, String owner, String password) throws SQLException {
    try (var connection = connect()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", owner)) {
        execute(connection, "create role %I login", owner);
      }
      try (var change =
          connection.prepareStatement(
              "select format('alter role %I password %L', ?::text, ?::text)")) {
        change.setString(1, owner);
        change.setString(2, password);
        executeResult(connection, change);
      }
      if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
        try (var create =
            connection.prepareStatement(
                "select format('create database %I owner %I', ?::text, ?::text)")) {
          create.setString(1, name);
          create.setString(2, owner);
          executeResult(connection, create);
        }
      }
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String template, String name)
      throws SQLException {
    try (var format = connection.prepareStatement("select format(?, ?::text)")) {
      format.setString(1, template);
      format.setString(2, name);
      executeResult(connection, format);
    }
  }

  /**
   * Runs the statement that the query has put together, names and literals quoted by PostgreSQL
   * itself.
   */
  private static void executeResult(Connection connection, java.sql.PreparedStatement query)
      throws SQLException {
    try (var rows = query.executeQuery();
        var statement = connection.createStatement()) {
      rows.next();
      statement.execute(rows.getString(1));
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", data.superuserPassword());
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "5");
    return new Driver().connect(jdbcUrl("postgres"), properties);
  }
}
