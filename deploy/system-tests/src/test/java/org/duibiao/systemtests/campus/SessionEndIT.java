package org.duibiao.systemtests.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duibiao.standalone.Standalone;
import org.duibiao.systemtests.WholeSystem;
import org.duibiao.systemtests.campus.Issuer.Answer;
import org.duibiao.systemtests.client.Await;
import org.duibiao.systemtests.client.NotAsTold;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whoever the campus disables is out when the session ends, which is after five minutes; here it
 * ends after seconds, in a realm that is otherwise standalone's.
 */
@ExtendWith(WholeSystem.class)
class SessionEndIT {
  private static final String NAME = "duibiao-brief";
  private static final int SECONDS = 15;

  private static ExtraRealm realm;
  private static Administrator administrator;

  @BeforeAll
  static void create(Standalone system) {
    realm =
        ExtraRealm.create(
            system,
            NAME,
            List.of("campus-oidc", "standalone"),
            Map.of(),
            brief -> {
              brief.put("ssoSessionMaxLifespan", SECONDS);
              brief.remove("users");
            });
    administrator = realm.administrator();
    CampusClient.register(system, realm, NAME);
  }

  @AfterAll
  static void delete() {
    realm.close();
  }

  @Test
  void everyTokenEndsWithTheSessionAtTheLatest() {
    administrator.createCampusPerson("t2001", "officer@dept-03");

    var first = realm.swaggerUi().throughTheCampus("t2001");
    var second = realm.swaggerUi().refresh(first);

    var end = first.claims().path("auth_time").asLong() + SECONDS;
    assertThat(first.claims().path("exp").asLong()).isLessThanOrEqualTo(end);
    assertThat(second.claims().path("exp").asLong()).isLessThanOrEqualTo(end);
  }

  @Test
  void inDuibiaoItselfThatIsFiveMinutesAfterTheLogIn(Standalone system) {
    var swagger = SwaggerUi.of(system.keycloakUrl(), "duibiao", system.gatewayUrl());

    var first = swagger.throughTheCampus("newcomer-1");
    var second = swagger.refresh(first);

    var end = first.claims().path("auth_time").asLong() + 300;
    assertThat(first.claims().path("exp").asLong()).isLessThanOrEqualTo(end);
    assertThat(second.claims().path("exp").asLong()).isLessThanOrEqualTo(end);
    assertThat(first.body().path("refresh_expires_in").asInt()).isBetween(1, 300);
  }

  @Test
  void whoIsDisabledAtTheCampusIsOutWhenTheSessionEndsAndDoesNotComeBack() {
    administrator.createCampusPerson("t2002", "officer@dept-03");
    var swagger = realm.swaggerUi();
    var browser = swagger.browser();
    var tokens =
        swagger.tokens(browser.logIn(browser.open(swagger.atTheCampus()), "t2002", "t2002"));

    administrator.changePerson("campus-sso", "t2002", person -> person.put("enabled", false));

    var last = refreshedUntilRefused(swagger, tokens);
    assertThat(last.claims().path("exp").asLong())
        .isLessThanOrEqualTo(tokens.claims().path("auth_time").asLong() + SECONDS);
    var page = browser.open(swagger.silently());
    assertThat(page.told()).containsKey("error").doesNotContainKey("code");
  }

  @Test
  void whoIsStillThereGetsANewSessionSilently() {
    administrator.createCampusPerson("t2003", "officer@dept-03");
    var swagger = realm.swaggerUi();
    var browser = swagger.browser();
    var tokens =
        swagger.tokens(browser.logIn(browser.open(swagger.atTheCampus()), "t2003", "t2003"));
    refreshedUntilRefused(swagger, tokens);

    var again = swagger.tokens(browser.open(swagger.silently()));

    assertThat(again.posts()).containsExactly("officer@dept-03");
    assertThat(again.claims().path("sid")).isNotEqualTo(tokens.claims().path("sid"));
  }

  @Test
  void aRefreshTokenIsGoodForOnce() {
    administrator.createCampusPerson("t2004", "officer@dept-03");
    var swagger = realm.swaggerUi();
    var first = swagger.throughTheCampus("t2004");
    swagger.refresh(first);

    assertThat(swagger.refresh(first).error()).isEqualTo("invalid_grant");
  }

  /** Refreshes for as long as it goes; gives the last tokens. */
  private static Answer refreshedUntilRefused(SwaggerUi swagger, Answer first) {
    var newest = new Answer[] {first};
    return Await.until(
        () -> {
          var next = swagger.refresh(newest[0]);
          if (next.status() == 200) {
            newest[0] = next;
            throw new NotAsTold("no more tokens", "one", swagger.issuer().url());
          }
          assertThat(next.error()).isEqualTo("invalid_grant");
          return newest[0];
        });
  }
}
