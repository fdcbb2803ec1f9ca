package org.duibiao.embedded;

/** Where Keycloak keeps its data. Invariant: the role owns the database. */
public record KeycloakDatabase(String jdbcUrl, String user, String password) {
  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}
