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
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException notYet) {
      return false;
    }
  }

  void createDatabase(String name, String owner, String password) throws SQLException {
    try (var connection = connect("postgres")) {
      createRole(connection, new DatabaseLogin(owner, password));
      if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
        execute(connection, "create database %I owner %I", name, owner);
      }
    }
  }

  void createDatabase(String name, DatabaseLogin owner, DatabaseLogin user) throws SQLException {
    createDatabase(name, owner.role(), owner.password());
    try (var connection = connect("postgres")) {
      createRole(connection, user);
      execute(connection, "alter database %I owner to %I", name, owner.role());
    }
    try (var connection = connect(name)) {
      execute(connection, "reassign owned by %I to %I", user.role(), owner.role());
    }
  }

  private static void createRole(Connection connection, DatabaseLogin login) throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", login.role())) {
      execute(connection, "create role %I login", login.role());
    }
    execute(connection, "alter role %I password %L", login.role(), login.password());
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

  /**
   * Runs a statement that PostgreSQL itself puts together from a template, with names and literals
   * quoted.
   */
  private static void execute(Connection connection, String template, String... words)
      throws SQLException {
    String places = ", ?::text".repeat(words.length);
    try (var format = connection.prepareStatement("select format(?" + places + ")")) {
      format.setString(1, template);
      for (int i = 0; i < words.length; i++) {
        format.setString(i + 2, words[i]);
      }
      try (var rows = format.executeQuery();
          var statement = connection.createStatement()) {
        rows.next();
        statement.execute(rows.getString(1));
      }
    }
  }

  private Connection connect(String database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", data.superuserPassword());
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "5");
    return new Driver().connect(jdbcUrl(database), properties);
  }
}
