package org.duibiao.systemtests.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.duibiao.standalone.Standalone;
import org.duibiao.systemtests.WholeSystem;
import org.duibiao.systemtests.campus.Browser.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Swagger UI's client: a code, a proof key, its own address, and nothing else. */
@ExtendWith(WholeSystem.class)
class SwaggerClientIT {
  private Standalone system;
  private SwaggerUi swagger;

  @BeforeEach
  void open(Standalone system) {
    this.system = system;
    this.swagger = SwaggerUi.of(system.keycloakUrl(), "duibiao", system.gatewayUrl());
  }

  @Test
  void logsAPersonInWithAPasswordAndAProofKey() {
    assertThat(swagger.tokens(loggedIn()).posts()).containsExactly("auditor@college");
  }

  @Test
  void refusesALogInWithoutAProofKey() {
    var page = swagger.browser().open(swagger.addressWithoutProof(Map.of()));

    assertThat(page.told()).containsEntry("error", "invalid_request").doesNotContainKey("code");
  }

  @Test
  void refusesAProofKeyThatIsSentInTheClear() {
    var plain = Map.of("code_challenge", SwaggerUi.VERIFIER, "code_challenge_method", "plain");

    var page = swagger.browser().open(swagger.addressWithoutProof(plain));

    assertThat(page.told()).containsEntry("error", "invalid_request").doesNotContainKey("code");
  }

  @Test
  void aCodeIsWorthNothingToWhoeverHasNotTheKey() {
    var answer =
        swagger.tokens(loggedIn(), "another-verifier-that-is-long-enough-to-be-one-0123456");

    assertThat(answer.error()).isEqualTo("invalid_grant");
  }

  @Test
  void aCodeIsGoodForOnce() {
    var page = loggedIn();
    assertThat(swagger.tokens(page).status()).isEqualTo(200);

    assertThat(swagger.tokens(page).error()).isEqualTo("invalid_grant");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s.example.edu.cn/swagger-ui/oauth2-redirect.html",
        "%s0/swagger-ui/oauth2-redirect.html",
        "%s@example.edu.cn/swagger-ui/oauth2-redirect.html",
        "%s/swagger-ui/oauth2-redirect.html.example.edu.cn",
        "%s/swagger-ui/oauth2-redirect.html/../../elsewhere",
        "%s/swagger-ui/oauth2-redirect.html?next=elsewhere",
        "%s/swagger-ui/oauth2-redirect.html%%2f..%%2felsewhere",
        "%s/swagger-ui/",
        "%s\\@example.edu.cn/swagger-ui/oauth2-redirect.html",
        "http://example.edu.cn/swagger-ui/oauth2-redirect.html"
      })
  void sendsNobodyToAnAddressThatOnlyBeginsLikeItsOwn(String form) {
    var other = form.formatted(system.gatewayUrl());

    var page = swagger.browser().open(swagger.address(Map.of("redirect_uri", other)));

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.uri().toString()).startsWith(swagger.issuer().url());
    assertThat(page.document().select("form#kc-form-login, #social-campus")).isEmpty();
  }

  @Test
  void takesNoPasswordsWithoutABrowser() {
    var answer = swagger.issuer().password("duibiao-swagger", "auditor", "auditor");

    assertThat(answer.error()).isEqualTo("unauthorized_client");
  }

  @Test
  void givesNoTokenInAnAddress() {
    var page = swagger.browser().open(swagger.address(Map.of("response_type", "token")));

    assertThat(page.uri().toString())
        .contains("unauthorized_client")
        .doesNotContain("access_token");
  }

  @Test
  void givesNoSessionThatGoesOnOffline() {
    var page = swagger.browser().open(swagger.address(Map.of("scope", "openid offline_access")));

    assertThat(page.told()).containsEntry("error", "invalid_scope");
  }

  private Page loggedIn() {
    var browser = swagger.browser();
    return browser.logIn(browser.open(swagger.address(Map.of())), "auditor", "auditor");
  }
}
