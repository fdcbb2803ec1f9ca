package org.duibiao.systemtests.campus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.duibiao.standalone.Standalone;
import org.duibiao.systemtests.client.Json;

/** Keycloak's administrator. Each request is made with a token of its own, so that none is old. */
record Administrator(String keycloak, String password) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static Administrator of(Standalone system) {
    return new Administrator(system.keycloakUrl(), system.keycloak().adminPassword());
  }

  JsonNode get(String place) {
    return Json.read(expect(send("GET", place, null), 200, place).body());
  }

  void create(String place, Object body) {
    expect(send("POST", place, Json.write(body)), 201, place);
  }

  /** Tries to create and tells the status. */
  int tryToCreate(String place, Object body) {
    return send("POST", place, Json.write(body)).statusCode();
  }

  void delete(String place) {
    expect(send("DELETE", place, null), 204, place);
  }

  /** Reads, changes and writes back. */
  void change(String place, Consumer<ObjectNode> change) {
    ObjectNode present = (ObjectNode) get(place);
    change.accept(present);
    expect(send("PUT", place, present.toString()), 204, place);
  }

  /** A person whose password is their name. */
  void createPerson(String realm, String name, Map<String, List<String>> attributes) {
    create(
        "/realms/" + realm + "/users",
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
            "三",
            "lastName",
            "张",
            "attributes",
            attributes,
            "credentials",
            List.of(Map.of("type", "password", "value", name))));
  }

  /** Someone whom only the campus knows. */
  void createCampusPerson(String name, String... posts) {
    createPerson(
        "campus-sso",
        name,
        Map.of("staffNumber", List.of(name), "name", List.of("张三"), "posts", List.of(posts)));
  }

  void changePerson(String realm, String name, Consumer<ObjectNode> change) {
    change("/realms/" + realm + "/users/" + person(realm, name).path("id").asText(), change);
  }

  /** The one person of this name; missing if there is none. */
  JsonNode person(String realm, String name) {
    return people(realm, name).path(0);
  }

  JsonNode people(String realm, String name) {
    return get("/realms/" + realm + "/users?exact=true&username=" + name);
  }

  void createRealm(JsonNode realm) {
    create("/realms", realm);
  }

  void deleteRealm(String realm) {
    delete("/realms/" + realm);
  }

  private HttpResponse<String> send(String method, String place, String body) {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    var request =
        HttpRequest.newBuilder(URI.create(keycloak + "/admin" + place))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(method, publisher)
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError("No answer at " + place, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String token() {
    return new Issuer(keycloak + "/realms/master")
        .password("admin-cli", "admin", password)
        .access();
  }

  private static HttpResponse<String> expect(
      HttpResponse<String> answer, int status, String place) {
    if (answer.statusCode() != status) {
      throw new AssertionError(place + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }
}
