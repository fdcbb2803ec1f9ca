package org.duibiao.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duibiao.gateway.testing.Peers;
import org.duibiao.gateway.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = Peers.class, restrictToAnnotatedClass = false)
class DocumentsTest {

  @Test
  void servesOneValidOpenApi31Document() throws IOException {
    String document = given().get("/openapi.json").then().statusCode(200).extract().asString();

    assertThat(faults(document, InputFormat.JSON)).isEmpty();
  }

  @Test
  void servesTheSameDocumentAsYaml() throws IOException {
    String document = given().get("/openapi.yaml").then().statusCode(200).extract().asString();

    assertThat(document).contains("openapi: 3.1");
    assertThat(faults(document, InputFormat.YAML)).isEmpty();
  }

  private static List<Error> faults(String document, InputFormat format) throws IOException {
    try (InputStream in = DocumentsTest.class.getResourceAsStream("/openapi-3.1.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
          .validate(document, format);
    }
  }

  @Test
  void describesEveryServiceAndTheClock() {
    given()
        .get("/openapi.json")
        .then()
        .body("openapi", startsWith("3.1"))
        .body("info.title", equalTo("Duibiao 对标"))
        .body("servers[0].url", equalTo("/"))
        .body("paths.findAll { it.key.startsWith('/api/catalog/') }.size()", not(equalTo(0)))
        .body("paths.findAll { it.key.startsWith('/api/ledger/') }.size()", not(equalTo(0)))
        .body("paths.findAll { it.key.startsWith('/api/rectification/') }.size()", not(equalTo(0)))
        .body("paths.findAll { it.key.startsWith('/api/notification/') }.size()", not(equalTo(0)))
        .body("paths.'/api/standalone/v1/clock'.get.operationId", equalTo("getStandaloneClock"))
        .body("paths.'/api/standalone/v1/clock'.put.operationId", equalTo("moveStandaloneClock"));
  }

  @Test
  void namesTheConfiguredRealmAsTheOnlyLogin() {
    String realm = TestTokens.setting("quarkus.oidc.auth-server-url");
    given()
        .get("/openapi.json")
        .then()
        .body("components.securitySchemes.size()", equalTo(1))
        .body("components.securitySchemes.oidc.type", equalTo("oauth2"))
        .body(
            "components.securitySchemes.oidc.flows.authorizationCode.authorizationUrl",
            equalTo(realm + "/protocol/openid-connect/auth"))
        .body(
            "components.securitySchemes.oidc.flows.authorizationCode.tokenUrl",
            equalTo(realm + "/protocol/openid-connect/token"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/swagger-ui", "/swagger-ui/", "/swagger-ui/index.html"})
  void servesSwaggerUiWithoutAScriptInThePage(String path) {
    String page =
        given()
            .get(path)
            .then()
            .statusCode(200)
            .contentType("text/html")
            .header("Content-Security-Policy", containsString("script-src 'self'; "))
            .body(containsString("data-document=\"/openapi\""))
            .body(containsString("data-client=\"duibiao-swagger\""))
            .extract()
            .asString();

    assertThat(page).doesNotContainPattern("<script(?![^>]* src=)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "swagger-ui-bundle.js",
        "swagger-ui-standalone-preset.js",
        "start.js",
        "login.js",
        "swagger-ui.css",
        "theme-feeling-blue.css",
        "favicon.ico",
        "oauth2-redirect.html"
      })
  void servesWhatSwaggerUiConsistsOf(String part) {
    given().get("/swagger-ui/" + part).then().statusCode(200);
  }

  @Test
  void logsInWithPkce() {
    given()
        .get("/swagger-ui/start.js")
        .then()
        .contentType("text/javascript")
        .body(containsString("usePkceWithAuthorizationCodeGrant: true"));
  }

  @Test
  void servesTheDescriptionOfTheEvents() {
    given()
        .get("/asyncapi.yaml")
        .then()
        .statusCode(200)
        .contentType("application/yaml")
        .body(startsWith("asyncapi: 3."))
        .body(containsString("ledger.entry-accepted.v1"))
        .body(containsString("catalog.organisations"));
  }

  @Test
  void leadsFromTheBareAddressToTheDocumentation() {
    given()
        .redirects()
        .follow(false)
        .get("/")
        .then()
        .statusCode(302)
        .header("Location", "/swagger-ui");
  }

  @Test
  void answersHeadAsItAnswersGet() {
    given().head("/asyncapi.yaml").then().statusCode(200);
  }
}
