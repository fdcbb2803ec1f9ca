package org.duibiao.chassis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.duibiao.chassis.problem.Problem;
import org.duibiao.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest extends ChassisTest {
  private ValidatableResponse echo(String body) {
    return asOffice().body(body).post(API + "/echo").then();
  }

  private void refused(String body, int status, String pointer) {
    echo(body)
        .statusCode(status)
        .contentType(Problem.MEDIA_TYPE)
        .body("status", equalTo(status))
        .body("type", containsString("/problems/"))
        .body("errors.pointer", hasItem(pointer))
        .body(not(containsString("jackson")))
        .body(not(containsString("Exception")));
  }

  @Test
  void givesValidTextBackByteForByte() {
    String name = "学习·诊断·建设 🇨🇳 𠀀𪚥 \u202e“到位”";

    String answer = echo("{\"name\":\"" + name + "\"}").statusCode(200).extract().path("name");

    assertThat(answer).isEqualTo(name);
  }

  @Test
  void namesAnUnknownField() {
    refused("{\"name\":\"a\",\"nmae\":1}", 400, "/nmae");
  }

  @Test
  void namesAnUnknownFieldOfANestedObject() {
    refused(
        "{\"name\":\"a\",\"parts\":[{\"label\":\"x\"},{\"label\":\"y\",\"z\":1}]}",
        400,
        "/parts/1/z");
  }

  @Test
  void namesAWrongType() {
    refused("{\"name\":\"a\",\"count\":\"three\"}", 400, "/count");
  }

  @Test
  void takesNoNumberForAText() {
    refused("{\"name\":7}", 400, "/name");
  }

  @Test
  void takesNoNumberInQuotesForANumber() {
    refused("{\"name\":\"a\",\"count\":\"3\"}", 400, "/count");
  }

  @Test
  void takesNoFractionForAWholeNumber() {
    refused("{\"name\":\"a\",\"count\":1.5}", 400, "/count");
  }

  @Test
  void namesAWrongEnumValueAndTheAllowedOnes() {
    refused("{\"name\":\"a\",\"kind\":\"UGLY\"}", 400, "/kind");
    echo("{\"name\":\"a\",\"kind\":\"UGLY\"}")
        .body("errors[0].detail", containsString("BAD, GOOD"));
  }

  @Test
  void namesAWrongDate() {
    refused("{\"name\":\"a\",\"day\":\"2021-02-30\"}", 400, "/day");
  }

  @Test
  void namesADayThatNoCalendarShows() {
    refused("{\"name\":\"a\",\"day\":\"+999999999-12-31\"}", 400, "/day");
    refused("{\"name\":\"a\",\"day\":\"-0044-03-15\"}", 400, "/day");
    refused("{\"name\":\"a\",\"day\":\"\"}", 400, "/day");
    refused("{\"name\":\"a\",\"day\":20210420}", 400, "/day");
    refused("{\"name\":\"a\",\"day\":[2021,4,20]}", 400, "/day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0044-03-15T08:00:00+08:00",
        "0000-01-01T00:00:00Z",
        "+12021-04-20T08:00:00+08:00",
        "2021-04-20T08:00:00",
        "2021-04-20"
      })
  void namesAMomentThatNoCalendarShows(String moment) {
    refused("{\"name\":\"a\",\"at\":\"%s\"}".formatted(moment), 400, "/at");
    refused("{\"name\":\"a\",\"asOf\":\"%s\"}".formatted(moment), 400, "/asOf");
  }

  @Test
  void takesAMomentWithItsOffset() {
    echo("{\"name\":\"a\",\"at\":\"2021-04-20T00:00:00Z\",\"asOf\":\"2021-04-20T08:00:00+08:00\"}")
        .statusCode(200)
        .body("at", equalTo("2021-04-20T08:00:00+08:00"));
  }

  @Test
  void namesWhatAConstantMayBeWhateverStandsInItsPlace() {
    for (String wrong : List.of("\"\"", "1", "[]", "{}", "true")) {
      String body = "{\"name\":\"a\",\"kind\":%s}".formatted(wrong);
      refused(body, 400, "/kind");
      echo(body).body("errors[0].detail", containsString("BAD, GOOD"));
    }
  }

  /** A form with a file as a client sends it that forgets to quote, or that is cut off. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\r\nb.pdf\"\r\n\r\nx\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nhalf of it",
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Ty",
        "--c\r\n\r\nx\r\n--c--\r\n",
        "x"
      })
  void aFormThatIsBrokenIsTheSendersFault(String form) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + API + "/forms"))
            .header("Authorization", "Bearer " + Tokens.of("office", "office@college"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();

    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
  }

  @Test
  void namesAListThatIsNone() {
    refused("{\"name\":\"a\",\"parts\":{}}", 400, "/parts");
  }

  @Test
  void refusesANulCharacter() {
    refused("{\"name\":\"a\\u0000b\"}", 400, "/name");
  }

  @Test
  void refusesHalfACharacter() {
    refused("{\"name\":\"a\\ud83d\"}", 400, "/name");
  }

  @Test
  void refusesARepeatedField() {
    echo("{\"name\":\"a\",\"name\":\"b\"}").statusCode(400).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void refusesBrokenJsonAndTellsWhere() {
    echo("{\"name\":\"a\",").statusCode(400).body("errors[0].detail", containsString("1"));
  }

  @Test
  void refusesTextAfterTheEnd() {
    echo("{\"name\":\"a\"} {}").statusCode(400).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void refusesAMissingBody() {
    asOffice().post(API + "/echo").then().statusCode(400).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void refusesNullAsABody() {
    echo("null").statusCode(400).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void refusesADeeplyNestedBody() {
    String body = "{\"name\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    asOffice()
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(API + "/echo")
        .then()
        .statusCode(400)
        .contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void namesAnOverlongText() {
    refused("{\"name\":\"" + "长".repeat(101) + "\"}", 422, "/name");
  }

  @Test
  void namesABlankTextInsideAList() {
    refused("{\"name\":\"a\",\"parts\":[{\"label\":\" \"}]}", 422, "/parts/0/label");
  }

  @Test
  void speaksChineseByDefaultAndEnglishOnRequest() {
    echo("{\"nmae\":1}").body("title", equalTo("请求无法识别"));
    asOffice()
        .header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1")
        .body("{\"nmae\":1}")
        .post(API + "/echo")
        .then()
        .body("title", equalTo("The request cannot be read"));
  }

  @Test
  void survivesAnAcceptLanguageThatIsNonsense() {
    asOffice()
        .header("Accept-Language", ";;;q=x")
        .body("{\"nmae\":1}")
        .post(API + "/echo")
        .then()
        .statusCode(400);
  }

  @Test
  void refusesARequestWithoutAToken() {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post(API + "/echo")
        .then()
        .statusCode(401)
        .contentType(Problem.MEDIA_TYPE)
        .header("WWW-Authenticate", containsString("Bearer"));
  }

  @Test
  void refusesATokenForAnotherAudience() {
    given()
        .auth()
        .oauth2(Tokens.forAnotherAudience("office", "office@college"))
        .get(API + "/things")
        .then()
        .statusCode(401)
        .contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void refusesATokenThatIsNone() {
    given()
        .auth()
        .oauth2("abc.def.ghi")
        .get(API + "/things")
        .then()
        .statusCode(401)
        .contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void refusesAPostWithoutTheRole() {
    as("auditor", "auditor@college")
        .body("{\"name\":\"a\"}")
        .post(API + "/echo")
        .then()
        .statusCode(403)
        .contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void asksForTheRoleBeforeItReadsTheBody() {
    as("auditor", "auditor@college").body("{broken").post(API + "/echo").then().statusCode(403);
  }

  @Test
  void givesNoRightsForAPostThatIsNone() {
    as("x", "office", "@college", "office@", "king@college")
        .body("{\"name\":\"a\"}")
        .post(API + "/echo")
        .then()
        .statusCode(403);
  }

  @Test
  void answersAnUnknownPathWithAProblem() {
    asOffice().get(API + "/nothing").then().statusCode(404).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void answersAWrongMethodWithAProblem() {
    asOffice().delete(API + "/echo").then().statusCode(405).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void answersAWrongContentTypeWithAProblem() {
    asOffice()
        .contentType("text/plain")
        .body("name=a")
        .post(API + "/echo")
        .then()
        .statusCode(415)
        .contentType(Problem.MEDIA_TYPE)
        .body("errors.pointer", hasItem("Content-Type"))
        .body("errors[0].detail", containsString("application/json"));
  }

  @Test
  void refusesAnUnknownQueryParameter() {
    asOffice()
        .get(API + "/things?nmae=a")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("?nmae"));
    asOffice()
        .get(API + "/things?limit=1&limit=2")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("?limit"))
        .body("errors[0].detail", equalTo("该参数只能写一次"));
  }

  @Test
  void tellsNothingOfAFaultOfOurs() {
    asOffice()
        .header("X-Correlation-ID", "abc-1")
        .get(API + "/failure")
        .then()
        .statusCode(500)
        .contentType(Problem.MEDIA_TYPE)
        .header("X-Correlation-ID", "abc-1")
        .body("detail", containsString("abc-1"))
        .body(not(containsString("secret")));
  }

  @Test
  void replacesACorrelationIdThatIsNotSane() {
    String id =
        asOffice()
            .header("X-Correlation-ID", "a b<c>")
            .get(API + "/things")
            .header("X-Correlation-ID");

    assertThat(id).matches("[0-9a-f-]{36}");
  }

  @Test
  void needsTheVersionForAChange() {
    var body = "{\"name\":\"a\"}";
    asOffice().body(body).put(API + "/things/one").then().statusCode(428);
    asOffice()
        .header("If-Match", "\"2\"")
        .body(body)
        .put(API + "/things/one")
        .then()
        .statusCode(412);
    asOffice().header("If-Match", "abc").body(body).put(API + "/things/one").then().statusCode(400);
    asOffice()
        .header("If-Match", "\"3\"")
        .body(body)
        .put(API + "/things/one")
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"");
  }

  @Test
  void theApiDocumentShowsOfEachStatusAProblemOfThatStatus() {
    JsonPath document = given().accept("application/json").get("/q/openapi").jsonPath();

    Map<String, Map<String, Map<String, Object>>> examples = document.getMap("components.examples");
    assertThat(examples).containsKeys("Problem400", "Problem401", "Problem404", "Problem500");
    examples.forEach(
        (name, example) ->
            assertThat(name).startsWith("Problem" + example.get("value").get("status")));
    String things = "paths.'/api/trial/v1/things'.post.responses.";
    String shown = ".content.'application/problem+json'.examples.problem";
    assertThat(document.getString(things + "'401'" + shown + ".'$ref'"))
        .isEqualTo("#/components/examples/Problem401");
    assertThat(document.getString(things + "'422'" + shown + ".value.errors[0].pointer"))
        .isEqualTo("/name");
    assertThat(document.getString(things + "'422'" + shown + ".value.title")).isEqualTo("内容不符合规定");
  }
}
