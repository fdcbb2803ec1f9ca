package org.duibiao.rectification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.Infrastructure;
import org.duibiao.chassis.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;

/** What the tests over HTTP share: a college, its people, and a ledger that tells of problems. */
@QuarkusTestResource(value = Infrastructure.class, restrictToAnnotatedClass = false)
public abstract class RectificationTest {
  public static final String ITEMS = "/api/rectification/v1/items";
  public static final String CONSISTENCY = "/api/rectification/v1/consistency";
  protected static final Duration SOON = Duration.ofSeconds(30);

  /** Each test has a campaign of its own, so that none sees another's items. */
  protected final String campaign = "c-" + UUID.randomUUID();

  @BeforeEach
  void knowsTheCollegeAndTheCampaign() {
    boolean known = office().get(ITEMS + "?organisation=dept-02-b1").statusCode() == 200;
    for (var organisation :
        known
            ? List.<List<String>>of()
            : List.of(
                List.of("college", "COMMITTEE"),
                List.of("dept-01", "GENERAL_BRANCH", "college"),
                List.of("dept-02", "GENERAL_BRANCH", "college"),
                List.of("dept-01-b1", "BRANCH", "dept-01"),
                List.of("dept-01-b2", "BRANCH", "dept-01"),
                List.of("dept-02-b1", "BRANCH", "dept-02"))) {
      organisation(
          organisation.get(0),
          organisation.get(1),
          organisation.size() == 3 ? organisation.get(2) : null,
          1,
          "");
    }
    campaign("college");
    await()
        .atMost(SOON)
        .untilAsserted(() -> consistency(office(), "dept-02-b1").then().statusCode(200));
  }

  /** Tells this test's campaign, run by an organisation. */
  protected void campaign(String runner) {
    Events.publish(
        "catalog.campaigns",
        campaign,
        "catalog.campaign.v1",
        "campaign/" + campaign,
        1,
        """
        {"code":"%s","title":"试行","organisation":"%s","state":"ACTIVE","version":1}"""
            .formatted(campaign, runner));
  }

  /** Tells the state of an organisation with its appointments. */
  protected static void organisation(
      String code, String type, String parent, long version, String appointments) {
    Events.publish(
        "catalog.organisations",
        code,
        "catalog.organisation.v1",
        "organisation/" + code,
        version,
        """
        {"code":"%s","name":"%s 党组织","type":"%s","parent":%s,"displayOrder":1,"version":%d,
         "appointments":[%s]}"""
            .formatted(
                code,
                code,
                type,
                parent == null ? "null" : "\"" + parent + "\"",
                version,
                appointments));
  }

  protected static RequestSpecification as(String person, String... posts) {
    return given()
        .auth()
        .oauth2(Tokens.of(person, posts))
        .contentType(ContentType.JSON)
        .accept(ContentType.JSON);
  }

  protected static RequestSpecification office() {
    return as("office", "office@college");
  }

  protected static RequestSpecification officer() {
    return as("officer-dept-01-b1", "officer@dept-01-b1");
  }

  protected static RequestSpecification secretary() {
    return as("secretary-dept-01-b1", "secretary@dept-01-b1");
  }

  protected static RequestSpecification superior() {
    return as("secretary-dept-01", "secretary@dept-01");
  }

  protected static RequestSpecification foreigner() {
    return as("secretary-dept-02", "secretary@dept-02");
  }

  protected Response consistency(RequestSpecification by, String organisation) {
    return by.get(CONSISTENCY + "?campaign=" + campaign + "&organisation=" + organisation);
  }

  protected void tell(String type, UUID problem, String organisation, long version, String data) {
    Events.publish("ledger.events", organisation, type, "problem/" + problem, version, data);
  }

  protected String recordedJson(UUID problem, String organisation, String text) {
    return """
        {"problemId":"%s","campaign":"%s","organisation":"%s","indicator":"branch-1.2",
         "text":"%s","revision":1,"acceptedAt":"2021-04-16T10:00:00+08:00",
         "rectificationDueDate":"2021-06-30","contributors":["secretary-dept-01-b1"]}"""
        .formatted(problem, campaign, organisation, text);
  }

  protected void record(UUID problem, String organisation) {
    tell(
        "ledger.problem-recorded.v1",
        problem,
        organisation,
        1,
        recordedJson(problem, organisation, "支部党员大会未按季度召开"));
  }

  protected void reword(UUID problem, long version, String text) {
    tell(
        "ledger.problem-reworded.v1",
        problem,
        "dept-01-b1",
        version,
        """
        {"problemId":"%s","campaign":"%s","organisation":"dept-01-b1","indicator":"branch-1.3",
         "text":"%s"}"""
            .formatted(problem, campaign, text));
  }

  protected void withdraw(UUID problem, long version, String reason) {
    tell(
        "ledger.problem-withdrawn.v1",
        problem,
        "dept-01-b1",
        version,
        """
        {"problemId":"%s","campaign":"%s","organisation":"dept-01-b1","reason":"%s"}"""
            .formatted(problem, campaign, reason));
  }

  protected void checkpoint(String organisation, long version, UUID... problems) {
    Events.publish(
        "ledger.events",
        organisation,
        "ledger.checkpoint.v1",
        "checkpoint/" + campaign + "/" + organisation,
        version,
        """
        {"campaign":"%s","organisation":"%s","problems":%d,"digest":"%s"}"""
            .formatted(campaign, organisation, problems.length, digest(problems)));
  }

  private static String digest(UUID... problems) {
    try {
      String text =
          Arrays.stream(problems).map(UUID::toString).sorted().collect(Collectors.joining("\n"));
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that was told has been heard once a checkpoint told after it shows. */
  protected void heard(String organisation, long version, UUID... problems) {
    checkpoint(organisation, version, problems);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                consistency(office(), organisation)
                    .then()
                    .body("problems", equalTo(problems.length)));
  }

  protected List<Map<String, Object>> items() {
    return office()
        .get(ITEMS + "?campaign=" + campaign)
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }

  /** The id of the item made of a new problem. */
  protected String newItem() {
    UUID problem = UUID.randomUUID();
    record(problem, "dept-01-b1");
    await().atMost(SOON).until(() -> !items().isEmpty());
    return (String) items().get(0).get("id");
  }

  protected static Response act(
      RequestSpecification by, String id, String transition, Object version, String body) {
    return by.header("If-Match", "\"" + version + "\"")
        .body(body)
        .post(ITEMS + "/" + id + "/" + transition);
  }

  protected static JsonPath done(Response response) {
    return response.then().statusCode(200).extract().jsonPath();
  }

  protected static final String PLAN =
      """
      {"rootCause":"对制度不熟悉","measure":"补开会议并建立台账","responsible":"officer-dept-01-b1",
       "dueDate":"2021-06-30"}""";

  protected static final String EVIDENCE =
      """
      {"summary":"已补开支部党员大会","responsible":"officer-dept-01-b1","evidence":[{"kind":"LINK","reference":"https://example.edu.cn/1",
       "description":"记录和签到表"}]}""";

  protected static final String EFFECTIVE = "{\"verdict\":\"EFFECTIVE\",\"comment\":\"到位\"}";

  /** The id of an item that was planned and submitted by the officer; its version is 3. */
  protected String submittedItem() {
    return submittedItem(RectificationTest::officer);
  }

  /** The same, planned and submitted by somebody else. */
  protected String submittedItem(Supplier<RequestSpecification> owner) {
    String id = newItem();
    done(act(owner.get(), id, "plan", 1, PLAN));
    done(act(owner.get(), id, "submission", 2, EVIDENCE));
    return id;
  }
}
