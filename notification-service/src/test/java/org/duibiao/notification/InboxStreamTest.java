package org.duibiao.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.notification.testing.College.today;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.notification.testing.College;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxStreamTest extends NotificationTest {
  private static final String STREAM = "/api/notification/v1/inbox/stream";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final College college = new College();

  @TestHTTPResource(STREAM)
  URI address;

  @Test
  void tellsAMessageAsItComesAndAfterABreakWhatWasMissed() throws Exception {
    // Given
    college.department("d1");
    college.department("d2");
    college.awaitActedUpon("d1");
    Event first;
    try (Reading reading = open(token("d1"), null)) {
      assertThat(reading.next("unread").data().getLong("unread")).isOne();

      // When
      college.owes("d2", today().plusDays(5), "别家");
      college.owes("d1", today().plusDays(5), "第一项");

      // Then
      first = reading.next("message");
      assertThat(first.data().getString("title")).contains("第一项");
      assertThat(first.data().getString("kind")).isEqualTo("REMINDER_BEFORE_DUE");
      assertThat(reading.next("unread").data().getLong("unread")).isEqualTo(2);
    }
    college.owes("d1", today().plusDays(5), "第二项");
    college.awaitKinds(college.secretary("d1"), "第二项", "REMINDER_BEFORE_DUE");
    college.owes("d1", today().plusDays(5), "第三项");
    try (Reading reading = open(token("d1"), first.id())) {
      Event second = reading.next("message");
      Event third = reading.next("message");
      assertThat(second.data().getString("title")).contains("第二项");
      assertThat(third.data().getString("title")).contains("第三项");
      assertThat(
              List.of(
                  Long.valueOf(first.id()), Long.valueOf(second.id()), Long.valueOf(third.id())))
          .isSorted();
    }
  }

  @Test
  void endsWithTheTokenAndLetsNobodyHaveTooMany() throws Exception {
    // Given
    college.department("d1");
    List<Reading> open = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      open.add(open(token("d1"), null));
    }
    Reading ending = open(token("d1", Duration.ofSeconds(3)), null);

    // When / Then
    given().auth().oauth2(token("d1")).get(STREAM).then().statusCode(429);
    assertThat(ending.toTheEnd()).noneMatch(line -> line.startsWith("event: message"));
    open.add(open(token("d1"), null));
    for (Reading reading : open) {
      reading.close();
    }
  }

  @Test
  void isForPeopleOnlyAndRefusesWhatIsNoNumber() {
    given()
        .auth()
        .oauth2(Tokens.ofPortal("p", "notification:read", "portal@" + college.code()))
        .get(STREAM)
        .then()
        .statusCode(403);
    given().get(STREAM).then().statusCode(401);
    given()
        .auth()
        .oauth2(token("d1"))
        .header("Last-Event-ID", "1 or 1=1")
        .get(STREAM)
        .then()
        .statusCode(400);
  }

  /** For so long only that no test waits for ever on a stream that says nothing. */
  private String token(String name) {
    return token(name, Duration.ofSeconds(50));
  }

  private String token(String name, Duration valid) {
    return Tokens.signed(
        Tokens.claims(college.secretary(name), "secretary@" + college.at(name))
            .expiresAt(Instant.now().plus(valid)));
  }

  private Reading open(String token, String lastEventId) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    return new Reading(
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
  }

  private record Event(String name, String id, JsonPath data) {}

  private record Reading(BufferedReader lines) implements AutoCloseable {
    Event next(String wanted) throws IOException {
      String name = null;
      String id = null;
      StringBuilder data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5));
        } else if (line.isEmpty()) {
          if (wanted.equals(name)) {
            return new Event(name, id, JsonPath.from(data.toString()));
          }
          name = null;
          data.setLength(0);
        }
      }
      throw new AssertionError("the stream ended before " + wanted);
    }

    List<String> toTheEnd() {
      return lines.lines().toList();
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
