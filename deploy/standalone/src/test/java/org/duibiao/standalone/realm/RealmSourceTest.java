package org.duibiao.standalone.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duibiao.embedded.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realms as they are written; the system tests show what Keycloak makes of them. */
class RealmSourceTest {
  private static final List<String> SAMPLES = List.of("standalone.json", "campus-sso-realm.json");
  private static final List<String> SECRETS =
      List.of("secret", "clientSecret", "bindCredential", "value", "secretData", "privateKey");

  private final RealmSource source =
      new RealmSource(Infrastructure.locate().root().resolve("deploy/keycloak"));

  @Test
  void noSecretIsWrittenOutsideOfTheSamples() throws IOException {
    try (var files = Files.walk(source.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!SAMPLES.contains(file.getFileName().toString())) {
          assertThat(secretsIn(RealmSource.read(file))).as(file.toString()).isEmpty();
        }
      }
    }
    assertThat(secretsIn(source.standalone())).hasSizeGreaterThan(2);
  }

  @Test
  void productionHasNoPeopleAndNoClientThatTakesPasswordsOrSecrets() {
    for (String campus : List.of("campus-oidc", "campus-saml", "campus-ldap")) {
      var realm = source.duibiao(List.of("production", campus));

      assertThat(realm.path("users")).isEmpty();
      assertThat(realm.findValuesAsText("clientId"))
          .contains("duibiao-api", "duibiao-swagger")
          .doesNotContain("duibiao-cli", "portal-demo", "portal-forms", "portal-events");
      assertThat(realm.path("clients").findValuesAsText("directAccessGrantsEnabled"))
          .containsOnly("false");
      assertThat(realm.path("passwordPolicy").asText()).contains("length(12)");
      assertThat(realm.path("sslRequired").asText()).isEqualTo("all");
      assertThat(RealmSource.text(realm)).doesNotContain("127.0.0.1", "localhost");
    }
  }

  @Test
  void everyPersonOfStandaloneIsKnownToTheCampusWithTheSamePosts() {
    var campus = postsByPerson(source.campus());

    assertThat(campus)
        .containsAllEntriesOf(postsByPerson(source.standalone()))
        .containsKeys("newcomer-1", "departed-1");
  }

  @Test
  void aSamplePortalMayKeepWebhooksAndSubscriptions() {
    var realm = source.duibiao(List.of("standalone"));

    assertThat(realm.path("clients"))
        .filteredOn(client -> client.path("clientId").asText().equals("portal-events"))
        .singleElement()
        .satisfies(
            client ->
                assertThat(client.path("defaultClientScopes"))
                    .extracting(JsonNode::asText)
                    .contains("notification:read", "notification:write"));
    assertThat(realm.path("users"))
        .filteredOn(user -> user.path("serviceAccountClientId").asText().equals("portal-events"))
        .singleElement()
        .satisfies(
            user ->
                assertThat(user.path("attributes").path("posts").get(0).asText())
                    .isEqualTo("portal@college"));
  }

  @Test
  void noSessionIsLongerThanFiveMinutesAndNoneGoesOnOffline() {
    var realm = source.duibiao(List.of("production"));

    assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isEqualTo(300);
    assertThat(realm.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
    assertThat(realm.path("clientScopes").findValuesAsText("name"))
        .contains("duibiao-api")
        .doesNotContain("offline_access");
  }

  @Test
  void whatOnlyTheOlderRealmHasIsKeptWhenItIsRenewed() {
    var older =
        RealmSource.parse(
            "{\"ssoSessionMaxLifespan\": 36000, \"users\": [{\"username\": \"zhang-san\"},"
                + " {\"username\": \"office\", \"id\": \"7\", \"enabled\": false}]}");

    var renewed = RealmSource.renewed(older, source.standalone());

    assertThat(renewed.path("ssoSessionMaxLifespan").asInt()).isEqualTo(300);
    assertThat(postsByPerson(renewed)).containsKeys("zhang-san", "office", "auditor");
    assertThat(renewed.at("/users/1/id").asText()).isEqualTo("7");
    assertThat(renewed.at("/users/1/enabled").asBoolean()).isTrue();
  }

  @Test
  void aFileOfOnesOwnIsAnOverlayToo(@TempDir Path folder) throws IOException {
    var own = Files.writeString(folder.resolve("own.json"), "{\"displayName\": \"某某大学\"}");

    var realm = source.duibiao(List.of("production", own.toString()));

    assertThat(realm.path("displayName").asText()).isEqualTo("某某大学");
    assertThat(realm.path("realm").asText()).isEqualTo("duibiao");
  }

  @Test
  void refusesAnOverlayThatIsNotThereAndSaysWhichAre(@TempDir Path folder) throws IOException {
    var broken = Files.writeString(folder.resolve("broken.json"), "{\"a\": 1, \"a\": 2}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> source.duibiao(List.of("prodcution")))
        .withMessageContaining("prodcution")
        .withMessageContaining("campus-ldap, campus-oidc, campus-saml, production, standalone");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source.duibiao(List.of(broken.toString())))
        .withMessageContaining("broken.json");
  }

  @Test
  void theFingerprintTellsOneStateFromAnother() {
    var changed = ((ObjectNode) source.standalone()).put("ssoSessionMaxLifespan", 299);

    assertThat(RealmSource.fingerprint(source.standalone()))
        .isEqualTo(RealmSource.fingerprint(source.standalone()))
        .isNotEqualTo(RealmSource.fingerprint(changed));
  }

  private static Map<String, String> postsByPerson(JsonNode realm) {
    var posts = new TreeMap<String, String>();
    realm
        .path("users")
        .forEach(
            user -> {
              if (!user.has("serviceAccountClientId")) {
                posts.put(user.path("username").asText(), user.at("/attributes/posts").toString());
              }
            });
    return posts;
  }

  private static List<String> secretsIn(JsonNode realm) {
    var found = new ArrayList<String>();
    for (String name : SECRETS) {
      realm
          .findValues(name)
          .forEach(
              value -> {
                var text = value.isArray() ? value.path(0).asText() : value.asText();
                if (!text.matches("\\$\\{[A-Z_]+}")) {
                  found.add(name + "=" + text);
                }
              });
    }
    return found;
  }
}
