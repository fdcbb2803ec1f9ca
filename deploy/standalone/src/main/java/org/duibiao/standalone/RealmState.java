package org.duibiao.standalone;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duibiao.embedded.KeycloakDatabase;
import org.duibiao.embedded.StartFailure;

/**
 * Which state a realm in Keycloak's database is in: what it was made of, and for which addresses.
 * Invariant: it is part of the realm itself, so that it is true whenever the realm is there.
 */
record RealmState(Optional<String> source, Optional<String> gateway, Optional<String> keycloak) {
  static final String SOURCE = "duibiao.source";
  static final String GATEWAY = "duibiao.gateway";
  static final String KEYCLOAK = "duibiao.keycloak";

  private static final String IS_NEW = "select to_regclass('realm_attribute') is null";
  private static final String ALL =
      """
      select r.name, a.name, a.value
        from realm r left join realm_attribute a on a.realm_id = r.id and a.name like 'duibiao.%'
      """;

  /** The states of all realms, by name; a realm of an older version has one without contents. */
  static Map<String, RealmState> read(KeycloakDatabase database) {
    var attributes = new HashMap<String, Map<String, String>>();
    try (var connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        var statement = connection.createStatement()) {
      try (var answer = statement.executeQuery(IS_NEW)) {
        if (answer.next() && answer.getBoolean(1)) {
          return Map.of();
        }
      }
      try (var rows = statement.executeQuery(ALL)) {
        while (rows.next()) {
          attributes
              .computeIfAbsent(rows.getString(1), realm -> new HashMap<>())
              .put(rows.getString(2), rows.getString(3));
        }
      }
    } catch (SQLException e) {
      throw new StartFailure("Keycloak's database cannot be read: " + e.getMessage(), e);
    }
    var states = new HashMap<String, RealmState>();
    attributes.forEach((realm, values) -> states.put(realm, of(values)));
    return states;
  }

  private static RealmState of(Map<String, String> values) {
    return new RealmState(
        Optional.ofNullable(values.get(SOURCE)),
        Optional.ofNullable(values.get(GATEWAY)),
        Optional.ofNullable(values.get(KEYCLOAK)));
  }
}
