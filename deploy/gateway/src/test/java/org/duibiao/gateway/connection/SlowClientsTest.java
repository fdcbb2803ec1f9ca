package org.duibiao.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.gateway.GatewayConfig;
import org.duibiao.gateway.testing.Hurried;
import org.duibiao.gateway.testing.SlowClient;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Hurried.class)
class SlowClientsTest {

  private static final String SLOW = "127.0.0.2";
  private static final String OTHER = "127.0.0.3";
  private static final String REQUEST = "GET /api/ledger/v1/echo HTTP/1.1\r\nHost: x\r\n\r\n";

  @TestHTTPResource("/")
  URI gateway;

  @Inject GatewayConfig config;

  @ConfigProperty(name = "quarkus.http.idle-timeout")
  Duration pause;

  @Test
  void waitsForTheLongestAnswerBeforeItTakesAConnectionForIdle() {
    assertThat(pause).isGreaterThan(config.fileResponseTimeout());
    assertThat(pause).isGreaterThan(config.packResponseTimeout());
  }

  @Test
  void closesAConnectionOnWhichNothingIsSaid() throws IOException {
    try (SlowClient client = connect(SLOW)) {
      assertThat(client.hearTheEnd()).isEmpty();
    }
  }

  @Test
  void closesAConnectionWhoseHeaderStops() throws IOException {
    try (SlowClient client = connect(SLOW)) {
      client.say("GET /api/ledger/v1/echo HTTP/1.1\r\nHost: x\r\nX-A: ");

      assertThat(client.hearTheEnd()).isEmpty();
    }
  }

  @Test
  void closesAConnectionWhoseHeaderDrips() throws IOException {
    try (SlowClient client = connect(SLOW)) {
      client.say("GET /api/ledger/v1/echo HTTP/1.1\r\nHost: x\r\nX-A: ");

      client.dripUntilClosed("a");
    }
  }

  @Test
  void closesAConnectionWhoseSecondHeaderDrips() throws IOException {
    try (SlowClient client = connect(SLOW)) {
      assertThat(client.say(REQUEST).hear("\"body\":\"\"}")).startsWith("HTTP/1.1 200");
      client.say("GET /api/ledger/v1/echo HTTP/1.1\r\nX-A: ");

      client.dripUntilClosed("a");
    }
  }

  @Test
  void closesAConnectionWhoseBodyDripsThoughItWasAnswered() throws IOException {
    try (SlowClient client = connect(SLOW)) {
      client.say("GET /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n");

      client.dripUntilClosed("a");
    }
  }

  @Test
  void tellsThatABodyTookTooLong() throws IOException {
    try (SlowClient client = connect(SLOW)) {
      client.say("POST /api/ledger/v1/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\na");

      assertThat(client.hear("}")).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
    }
  }

  @Test
  void keepsAConnectionOpenBetweenItsRequests() throws IOException {
    try (SlowClient client = connect(OTHER);
        SlowClient impatient = connect(SLOW)) {
      client.say(REQUEST).hear("\"body\":\"\"}");
      impatient.hearTheEnd();

      assertThat(client.say(REQUEST).hear("\"body\":\"\"}")).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void keepsAStreamOpenThoughItsClientSaysNothingMore() throws IOException {
    try (SlowClient client = connect(OTHER);
        SlowClient impatient = connect(SLOW)) {
      client.say("GET /api/notification/v1/inbox/stream HTTP/1.1\r\nHost: x\r\n\r\n");
      client.hear("data: ");
      impatient.hearTheEnd();

      client.say(REQUEST);
    }
  }

  @Test
  void answersOthersWhileOneHoardsConnections() throws IOException {
    List<SlowClient> hoard = new ArrayList<>();
    try {
      for (int i = 0; i < Hurried.CONNECTIONS; i++) {
        hoard.add(connect(SLOW).say(REQUEST));
      }
      for (SlowClient client : hoard) {
        client.hear("\"body\":\"\"}");
      }

      try (SlowClient oneTooMany = connect(SLOW);
          SlowClient other = connect(OTHER)) {
        assertThat(oneTooMany.hearTheEnd()).isEmpty();
        assertThat(other.say(REQUEST).hear("\r\n")).startsWith("HTTP/1.1 200");
      }
    } finally {
      for (SlowClient client : hoard) {
        client.close();
      }
    }
    await().until(() -> isAnswered(SLOW));
  }

  @Test
  void answersTheSameAddressWhileItsSlowConnectionsAreFewEnough() throws IOException {
    List<SlowClient> slow = new ArrayList<>();
    try {
      for (int i = 0; i < Hurried.CONNECTIONS - 1; i++) {
        slow.add(connect("127.0.0.4").say("GET / HT"));
      }

      assertThat(isAnswered("127.0.0.4")).isTrue();
    } finally {
      for (SlowClient client : slow) {
        client.close();
      }
    }
  }

  private boolean isAnswered(String from) throws IOException {
    try (SlowClient client = connect(from)) {
      return client.say(REQUEST).hear("\r\n").startsWith("HTTP/1.1 200");
    } catch (java.net.SocketException refused) {
      return false;
    }
  }

  private SlowClient connect(String from) throws IOException {
    return new SlowClient(from, gateway.getPort());
  }
}
