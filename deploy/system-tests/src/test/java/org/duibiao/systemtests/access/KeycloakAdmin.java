package org.duibiao.systemtests.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duibiao.systemtests.client.Json;

/** Makes people and programs in the realm, as whoever runs Keycloak does. */
final class KeycloakAdmin {
  private static final String REALM = "/admin/realms/duibiao";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private final String token;

  KeycloakAdmin(String url, String password) {
    this.url = url;
    this.token = grant("master", "admin-cli", "admin", password).path("access_token").asText();
  }

  /** A person whose password is the name. */
  void person(String name, List<String> posts) {
    created(
        post(
            "/users",
            Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@example.edu.cn",
                "emailVerified",
                true,
                "firstName",
                "证",
                "lastName",
                "权",
                "attributes",
                Map.of("fullName", List.of(name), "posts", posts),
                "credentials",
                List.of(Map.of("type", "password", "value", name)))));
  }

  /** A program whose secret is the name, and which may ask for these scopes. */
  void program(String name, List<String> posts, Set<String> scopes) {
    created(
        post(
            "/clients",
            Map.of(
                "clientId",
                name,
                "secret",
                name,
                "publicClient",
                false,
                "standardFlowEnabled",
                false,
                "serviceAccountsEnabled",
                true,
                "defaultClientScopes",
                List.of("basic", "profile", "duibiao-api"),
                "optionalClientScopes",
                scopes)));
    String client = get("/clients?clientId=" + name).path(0).path("id").asText();
    ObjectNode account = (ObjectNode) get("/clients/" + client + "/service-account-user");
    account.putPOJO("attributes", Map.of("fullName", List.of(name), "posts", posts));
    String user = account.path("id").asText();
    send("PUT", "/users/" + user, account);
    grantRealmRole(user, "portal");
  }

  /** Makes those of the scopes that the realm does not have. */
  void scopes(Set<String> names) {
    Set<String> missing = new TreeSet<>(names);
    get("/client-scopes").forEach(scope -> missing.remove(scope.path("name").asText()));
    for (String name : missing) {
      created(
          post(
              "/client-scopes",
              Map.of(
                  "name",
                  name,
                  "protocol",
                  "openid-connect",
                  "attributes",
                  Map.of("include.in.token.scope", "true"))));
    }
  }

  /**
   * Gives the realm another key to sign with; its own goes before.
   *
   * @return what to {@link #remove} it by
   */
  String signingKey(String name, String privateKey) {
    String realm = get("").path("id").asText();
    Map<String, List<String>> config =
        Map.of(
            "priority", List.of("-100"),
            "algorithm", List.of("RS256"),
            "privateKey", List.of(privateKey));
    created(
        post(
            "/components",
            Map.of(
                "name", name,
                "parentId", realm,
                "providerId", "rsa",
                "providerType", "org.keycloak.keys.KeyProvider",
                "config", config)));
    return get("/components?name=" + name).path(0).path("id").asText();
  }

  /** Removes a component. */
  void remove(String component) {
    send("DELETE", "/components/" + component, null);
  }

  /** The keys that the realm publishes. */
  JsonNode publishedKeys() {
    String address = url + "/realms/duibiao/protocol/openid-connect/certs";
    return Json.read(send(HttpRequest.newBuilder(URI.create(address)).build()).body());
  }

  /** The administrator's token, which another realm issued. */
  String ownToken() {
    return token;
  }

  /** All tokens that a person is granted. */
  JsonNode grant(String realm, String client, String name, String password) {
    String form =
        "grant_type=password&scope=openid&client_id=%s&username=%s&password=%s"
            .formatted(client, name, URLEncoder.encode(password, StandardCharsets.UTF_8));
    String address = url + "/realms/" + realm + "/protocol/openid-connect/token";
    return Json.read(
        send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build())
            .body());
  }

  private void grantRealmRole(String user, String role) {
    HttpResponse<String> found = send("GET", "/roles/" + role, null);
    if (found.statusCode() == 200) {
      send("POST", "/users/" + user + "/role-mappings/realm", List.of(Json.read(found.body())));
    }
  }

  private JsonNode get(String path) {
    return Json.read(send("GET", path, null).body());
  }

  private HttpResponse<String> post(String path, Object body) {
    return send("POST", path, body);
  }

  private static void created(HttpResponse<String> answer) {
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer + " " + answer.body());
    }
  }

  private HttpResponse<String> send(String method, String path, Object body) {
    return send(
        HttpRequest.newBuilder(URI.create(url + REALM + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(Json.write(body)))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
