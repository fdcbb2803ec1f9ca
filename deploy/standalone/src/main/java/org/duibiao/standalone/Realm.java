package org.duibiao.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.duibiao.embedded.KeycloakServer;
import org.duibiao.embedded.StartFailure;

/**
 * The realm of this folder. Invariant: Swagger UI may log in from the gateway's present address and
 * no other, also when the gateway has moved to another port since the realm was imported.
 */
record Realm(StandaloneOptions options, Path root) {
  static final String NAME = "duibiao";
  private static final String SWAGGER_ID = "5f0c1f2e-0d3b-4c7a-9c53-6f6d0b1a2e01";
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

  /** The realm to import, with the gateway's port in it. */
  Path prepared() {
    try {
      Path template = root.resolve("deploy/keycloak/duibiao-realm.json");
      Path realm = options.run("duibiao-realm.json");
      Files.createDirectories(realm.getParent());
      int port = options.port(Part.GATEWAY);
      return Files.writeString(
          realm,
          Files.readString(template)
              .replace("http://127.0.0.1:8080", "http://127.0.0.1:" + port)
              .replace("http://localhost:8080", "http://localhost:" + port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells Keycloak of the gateway's address if it is not the one that the realm was imported with.
   */
  void follow(KeycloakServer keycloak) {
    Path known = options.data("keycloak.gateway-port");
    String present = Integer.toString(options.port(Part.GATEWAY));
    try {
      if (Files.exists(known) && !Files.readString(known).equals(present)) {
        move(keycloak, present);
      }
      Files.writeString(known, present);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void move(KeycloakServer keycloak, String port) throws IOException {
    var body =
        """
        {"clientId": "duibiao-swagger",
         "redirectUris": ["http://127.0.0.1:%1$s/swagger-ui/oauth2-redirect.html",
                          "http://localhost:%1$s/swagger-ui/oauth2-redirect.html"],
         "webOrigins": ["http://127.0.0.1:%1$s", "http://localhost:%1$s"]}
        """
            .formatted(port);
    var client = keycloak.url() + "/admin/realms/" + NAME + "/clients/" + SWAGGER_ID;
    var answer = Http.putJson(client, administrator(keycloak), body);
    if (answer.statusCode() != 204) {
      throw new StartFailure(
          "Keycloak does not take the gateway's new address: " + answer.statusCode());
    }
  }

  private static String administrator(KeycloakServer keycloak) throws IOException {
    var form =
        Map.of(
            "grant_type", "password",
            "client_id", "admin-cli",
            "username", "admin",
            "password", keycloak.adminPassword());
    var answer = Http.postForm(keycloak.issuer("master") + "/protocol/openid-connect/token", form);
    var token = TOKEN.matcher(answer.body());
    if (!token.find()) {
      throw new StartFailure("Keycloak's administrator cannot log in: " + answer.statusCode());
    }
    return token.group(1);
  }
}
