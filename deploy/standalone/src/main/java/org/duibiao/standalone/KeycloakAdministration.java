package org.duibiao.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.duibiao.embedded.KeycloakServer;
import org.duibiao.embedded.StartFailure;
import org.duibiao.standalone.realm.RealmSource;

/** Keycloak's administration over its API. Invariant: what it does not take is a failed start. */
record KeycloakAdministration(String url, String token) {

  static KeycloakAdministration of(KeycloakServer keycloak) {
    var form =
        Map.of(
            "grant_type", "password",
            "client_id", "admin-cli",
            "username", "admin",
            "password", keycloak.adminPassword());
    try {
      var answer =
          Http.postForm(keycloak.issuer("master") + "/protocol/openid-connect/token", form);
      if (answer.statusCode() != 200) {
        throw new StartFailure("Keycloak's administrator cannot log in: " + answer.statusCode());
      }
      var token = RealmSource.parse(answer.body()).path("access_token").asText();
      return new KeycloakAdministration(keycloak.url() + "/admin", token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is at a place, as Keycloak shows it. */
  String read(String place) {
    try {
      var answer = Http.getJson(url + place, token);
      if (answer.statusCode() != 200) {
        throw new StartFailure("Keycloak does not show " + place + ": " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what is at a place and writes it back changed. */
  void rewrite(String place, UnaryOperator<String> change) {
    try {
      var answer = Http.putJson(url + place, token, change.apply(read(place)));
      if (answer.statusCode() != 204) {
        throw new StartFailure(
            "Keycloak does not take what is new at " + place + ": " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
