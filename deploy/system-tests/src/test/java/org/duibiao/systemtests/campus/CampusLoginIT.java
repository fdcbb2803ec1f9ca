package org.duibiao.systemtests.campus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.duibiao.standalone.Standalone;
import org.duibiao.systemtests.WholeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People log in through the campus, which vouches for who they are and which posts they hold. */
@ExtendWith(WholeSystem.class)
class CampusLoginIT {
  private static final String REALM = "duibiao";
  private static final String CAMPUS = "campus-sso";

  private Standalone system;
  private Administrator administrator;
  private SwaggerUi swagger;

  @BeforeEach
  void open(Standalone system) {
    this.system = system;
    this.administrator = Administrator.of(system);
    this.swagger = SwaggerUi.of(system.keycloakUrl(), REALM, system.gatewayUrl());
  }

  @Test
  void whoComesForTheFirstTimeLandsWithTheirPostsAndIsAskedNothing() throws Exception {
    administrator.createCampusPerson("t1001", "officer@dept-03", "secretary@dept-03-b1");
    assertThat(administrator.people(REALM, "t1001")).isEmpty();

    var tokens = swagger.throughTheCampus("t1001");

    assertThat(tokens.posts()).containsExactlyInAnyOrder("officer@dept-03", "secretary@dept-03-b1");
    assertThat(tokens.claims().path("preferred_username").asText()).isEqualTo("t1001");
    assertThat(tokens.claims().path("name").asText()).isEqualTo("张三");
    assertThat(tokens.claims().path("aud").asText()).isEqualTo("duibiao-api");
    assertThat(statusOf("/api/catalog/v1/organisations/dept-03", tokens.access())).isEqualTo(200);
    assertThat(statusOf("/api/catalog/v1/organisations/dept-04", tokens.access())).isEqualTo(404);
  }

  @Test
  void theSampleNewcomerIsKnownToTheCampusAlone() {
    assertThat(swagger.issuer().password("duibiao-cli", "newcomer-1", "newcomer-1").status())
        .isIn(400, 401);

    assertThat(swagger.throughTheCampus("newcomer-1").posts()).containsExactly("officer@dept-03");
  }

  @Test
  void postsAreThoseThatTheCampusTellsAtEachLogIn() {
    administrator.createCampusPerson("t1002", "officer@dept-03");
    assertThat(swagger.throughTheCampus("t1002").posts()).containsExactly("officer@dept-03");

    campusTells("t1002", "secretary@dept-04", "officer@dept-04-b1");
    var moved = swagger.throughTheCampus("t1002");
    campusTells("t1002");
    var without = swagger.throughTheCampus("t1002");

    assertThat(moved.posts()).containsExactlyInAnyOrder("secretary@dept-04", "officer@dept-04-b1");
    assertThat(without.posts()).isEmpty();
  }

  @Test
  void oneStaffNumberIsOnePersonAlsoWhenDuibiaoKnewThemBefore() {
    administrator.createPerson(REALM, "t1003", Map.of("posts", List.of("officer@dept-05")));
    var before = administrator.person(REALM, "t1003").path("id").asText();
    administrator.createCampusPerson("t1003", "secretary@dept-05");

    var tokens = swagger.throughTheCampus("t1003");

    assertThat(tokens.claims().path("sub").asText()).isEqualTo(before);
    assertThat(tokens.posts()).containsExactly("secretary@dept-05");
    assertThat(administrator.people(REALM, "t1003")).hasSize(1);
    assertThat(swagger.issuer().password("duibiao-cli", "t1003", "t1003").status()).isEqualTo(200);
  }

  @Test
  void oneMailAddressIsNotOnePerson() {
    administrator.createCampusPerson("t1004", "officer@dept-06");
    administrator.changePerson(
        CAMPUS, "t1004", person -> person.put("email", "office@example.edu.cn"));

    var tokens = swagger.throughTheCampus("t1004");

    assertThat(tokens.claims().path("preferred_username").asText()).isEqualTo("t1004");
    assertThat(tokens.posts()).containsExactly("officer@dept-06");
    assertThat(identitiesOf("office").findValuesAsText("userName")).doesNotContain("t1004");
  }

