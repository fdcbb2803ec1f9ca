package org.duibiao.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.notification.testing.College;
import org.duibiao.notification.testing.Peer;
import org.duibiao.notification.testing.Peer.Call;
import org.duibiao.notification.testing.Peer.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Group robots, over HTTP, against a peer that answers as their services do. */
@QuarkusTest
class RobotsTest extends NotificationTest {
  private static final String API = "/api/notification/v1/";

  private final EntityManager database;
  private final College college = new College();

  RobotsTest(EntityManager database) {
    this.database = database;
  }

  @BeforeEach
  void theCollegeIsKnown() {
    college.department("d1");
    college.department("d2");
    Awaitility.await()
        .until(
            () ->
                count(
                        "select count(*) from organisation_node where path in ('%1$s/%2$s/', '%1$s/%3$s/')"
                            .formatted(college.code(), college.at("d1"), college.at("d2")))
                    == 2);
  }

  @Test
  void eachServiceIsToldInItsOwnFormAndWhatItRefusesWithHttp200IsNotSent() {
    try (Peer peer =
        Peer.answering(
            call ->
                new Reply(
                    200,
                    Map.of("Content-Type", "application/json"),
                    switch (call.path()) {
                      case "/wecom" -> "{\"errcode\":0,\"errmsg\":\"ok\"}";
                      case "/feishu" -> "{\"code\":0,\"msg\":\"success\"}";
                      default -> "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
                    }))) {
      // Given
      String wecom = create("WECOM", Peer.url("/wecom?key=geheim"), null).extract().path("id");
      String ding =
          create("DINGTALK", Peer.url("/ding?access_token=t"), "SECx").extract().path("id");
      String feishu = create("FEISHU", Peer.url("/feishu"), "geheim-f").extract().path("id");

      // When
      List.of(wecom, ding, feishu).forEach(this::tryOut);

      // Then
      Awaitility.await().until(() -> state(wecom).equals("SENT"));
      Awaitility.await().until(() -> state(feishu).equals("SENT"));
      Awaitility.await().until(() -> state(ding).equals("PARKED"));
      assertThat(log(ding).getList("items[0].attempts.outcome", String.class))
          .containsExactly("REJECTED");
      Call signed = peer.calls("/feishu").get(0);
      assertThat(signed.body()).contains("\"sign\"", "\"msg_type\":\"text\"");
      assertThat(peer.calls("/wecom").get(0).body()).contains("\"msgtype\":\"text\"");
      String shown =
          secretary().get(robots()).then().statusCode(200).extract().asString()
              + secretary().get(robots() + "/" + wecom + "/transmissions").asString();
      assertThat(shown).doesNotContain("geheim").doesNotContain("SECx").doesNotContain("sign not");
      assertThat(kept()).doesNotContain("geheim").doesNotContain("SECx");
    }
  }

  @Test
  void aDingTalkRobotThatIsTooFastPausesForTenMinutes() {
    try (Peer peer = Peer.answering(call -> new Reply(200, Map.of(), "{\"errcode\":130101}"))) {
      String ding = create("DINGTALK", Peer.url("/fast"), null).extract().path("id");

      tryOut(ding);

      Awaitility.await().until(() -> outcomes(ding).contains("THROTTLED"));
      assertThat(state(ding)).isEqualTo("QUEUED");
      assertThat(peer.calls("/fast")).hasSize(1);
      assertThat(
              count(
                  "select count(*) from lane l join transmission t on t.lane = l.name"
                      + " where t.endpoint = '"
                      + ding
                      + "' and l.not_before >= t.created_at + interval '10 minutes'"))
          .isEqualTo(1);
    }
  }

  @Test
  void aRobotIsChangedDisabledEnabledAndDeletedByThoseOfItsOrganisation() {
    try (Peer peer = Peer.answering(call -> new Reply(200, Map.of(), "{\"errcode\":0}"))) {
      // Given
      String id = create("WECOM", Peer.url("/old"), null).extract().path("id");
      String one = robots() + "/" + id;

      // When
      change(one, "\"1\"", Map.of("name", "新名", "address", Peer.url("/new"))).statusCode(200);
      change(one, "\"1\"", Map.of("name", "迟到")).statusCode(412);
      change(one, "\"2\"", Map.of("name", "密钥", "secret", "x"))
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/secret"));
      tryOut(id);

      // Then
      Awaitility.await().until(() -> state(id).equals("SENT"));
      assertThat(peer.calls("/new")).hasSize(1);
      assertThat(peer.calls("/old")).isEmpty();
      secretary()
          .header("If-Match", "\"2\"")
          .body(Map.of("reason", "该群已解散"))
          .post(one + "/disabling")
          .then()
          .statusCode(200)
          .body("state", equalTo("DISABLED"))
          .body("allowedActions", contains("UPDATE", "DELETE", "ENABLE"));
      secretary().post(one + "/trials").then().statusCode(409);
      secretary().header("If-Match", "\"3\"").post(one + "/enabling").then().statusCode(200);
      secretary().header("If-Match", "\"4\"").delete(one).then().statusCode(204);
      secretary().get(one).then().statusCode(404);
      secretary().get(robots()).then().body("items", empty());
      assertThat(count("select count(*) from audit_record where subject = 'endpoint/" + id + "'"))
          .isEqualTo(6);
    }
  }

