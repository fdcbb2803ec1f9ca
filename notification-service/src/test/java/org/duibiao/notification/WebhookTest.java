package org.duibiao.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.notification.testing.College;
import org.duibiao.notification.testing.Peer;
import org.duibiao.notification.testing.Peer.Call;
import org.duibiao.notification.testing.Peer.Reply;
import org.duibiao.notification.testing.TestResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WebhookTest extends NotificationTest {
  private static final String PATH = "/api/notification/v1/webhooks";
  private static final String WRITE = "notification:read notification:write";

  private final EntityManager database;
  private final College college = new College();
  private final String client = "portal-" + college.code();

  WebhookTest(EntityManager database) {
    this.database = database;
  }

  @BeforeEach
  void theCollegeIsKnown() {
    college.department("d1");
    Awaitility.await()
        .until(
            () ->
                count(
                        "select count(*) from organisation_node where code = '"
                            + college.at("d1")
                            + "'")
                    == 1);
  }

  @Test
  void aTestEventArrivesSignedAsAnIndependentLibraryVerifiesAndTheSecretIsToldOnce() {
    try (Peer peer = Peer.answering(call -> Reply.of(204))) {
      // Given
      JsonPath made = create("/hook?key=geheim").extract().jsonPath();
      String secret = made.getString("secret");
      String id = made.getString("id");

      // When
      test(id);

      // Then
      Call call = awaitCalls(peer, "/hook", 1).get(0);
      assertThatCode(() -> verify(secret, call)).doesNotThrowAnyException();
      assertThat(call.body()).contains("\"type\":\"duibiao.test.v1\"");
      assertThat(state(id)).isEqualTo("SENT");
      String shown = portal().get(PATH + "/" + id).then().statusCode(200).extract().asString();
      assertThat(shown).doesNotContain("whsec_").doesNotContain("geheim");
      assertThat(kept(id)).doesNotContain(secret).doesNotContain("geheim").doesNotContain("/hook");

      // When: the secret is changed, both sign for a day
      String next =
          portal()
              .header("If-Match", "\"1\"")
              .post(PATH + "/" + id + "/secret-rotation")
              .then()
              .statusCode(200)
              .extract()
              .path("secret");
      test(id);

      // Then
      Call second = awaitCalls(peer, "/hook", 2).get(1);
      assertThatCode(() -> verify(secret, second)).doesNotThrowAnyException();
      assertThatCode(() -> verify(next, second)).doesNotThrowAnyException();
    }
  }

  @Test
  void aRepeatedCreationMakesOneWebhookAndKeepsTheSecretOutOfWhatIsRemembered() {
    // Given
    String key = UUID.randomUUID().toString();

    // When
    JsonPath first = create(key, "/twice").statusCode(201).extract().jsonPath();
    JsonPath second = create(key, "/twice").statusCode(201).extract().jsonPath();

    // Then
    assertThat(second.getString("id")).isEqualTo(first.getString("id"));
    assertThat(first.getString("secret")).startsWith("whsec_");
    assertThat(second.getString("secret")).isNull();
    assertThat(count("select count(*) from idempotency_key where body like '%whsec%'")).isZero();
  }

  @Test
  void goneDisablesParksAndIsSentAgainUnderTheSameIdOnceEnabled() {
    AtomicInteger status = new AtomicInteger(410);
    try (Peer peer = Peer.answering(call -> Reply.of(status.get()))) {
      // Given
      String id = create("/gone").extract().path("id");
      test(id);
      Awaitility.await().until(() -> state(id).equals("PARKED"));
      portal().get(PATH + "/" + id).then().body("state", org.hamcrest.Matchers.equalTo("GONE"));
      String parked = transmissions(id).getString("items[0].id");
      assertThat(transmissions(id).getList("items[0].allowedActions")).isEmpty();
      assertThat(replay(id, parked).extract().statusCode()).isEqualTo(409);

      // When
      status.set(200);
      portal()
          .header("If-Match", "\"2\"")
          .post(PATH + "/" + id + "/enabling")
          .then()
          .statusCode(200);
      assertThat(transmissions(id).getList("items[0].allowedActions", String.class))
          .containsExactly("REPLAY");
      as(Tokens.of("a", "auditor@" + college.code()))
          .get(PATH + "/" + id + "/transmissions")
          .then()
          .statusCode(200)
          .body("items[0].state", org.hamcrest.Matchers.equalTo("PARKED"))
          .body("items[0].allowedActions", org.hamcrest.Matchers.empty());
      replay(id, parked).statusCode(200);

      // Then
      List<Call> calls = awaitCalls(peer, "/gone", 2);
      assertThat(calls).extracting(call -> call.header("webhook-id")).containsOnly(parked);
      Awaitility.await().until(() -> state(id).equals("SENT"));
      assertThat(transmissions(id).getList("items[0].attempts.outcome", String.class))
          .containsExactly("GONE", "SENT");
    }
  }

  @Test
  void onePeerThatNeverAnswersDelaysNoOtherAndARedirectIsNotFollowed() {
    CountDownLatch never = new CountDownLatch(1);
    try (Peer peer =
        Peer.answering(
            call -> {
              if (call.path().equals("/hangs")) {
                hold(never);
              }
              return call.path().equals("/moved")
                  ? new Reply(302, Map.of("Location", Peer.url("/canary")), "")
                  : Reply.of(200);
            })) {
      // Given
      String hanging = create("/hangs").extract().path("id");
      String moved = create("/moved").extract().path("id");
      String good = create("/good").extract().path("id");
      test(hanging);
      awaitCalls(peer, "/hangs", 1);

      // When
      test(good);
      test(moved);

      // Then
      Awaitility.await().until(() -> state(good).equals("SENT"));
      Awaitility.await().until(() -> !outcomes(moved).isEmpty());
      assertThat(state(hanging)).isEqualTo("SENDING");
      assertThat(outcomes(moved)).first().isEqualTo("FAILED");
      assertThat(transmissions(moved).getInt("items[0].lastStatus")).isEqualTo(302);
      assertThat(peer.calls("/canary")).isEmpty();
      never.countDown();
      Awaitility.await().until(() -> state(hanging).equals("SENT"));
    }
  }

  @Test
  void aNameThatLeadsInsideIsNotCalledWhateverItLedToBefore() throws IOException {
    try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // Given: at the first look it is public
      String host = "flips-" + college.code() + ".example.org";
      AtomicInteger looks = new AtomicInteger();
      TestResolver.name(host, () -> looks.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1");
      String id =
          create(null, "https://" + host + ":" + canary.getLocalPort() + "/x")
              .statusCode(201)
              .extract()
              .path("id");

      // When
      test(id);

      // Then: one look for one connection, and no packet at the canary
      Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> outcomes(id).contains("FAILED"));
      int looked = looks.get();
      assertThat(looked)
          .isPositive()
          .isLessThanOrEqualTo(transmissions(id).getList("items[0].attempts").size());
      canary.setSoTimeout(1);
      assertThatCode(canary::accept).isInstanceOf(java.net.SocketTimeoutException.class);
      assertThat(transmissions(id).getString("items[0].lastError")).doesNotContain("127.0.0.1");
    }
  }

  @Test
  void whatAnAddressThatWasGivenUpSaysDoesNotCountAgainstTheNewOne() {
    CountDownLatch moved = new CountDownLatch(1);
    try (Peer peer =
        Peer.answering(
            call -> {
              if (call.path().equals("/old")) {
                hold(moved);
                return Reply.of(410);
              }
              return Reply.of(200);
            })) {
      // Given: a call of the old address, on its way
      String id = create("/old").extract().path("id");
      test(id);
      awaitCalls(peer, "/old", 1);

      // When
      portal()
          .header("If-Match", "\"1\"")
          .contentType("application/json")
          .body(Map.of("name", "门户", "url", Peer.url("/new")))
          .put(PATH + "/" + id)
          .then()
          .statusCode(200);
      moved.countDown();

      // Then
      Awaitility.await().until(() -> !outcomes(id).isEmpty());
      assertThat(outcomes(id)).first().isEqualTo("FAILED");
      portal().get(PATH + "/" + id).then().body("state", org.hamcrest.Matchers.equalTo("ACTIVE"));
    }
  }

  @Test
  void whatIsOnItsWayToADeletedWebhookIsNotSentAgain() {
    CountDownLatch deleted = new CountDownLatch(1);
    try (Peer peer =
        Peer.answering(
            call -> {
              hold(deleted);
              return Reply.of(500);
            })) {
      // Given
      String id = create("/deleted").extract().path("id");
      test(id);
      awaitCalls(peer, "/deleted", 1);

      // When
      portal().header("If-Match", "\"1\"").delete(PATH + "/" + id).then().statusCode(204);
      deleted.countDown();

      // Then
      String ended = "select count(*) from transmission where endpoint = '%s' and state = '%s'";
      Awaitility.await().until(() -> count(ended.formatted(id, "SENDING")) == 0);
      assertThat(count(ended.formatted(id, "SUPPRESSED"))).isEqualTo(1);
    }
  }

  @Test
  void severalAtOnceDoNotMakeMoreThanAPortalMayHave() {
    // Given: one less than the most
    for (int i = 1; i < 20; i++) {
      create("/many/" + i);
    }

    // When
    List<Integer> answers =
        java.util.stream.IntStream.range(0, 6)
            .mapToObj(
                i ->
                    java.util.concurrent.CompletableFuture.supplyAsync(
                        () -> create(null, "/at-once/" + i).extract().statusCode()))
            .toList()
            .stream()
            .map(java.util.concurrent.CompletableFuture::join)
            .toList();

    // Then
    assertThat(answers).containsOnlyOnce(201);
    assertThat(count("select count(*) from endpoint where owner = '" + client + "'")).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({
    "https://127.1/x", "https://2130706433/x", "https://[::ffff:10.0.0.1]/x",
    "https://[64:ff9b::a00:1]/x", "https://169.254.169.254/latest", "http://portal.example.org/x",
    "https://portal.example.org@127.0.0.1/x"
  })
  void addressesThatAreNeverCalledAreRefused(String url) {
    String answer = create(null, url).statusCode(422).extract().asString();
    assertThat(answer).contains("/url").doesNotContain("169.254").doesNotContain("64:ff9b");
  }

  @Test
  void onlyItsPortalAndTheOfficeAboveReachAWebhookAndThePortalDoesNotUndoTheOffice() {
    // Given
    String id = create("/mine").extract().path("id");
    String one = PATH + "/" + id;

    // Then
    as(Tokens.ofPortal("portal-other", WRITE, "portal@" + college.code()))
        .get(one)
        .then()
        .statusCode(404);
    as(Tokens.ofPortal(client, "notification:read", "portal@" + college.code()))
        .header("If-Match", "\"1\"")
        .delete(one)
        .then()
        .statusCode(403);
    as(Tokens.of("s", "secretary@" + college.at("d1"))).get(one).then().statusCode(403);
    as(Tokens.of("o", "office@" + college.at("d1"))).get(one).then().statusCode(404);

    // When
    RequestSpecification office = as(Tokens.of(college.office(), "office@" + college.code()));
    office
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body("{\"reason\":\"gone: 已停止使用\"}")
        .post(one + "/disabling")
        .then()
        .statusCode(200);

    // Then
    portal().header("If-Match", "\"2\"").post(one + "/enabling").then().statusCode(409);
    portal().post(one + "/test-events").then().statusCode(409);
    portal().header("If-Match", "\"1\"").delete(one).then().statusCode(412);
    portal().header("If-Match", "\"2\"").delete(one).then().statusCode(204);
    portal().get(one).then().statusCode(404);
    assertThat(
            count(
                "select count(*) from endpoint where id = '"
                    + id
                    + "' and (address is not null or secret is not null)"))
        .isZero();
    assertThat(count("select count(*) from audit_record where subject = 'endpoint/" + id + "'"))
        .isEqualTo(3);
  }

  private static void verify(String secret, Call call) throws Exception {
    Map<String, List<String>> headers =
        Map.of(
            "webhook-id", List.of(call.header("webhook-id")),
            "webhook-timestamp", List.of(call.header("webhook-timestamp")),
            "webhook-signature", List.of(call.header("webhook-signature")));
    new Webhook(secret).verify(call.body(), HttpHeaders.of(headers, (name, value) -> true));
  }

  private static void hold(CountDownLatch until) {
    try {
      until.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ValidatableResponse create(String path) {
    return create(null, path).statusCode(201);
  }

  private ValidatableResponse create(String key, String url) {
    RequestSpecification request = portal().contentType("application/json");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request
        .body(
            Map.of(
                "organisation",
                college.code(),
                "name",
                "门户",
                "url",
                url.startsWith("/") ? Peer.url(url) : url))
        .post(PATH)
        .then();
  }

  private void test(String id) {
    portal().post(PATH + "/" + id + "/test-events").then().statusCode(202);
  }

  private ValidatableResponse replay(String id, String transmission) {
    return portal().post(PATH + "/" + id + "/transmissions/" + transmission + "/replay").then();
  }

  private JsonPath transmissions(String id) {
    return portal()
        .get(PATH + "/" + id + "/transmissions")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String state(String id) {
    return transmissions(id).getString("items[0].state");
  }

  private List<String> outcomes(String id) {
    return transmissions(id).getList("items[0].attempts.outcome.findAll { it != null }");
  }

  private static List<Call> awaitCalls(Peer peer, String path, int number) {
    Awaitility.await().until(() -> peer.calls(path).size() >= number);
    return peer.calls(path);
  }

  private RequestSpecification portal() {
    return as(Tokens.ofPortal(client, WRITE, "portal@" + college.code()));
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  private String kept(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (String)
                    database
                        .createNativeQuery(
                            "select encode(address || coalesce(secret, ''), 'escape')"
                                + " || address_shown from endpoint where id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .getSingleResult());
  }

  private long count(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> ((Number) database.createNativeQuery(sql).getSingleResult()).longValue());
  }
}