  @Test
  void whoIsDisabledAtTheCampusDoesNotGetIn() {
    var browser = swagger.browser();

    var page = browser.logIn(browser.open(swagger.atTheCampus()), "departed-1", "departed-1");

    assertThat(page.uri().toString()).startsWith(system.keycloak().issuer(CAMPUS));
    assertThat(page.document().select("form#kc-form-login")).isNotEmpty();
    assertThat(administrator.people(REALM, "departed-1")).isEmpty();
  }

  @Test
  void whoIsDisabledInDuibiaoDoesNotGetInThoughTheCampusVouchesForThem() {
    administrator.createCampusPerson("t1005", "officer@dept-03");
    swagger.throughTheCampus("t1005");
    administrator.changePerson(REALM, "t1005", person -> person.put("enabled", false));
    var browser = swagger.browser();

    var page = browser.logIn(browser.open(swagger.atTheCampus()), "t1005", "t1005");

    assertThat(page.uri().toString()).startsWith(swagger.issuer().url());
    assertThat(page.status()).isEqualTo(400);
  }

  @Test
  void nobodyGivesThemselvesAPasswordThatWouldOutliveTheirPlaceAtTheCampus() {
    administrator.createCampusPerson("t1007", "officer@dept-03");
    var browser = swagger.browser();
    browser.logIn(browser.open(swagger.atTheCampus()), "t1007", "t1007");

    var page = browser.open(swagger.address(Map.of("kc_action", "UPDATE_PASSWORD")));

    assertThat(page.document().select("input[type=password]")).isEmpty();
    assertThat(credentialsOf("t1007")).isEmpty();
  }

  @Test
  void aPostThatIsNoneGivesNothingAndKeepsNobodyOut() throws Exception {
    administrator.createCampusPerson("t1008", "officer@dept-03", "dean@dept-04", "@", "officer");

    var token = swagger.throughTheCampus("t1008").access();

    assertThat(statusOf("/api/catalog/v1/organisations/dept-03", token)).isEqualTo(200);
    assertThat(statusOf("/api/catalog/v1/organisations/dept-04", token)).isEqualTo(404);
  }

  @Test
  void aStaffNumberLikeAPortalsAccountIsNotThePortal() {
    administrator.createCampusPerson("service-account-portal-forms", "officer@dept-03");
    var browser = swagger.browser();

    var page =
        browser.logIn(
            browser.open(swagger.atTheCampus()),
            "service-account-portal-forms",
            "service-account-portal-forms");

    assertThat(page.told()).doesNotContainKey("code");
    assertThat(swagger.issuer().program("portal-forms", Map.of()).posts())
        .containsExactly("portal@college");
  }

  @Test
  void theLogInPageOffersTheCampusBesideThePassword() {
    var page = swagger.browser().open(swagger.address(Map.of()));

    assertThat(page.document().select("#social-campus").attr("href")).contains("/broker/campus/");
    assertThat(page.document().select("form#kc-form-login")).hasSize(1);
  }

  @Test
  void duibiaoProvesItselfToTheCampusWithAKeyOfItsOwn() {
    var browser = swagger.browser();

    var page = browser.open(swagger.atTheCampus());

    assertThat(page.uri().toString())
        .startsWith(system.keycloak().issuer(CAMPUS))
        .contains("code_challenge_method=S256")
        .doesNotContain(SwaggerUi.CHALLENGE);
  }

  @Test
  void whoIsLoggedInAtTheCampusComesInWithoutAPage() {
    var browser = swagger.browser();
    administrator.createCampusPerson("t1006", "officer@dept-03");
    browser.logIn(browser.open(swagger.atTheCampus()), "t1006", "t1006");

    var page = browser.open(swagger.silently());

    assertThat(swagger.tokens(page).posts()).containsExactly("officer@dept-03");
  }

  private void campusTells(String person, String... posts) {
    administrator.changePerson(
        CAMPUS,
        person,
        present -> {
          var told = present.withObject("/attributes").putArray("posts");
          List.of(posts).forEach(told::add);
        });
  }

  private JsonNode credentialsOf(String person) {
    var id = administrator.person(REALM, person).path("id").asText();
    return administrator.get("/realms/" + REALM + "/users/" + id + "/credentials");
  }

  private JsonNode identitiesOf(String person) {
    var id = administrator.person(REALM, person).path("id").asText();
    return administrator.get("/realms/" + REALM + "/users/" + id + "/federated-identity");
  }

  private int statusOf(String path, String token) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(system.gatewayUrl() + path))
            .header("Authorization", "Bearer " + token)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
