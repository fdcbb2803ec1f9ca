package org.duibiao.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.notification.feed.application.FeedFact;
import org.duibiao.notification.feed.application.FeedNumbering;
import org.duibiao.notification.feed.infrastructure.FeedEvents;
import org.duibiao.notification.testing.College;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedTest extends NotificationTest {
  private static final String EVENTS = "/api/notification/v1/events";

  private final College college = new College();

  @Inject FeedEvents events;
  @Inject FeedNumbering numbering;
  @Inject EntityManager database;

  @Test
  void tellsWithinTheScopeWhatHappenedOnceAndWithoutPeopleOrTexts() {
    // Given
    college.department("d1");
    college.department("d2");
    UUID once = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      Events.publish(
          "ledger.events",
          college.at("d1"),
          once,
          "ledger.entry-returned.v1",
          "entry/" + once,
          3,
          ("{\"entryId\":\"%s\",\"campaign\":\"c\",\"organisation\":\"%s\",\"revision\":2,"
                  + "\"person\":\"20210001\",\"reason\":\"秘密\"}")
              .formatted(once, college.at("d1")));
    }
    tell("rectification.case-candidate-proposed.v1", "d1");
    tell("rectification.item-opened.v1", "d1");
    tell("rectification.item-opened.v1", "d2");
    college.owes("d2", College.today().plusDays(5));

    // When
    JsonPath told = awaitEvents(4);

    // Then
    assertThat(told.getList("items.type", String.class))
        .containsExactlyInAnyOrder(
            "ledger.entry-returned.v1",
            "rectification.item-opened.v1",
            "rectification.item-opened.v1",
            "ledger.obligation-opened.v1");
    JsonPath d1 = get(secretary("d1"), EVENTS + "?types=ledger.entry-*");
    assertThat(d1.getList("items")).hasSize(1);
    assertThat(d1.getString("items[0].id")).isEqualTo(once.toString());
    assertThat(d1.getString("items[0].specversion")).isEqualTo("1.0");
    assertThat(d1.getString("items[0].source")).isEqualTo("/ledger-service");
    assertThat(d1.getMap("items[0].data"))
        .containsOnlyKeys("entryId", "campaign", "organisation", "revision");
    assertThat(get(secretary("d1"), EVENTS).getList("items.organisation", String.class))
        .hasSize(2)
        .containsOnly(college.at("d1"));
    assertThat(get(office(), EVENTS + "?organisation=" + college.at("d2")).getList("items"))
        .hasSize(2);
    assertThat(get(portal("notification:read"), EVENTS).getList("items.organisation", String.class))
        .hasSize(2)
        .containsOnly(college.at("d1"));
    portal("ledger:read").get(EVENTS).then().statusCode(403);
    secretary("d1").get(EVENTS + "?organisation=" + college.at("d2")).then().statusCode(404);
  }

  @Test
  void whoHasSeenANumberNeverMissesASmallerOneThoughTransactionsEndOutOfOrder() throws Exception {
    // Given
    college.department("d1");
    college.awaitActedUpon("d1");
    awaitEvents(1);
    String begin = get(office(), EVENTS + "?after=latest").getString("next");
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    FeedFact early = fact("early");
    CompletableFuture<Void> slow =
        CompletableFuture.runAsync(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          events.add(List.of(early));
                          written.countDown();
                          await(mayEnd);
                        }));
    written.await();

    // When
    FeedFact late = fact("late");
    QuarkusTransaction.requiringNew().run(() -> events.add(List.of(late)));
    JsonPath seen = awaitOne(begin);
    mayEnd.countDown();
    slow.get();

    // Then
    assertThat(seen.getString("items[0].id")).isEqualTo(late.eventId().toString());
    assertThat(awaitOne(seen.getString("next")).getString("items[0].id"))
        .isEqualTo(early.eventId().toString());
  }

  @Test
  void manyWritersAndLeadersAtOnceLeaveNoGapAndAReaderSeesEachOnceInOrder() {
    // Given
    college.department("d1");
    college.awaitActedUpon("d1");
    awaitEvents(1);
    String begin = get(office(), EVENTS + "?after=latest").getString("next");

    // When
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.runAsync(() -> writeAndNumber(i)))
            .toList();
    List<String> seen = new ArrayList<>();
    String next = begin;
    while (seen.size() < 80) {
      JsonPath page = get(office(), EVENTS + "?limit=7&after=" + next);
      seen.addAll(page.getList("items.sequence", String.class));
      next = page.getString("next");
    }
    writers.forEach(CompletableFuture::join);

    // Then
    assertThat(seen).hasSize(80).doesNotHaveDuplicates();
    assertThat(seen.stream().map(Long::valueOf).toList()).isSorted();
    Object[] all =
        (Object[])
            database
                .createNativeQuery("select max(position), count(position) from feed_event")
                .getSingleResult();
    assertThat(all[0]).isEqualTo(all[1]);
  }

  @Test
  void refusesWhatCannotBeAPlaceInTheFeed() {
    for (String query :
        List.of(
            "after=-1",
            "after=x",
            "after=999999999999999999",
            "types=catalog.guide.v1",
            "types=ledger.%25",
            "types=",
            "limit=0",
            "limit=501",
            "limit=1000000000",
            "cursor=1")) {
      int expected = query.equals("types=") ? 200 : 400;
      assertThat(office().urlEncodingEnabled(false).get(EVENTS + "?" + query).statusCode())
          .as(query)
          .isEqualTo(expected);
    }
    given().get(EVENTS).then().statusCode(401);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void writeAndNumber(int writer) {
    for (int i = 0; i < 10; i++) {
      FeedFact one = fact(writer + "-" + i);
      QuarkusTransaction.requiringNew().run(() -> events.add(List.of(one)));
      numbering.next();
    }
  }

  private FeedFact fact(String subject) {
    return new FeedFact(
        UUID.randomUUID(),
        "ledger.entry-accepted.v1",
        "entry/" + subject,
        1,
        college.at("d1"),
        Instant.now(),
        JsonNodeFactory.instance.objectNode());
  }

  private JsonPath awaitOne(String after) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> get(office(), EVENTS + "?types=ledger.entry-*&after=" + after),
            page -> page.getList("items").size() == 1);
  }

  private JsonPath awaitEvents(int number) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> get(office(), EVENTS), found -> found.getList("items").size() >= number);
  }

  private void tell(String type, String name) {
    college.tell(
        type.substring(0, type.indexOf('.')) + ".events",
        college.at(name),
        type,
        "thing/" + UUID.randomUUID(),
        1,
        "\"state\":\"OPEN\",\"person\":\"20210001\"");
  }

  private static JsonPath get(RequestSpecification who, String path) {
    return who.get(path).then().statusCode(200).extract().jsonPath();
  }

  private RequestSpecification office() {
    return as(college.office(), "office@" + college.code());
  }

  private RequestSpecification secretary(String name) {
    return as(college.secretary(name), "secretary@" + college.at(name));
  }

  private RequestSpecification portal(String scope) {
    return given().auth().oauth2(Tokens.ofPortal("p", scope, "portal@" + college.at("d1")));
  }

  private static RequestSpecification as(String person, String... posts) {
    return given().auth().oauth2(Tokens.of(person, posts));
  }
}