  @Test
  void nobodyElseFindsTheRobotsOfAnOrganisation() {
    // Given
    String id = create("WECOM", "https://qyapi.weixin.qq.com/x?key=k", null).extract().path("id");
    String one = robots() + "/" + id;
    RequestSpecification other = as("s2", "secretary@" + college.at("d2"));

    // Then: another department finds nothing, nor by its own path
    other.get(one).then().statusCode(404);
    other.get(robots()).then().statusCode(404);
    as("s2", "secretary@" + college.at("d2"))
        .get(API + "organisations/" + college.at("d2") + "/robots/" + id)
        .then()
        .statusCode(404);
    as("s2", "secretary@" + college.at("d2")).post(one + "/trials").then().statusCode(404);
    as("s2", "secretary@" + college.at("d2"))
        .body(Map.of("service", "WECOM", "name", "x", "address", "https://qyapi.weixin.qq.com/x"))
        .post(robots())
        .then()
        .statusCode(404);

    // And: an officer reads, the office above handles
    as("o1", "officer@" + college.at("d1"))
        .get(one)
        .then()
        .statusCode(200)
        .body("address", equalTo("https://qyapi.weixin.qq.com/…"))
        .body("allowedActions", empty());
    as("o1", "officer@" + college.at("d1")).post(one + "/trials").then().statusCode(403);
    as("l1", "leader@" + college.at("d1")).get(one).then().statusCode(403);
    as("o", "office@" + college.code())
        .get(robots())
        .then()
        .body("items", hasSize(1))
        .body("items[0].allowedActions", contains("UPDATE", "DELETE", "TEST", "DISABLE"));
  }

  @ParameterizedTest
  @CsvSource({
    "WECOM, https://oapi.dingtalk.com/robot/send?access_token=t, , /address, 另一种群机器人",
    "WECOM, https://portal.example.org/x, , /address, 群机器人的地址",
    "FEISHU, http://open.feishu.cn/open-apis/bot/v2/hook/t, , /address, https",
    "WECOM, https://qyapi.weixin.qq.com/x?key=k, geheim, /secret, 加签",
    "WEBHOOK, https://qyapi.weixin.qq.com/x?key=k, , /service, 企业微信"
  })
  void whatCannotBeARobotIsRefusedWithWords(
      String service, String address, String secret, String pointer, String words) {
    secretary()
        .body(body(service, address, secret))
        .post(robots())
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].detail", org.hamcrest.Matchers.containsString(words));
  }

  private String robots() {
    return API + "organisations/" + college.at("d1") + "/robots";
  }

  private ValidatableResponse create(String service, String address, String secret) {
    return secretary().body(body(service, address, secret)).post(robots()).then().statusCode(201);
  }

  private static Map<String, String> body(String service, String address, String secret) {
    Map<String, String> body = new HashMap<>();
    body.put("service", service);
    body.put("name", "工作群");
    body.put("address", address);
    if (secret != null) {
      body.put("secret", secret);
    }
    return body;
  }

  private ValidatableResponse change(String one, String version, Map<String, String> body) {
    return secretary().header("If-Match", version).body(body).put(one).then();
  }

  private void tryOut(String id) {
    secretary().post(robots() + "/" + id + "/trials").then().statusCode(202);
  }

  private JsonPath log(String id) {
    return secretary()
        .get(robots() + "/" + id + "/transmissions")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String state(String id) {
    return log(id).getString("items[0].state");
  }

  private List<String> outcomes(String id) {
    return log(id).getList("items[0].attempts.outcome.findAll { it != null }");
  }

  private RequestSpecification secretary() {
    return as(college.secretary("d1"), "secretary@" + college.at("d1"));
  }

  private static RequestSpecification as(String person, String post) {
    return given()
        .auth()
        .oauth2(Tokens.of(person, post))
        .header("Accept-Language", "zh")
        .contentType("application/json");
  }

  private String kept() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                String.valueOf(
                    database
                        .createNativeQuery(
                            "select coalesce((select string_agg(cast(e as text), ' ') from endpoint e"
                                + " where e.organisation = :unit), '') || coalesce((select"
                                + " string_agg(cast(a as text), ' ') from audit_record a"
                                + " where a.organisation = :unit), '')",
                            String.class)
                        .setParameter("unit", college.at("d1"))
                        .getSingleResult()));
  }

  private long count(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> ((Number) database.createNativeQuery(sql).getSingleResult()).longValue());
  }
}
