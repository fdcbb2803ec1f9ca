package org.duibiao.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.notification.testing.College;
import org.duibiao.notification.transmission.application.DeliveryScope;
import org.duibiao.notification.transmission.domain.Transmission;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscriptionTest extends NotificationTest {
  private static final String SUBSCRIPTIONS = "/api/notification/v1/subscriptions";
  private static final String STRUCK = "整改事项销号";

  private final College college = new College();

  @Inject EntityManager database;

  @Inject @jakarta.enterprise.inject.Any jakarta.enterprise.inject.Instance<DeliveryScope> scopes;

  @Test
  void peopleAreToldOnceOfWhatTheySubscribedToWhileTheirPostsReachIt() {
    // Given
    college.department("d1");
    college.department("d2");
    tell("rectification.item-struck-off.v1", "d1");
    college.awaitActedUpon("d1");
    college.awaitActedUpon("d2");
    String all = body(college.code(), "INBOX", null, "rectification.*");
    subscribe(office(), all, 201);
    subscribe(
        office(), body(college.code(), "EMAIL", null, "rectification.item-struck-off.v1"), 201);
    subscribe(secretary("d1"), body(college.at("d1"), "INBOX", null, "rectification.*"), 201);
    subscribe(as("guest-" + college.code(), "office@" + college.code()), all, 201);

    // When
    tell("ledger.entry-accepted.v1", "d1");
    tell("rectification.item-struck-off.v1", "d1");
    tell("rectification.item-opened.v1", "d2");

    // Then
    college.awaitKinds(college.office(), "整改事项立项", "EVENT");
    college.awaitKinds(college.office(), STRUCK, "EVENT");
    college.awaitKinds(college.secretary("d1"), STRUCK, "EVENT");
    assertThat(mailed(college.office())).isOne();
    assertThat(mailed(college.secretary("d1"))).isZero();
    assertThat(college.kinds(college.office(), "台账条目")).isEmpty();
    assertThat(college.kinds(college.secretary("d1"), "整改事项立项")).isEmpty();
    assertThat(college.kinds("guest-" + college.code(), "整改事项")).isEmpty();

    // When
    college.organisation(college.at("d1"), "GENERAL_BRANCH", college.code());
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                count(
                        "select count(*) from appointment where person = :it",
                        college.secretary("d1"))
                    == 0);
    tell("rectification.item-struck-off.v1", "d1");

    // Then
    college.awaitKinds(college.office(), STRUCK, "EVENT", "EVENT");
    assertThat(college.kinds(college.secretary("d1"), STRUCK)).hasSize(1);
  }

  @Test
  void aWebhookGetsEachFactOnceAndNothingAnyMoreWhenThePortalHasUnsubscribed() {
    // Given
    college.department("d1");
    college.department("d2");
    college.awaitActedUpon("d1");
    college.awaitActedUpon("d2");
    String portal = "portal-" + college.code();
    UUID endpoint = endpoint(portal);
    UUID foreign = endpoint("other-" + portal);
    String wanted = body(college.at("d1"), "WEBHOOK", endpoint, "rectification.item-*");
    subscribe(portal(portal), body(college.at("d1"), "WEBHOOK", foreign, "ledger.*"), 422);
    subscribe(portal(portal), body(college.at("d1"), "INBOX", null, "ledger.*"), 422);
    subscribe(portal(portal), body(college.at("d2"), "WEBHOOK", endpoint, "ledger.*"), 404);
    Response made = subscribe(portal(portal), wanted, 201);
    subscribe(portal(portal), wanted, 201);

    // When
    tell("rectification.item-opened.v1", "d2");
    tell("rectification.item-opened.v1", "d1");

    // Then
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> sent(endpoint).size() == 1);
    Tuple row = sent(endpoint).get(0);
    JsonPath content = JsonPath.from(row.get("content", String.class));
    assertThat(row.get("origin", String.class)).isEqualTo("event/" + content.getString("sequence"));
    assertThat(content.getString("type")).isEqualTo("rectification.item-opened.v1");
    assertThat(Instant.parse(content.getString("time"))).isNotNull();
    assertThat(content.getString("organisation")).isEqualTo(college.at("d1"));
    assertThat(content.getMap("data")).doesNotContainKey("person");
    assertThat(refusals(row, endpoint)).isEmpty();

    // When
    for (String id :
        portal(portal).get(SUBSCRIPTIONS).jsonPath().getList("items.id", String.class)) {
      portal(portal)
          .header("If-Match", "\"1\"")
          .delete(SUBSCRIPTIONS + "/" + id)
          .then()
          .statusCode(204);
    }

    // Then
    assertThat(refusals(row, endpoint)).containsExactly("not subscribed any more");
    portal(portal).get(made.header("Location")).then().statusCode(404);
  }

  @Test
  void subscriptionsAreTheirOwnersAloneAndKeepToTheRules() {
    // Given
    college.department("d1");
    college.awaitActedUpon("d1");
    String wanted = body(college.at("d1"), "INBOX", null, "ledger.entry-*");

    // When / Then
    String key = UUID.randomUUID().toString();
    Response made = subscribe(secretary("d1").header("Idempotency-Key", key), wanted, 201);
    Response again = subscribe(secretary("d1").header("Idempotency-Key", key), wanted, 201);
    assertThat(again.header("Location")).isEqualTo(made.header("Location"));
    String one = made.header("Location");
    office().get(one).then().statusCode(404);
    office().header("If-Match", "\"1\"").delete(one).then().statusCode(404);
    secretary("d1").delete(one).then().statusCode(428);
    secretary("d1").header("If-Match", "\"7\"").delete(one).then().statusCode(412);
    secretary("d1")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body(body(college.at("d1"), "INBOX", null, "ledger.*", "rectification.*"))
        .put(one)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    assertThat(secretary("d1").get(one).jsonPath().getList("kinds")).hasSize(2);
    subscribe(secretary("d1"), body(college.code(), "INBOX", null, "ledger.*"), 404);
    subscribe(
        secretary("d1"), body(college.at("d1"), "WEBHOOK", UUID.randomUUID(), "ledger.*"), 422);
    for (String kind : List.of("*", "ledger", "ledger.%", "ledger.a,b", "catalog.guide.v1", "")) {
      subscribe(secretary("d1"), body(college.at("d1"), "INBOX", null, kind), 422);
    }
    for (int i = 1; i < 50; i++) {
      subscribe(secretary("d1"), wanted, 201);
    }
    subscribe(secretary("d1"), wanted, 409);
  }

  private List<String> refusals(Tuple row, UUID endpoint) {
    Transmission one =
        new Transmission(
            row.get("id", UUID.class),
            "WEBHOOK",
            "endpoint/" + endpoint,
            endpoint,
            null,
            row.get("origin", String.class),
            college.at("d1"),
            "rectification.item-opened.v1",
            "{}",
            Instant.now(),
            1);
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                scopes.stream()
                    .flatMap(scope -> scope.refusals(List.of(one)).values().stream())
                    .toList());
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> sent(UUID endpoint) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                database
                    .createNativeQuery(
                        "select id, origin, cast(content as text) as content from transmission"
                            + " where endpoint = :endpoint",
                        Tuple.class)
                    .setParameter("endpoint", endpoint)
                    .getResultList());
  }

  /** How many mails of facts were queued for a person, or noted as not to be sent. */
  private long mailed(String person) {
    return count(
        "select count(*) from transmission where channel = 'EMAIL' and kind = 'EVENT' and recipient = :it",
        person);
  }

  private long count(String sql, String it) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number) database.createNativeQuery(sql).setParameter("it", it).getSingleResult())
                    .longValue());
  }

  /** A webhook that stands under d1, as if its portal had made it. */
  private UUID endpoint(String portal) {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database
                  .createNativeQuery("insert into lane (name) values ('endpoint/' || :id)")
                  .setParameter("id", id.toString())
                  .executeUpdate();
              database
                  .createNativeQuery(
                      "insert into endpoint (id, kind, owner, organisation, name, address_shown, created_at)"
                          + " values (:id, 'WEBHOOK', :owner, :organisation, 'w', '-', now())")
                  .setParameter("id", id)
                  .setParameter("owner", portal)
                  .setParameter("organisation", college.at("d1"))
                  .executeUpdate();
            });
    return id;
  }

  private void tell(String type, String name) {
    college.tell(
        type.substring(0, type.indexOf('.')) + ".events",
        college.at(name),
        type,
        "item/" + UUID.randomUUID(),
        1,
        "\"state\":\"OPEN\",\"person\":\"20210001\"");
  }

  private static String body(String organisation, String channel, UUID endpoint, String... kinds) {
    return "{\"organisation\":\"%s\",\"channel\":\"%s\",\"endpoint\":%s,\"kinds\":[\"%s\"]}"
        .formatted(
            organisation,
            channel,
            endpoint == null ? "null" : "\"" + endpoint + "\"",
            String.join("\",\"", kinds));
  }

  private static Response subscribe(RequestSpecification who, String body, int expected) {
    Response answer = who.contentType(ContentType.JSON).body(body).post(SUBSCRIPTIONS);
    assertThat(answer.statusCode()).as(body + answer.asString()).isEqualTo(expected);
    return answer;
  }

  private RequestSpecification office() {
    return as(college.office(), "office@" + college.code());
  }

  private RequestSpecification secretary(String name) {
    return as(college.secretary(name), "secretary@" + college.at(name));
  }

  private RequestSpecification portal(String client) {
    return given()
        .auth()
        .oauth2(
            Tokens.ofPortal(
                client, "notification:read notification:write", "portal@" + college.at("d1")));
  }

  private static RequestSpecification as(String person, String... posts) {
    return given().auth().oauth2(Tokens.of(person, posts));
  }
}
