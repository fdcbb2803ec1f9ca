package org.duibiao.systemtests.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duibiao.standalone.Standalone;
import org.duibiao.systemtests.WholeSystem;
import org.duibiao.systemtests.campus.Browser.Page;
import org.duibiao.systemtests.client.Await;
import org.duibiao.systemtests.client.NotAsTold;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The production overlay as Keycloak takes it; only that it insists on TLS is put aside here. */
@ExtendWith(WholeSystem.class)
class ProductionRealmIT {
  private static final String NAME = "duibiao-production";
  private static final String PASSWORD = "Kafka-3-Postgres";
  private static final int FAILURES = 10;

  private static ExtraRealm realm;
  private static Page withoutTls;

  @BeforeAll
  static void create(Standalone system) {
    realm =
        ExtraRealm.create(
            system, NAME, List.of("production"), Map.of("DUIBIAO_PUBLIC_URL", system.gatewayUrl()));
    withoutTls = realm.swaggerUi().browser().open(realm.swaggerUi().address(Map.of()));
    realm.change(
        production ->
            production
                .put("sslRequired", "none")
                .put("waitIncrementSeconds", 2)
                .put("minimumQuickLoginWaitSeconds", 2));
  }

  @AfterAll
  static void delete() {
    realm.close();
  }

  @Test
  void nobodyIsServedWithoutTls() {
    assertThat(withoutTls.status()).isEqualTo(400);
    assertThat(withoutTls.text()).contains("HTTPS");
    assertThat(withoutTls.document().select("form#kc-form-login")).isEmpty();
  }

  @Test
  void thereIsNobodyInIt() {
    assertThat(realm.administrator().get(realm.place() + "/users/count").asInt()).isEqualTo(0);
  }

  @Test
  void noClientTakesPasswordsWithoutABrowserAndNoneHasTheSamplesSecrets() {
    var clients = realm.administrator().get(realm.place() + "/clients");

    assertThat(clients.findValuesAsText("clientId"))
        .contains("duibiao-swagger", "duibiao-api")
        .doesNotContain("duibiao-cli", "portal-demo", "portal-forms", "portal-events");
    assertThat(clients.findValuesAsText("directAccessGrantsEnabled")).containsOnly("false");
    assertThat(clients.findValuesAsText("serviceAccountsEnabled")).containsOnly("false");
  }

  @Test
  void aPasswordHasToBeLongAndMixedAndNotTheName() {
    assertThat(created("t4001", "t4001")).isEqualTo(400);
    assertThat(created("t4001", "Short-1")).isEqualTo(400);
    assertThat(created("t4001", "only-lower-case-letters")).isEqualTo(400);
    assertThat(created("t4001", "Contains-T4001-itself")).isEqualTo(400);
    assertThat(created("t4001", PASSWORD)).isEqualTo(201);
  }

  @Test
  void whoeverGuessesPasswordsLocksTheAccountForAWhile() {
    assertThat(created("t4002", PASSWORD)).isEqualTo(201);
    assertThat(logsIn("t4002", PASSWORD)).isTrue();
    for (int guess = 0; guess < FAILURES; guess++) {
      assertThat(logsIn("t4002", "guess-" + guess)).isFalse();
    }

    assertThat(logsIn("t4002", PASSWORD)).isFalse();

    Await.untilPasses(
        () -> {
          if (!logsIn("t4002", PASSWORD)) {
            throw new NotAsTold("the lock to end", "still locked", realm.url());
          }
        });
  }

  private static int created(String name, String password) {
    return realm
        .administrator()
        .tryToCreate(
            realm.place() + "/users",
            Map.of(
                "username",
                name,
                "enabled",
                true,
                "attributes",
                Map.of("posts", List.of("officer@dept-03")),
                "credentials",
                List.of(Map.of("type", "password", "value", password))));
  }

  private static boolean logsIn(String name, String password) {
    var swagger = realm.swaggerUi();
    var browser = swagger.browser();
    var page = browser.logIn(browser.open(swagger.address(Map.of())), name, password);
    return page.told().containsKey("code");
  }
}
