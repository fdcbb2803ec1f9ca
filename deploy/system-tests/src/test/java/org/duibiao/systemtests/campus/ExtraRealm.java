package org.duibiao.systemtests.campus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.embedded.Infrastructure;
import org.duibiao.standalone.Standalone;
import org.duibiao.standalone.realm.RealmSource;

/**
 * A realm of {@code deploy/keycloak} beside standalone's own, under another name, so that a test
 * may change it. Invariant: gone when closed.
 */
final class ExtraRealm implements AutoCloseable {
  private static final Pattern OPEN = Pattern.compile("\\$\\{(DUIBIAO_[A-Z_]+)}");

  private final Standalone system;
  private final Administrator administrator;
  private final String name;

  private ExtraRealm(Standalone system, String name) {
    this.system = system;
    this.administrator = Administrator.of(system);
    this.name = name;
  }

  /**
   * Creates the realm.
   *
   * @param overlays what is laid over the base realm
   * @param values of the variables that are left open
   */
  static ExtraRealm create(
      Standalone system, String name, List<String> overlays, Map<String, String> values) {
    return create(system, name, overlays, values, realm -> {});
  }

  static ExtraRealm create(
      Standalone system,
      String name,
      List<String> overlays,
      Map<String, String> values,
      Consumer<ObjectNode> change) {
    var source = new RealmSource(Infrastructure.locate().root().resolve("deploy/keycloak"));
    ObjectNode realm =
        (ObjectNode)
            RealmSource.parse(
                filled(source.duibiao(overlays).toString(), values)
                    .replace("http://127.0.0.1:8080", system.gatewayUrl())
                    .replace("http://127.0.0.1:8180", system.keycloakUrl()));
    realm.put("realm", name);
    realm.path("clients").forEach(client -> ((ObjectNode) client).remove("id"));
    change.accept(realm);
    var extra = new ExtraRealm(system, name);
    extra.administrator.createRealm(realm);
    return extra;
  }

  String url() {
    return system.keycloak().issuer(name);
  }

  /** The API's path of this realm. */
  String place() {
    return "/realms/" + name;
  }

  Administrator administrator() {
    return administrator;
  }

  SwaggerUi swaggerUi() {
    return SwaggerUi.of(system.keycloakUrl(), name, system.gatewayUrl());
  }

  JsonNode person(String person) {
    return administrator.person(name, person);
  }

  void change(Consumer<ObjectNode> change) {
    administrator.change(place(), change);
  }

  @Override
  public void close() {
    administrator.deleteRealm(name);
  }

  private static String filled(String realm, Map<String, String> values) {
    return OPEN.matcher(realm)
        .replaceAll(
            open -> {
              String value = values.get(open.group(1));
              if (value == null) {
                throw new AssertionError("Nothing is said of " + open.group(1));
              }
              return Matcher.quoteReplacement(value);
            });
  }
}
