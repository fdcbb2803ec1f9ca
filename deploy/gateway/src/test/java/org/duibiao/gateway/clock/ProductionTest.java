package org.duibiao.gateway.clock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.gateway.testing.Peers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProductionTest.Production.class)
class ProductionTest {

  @Test
  void hasNoMovableClock() {
    given()
        .get("/api/standalone/v1/clock")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void doesNotDescribeAMovableClock() {
    given()
        .get("/openapi.json")
        .then()
        .statusCode(200)
        .body("paths", not(hasKey("/api/standalone/v1/clock")));
  }

  @Test
  void refusesToStartWithAClockFile() {
    Optional<Path> file = Optional.of(Path.of("clock.bin"));

    assertThatIllegalStateException()
        .isThrownBy(() -> new StandaloneClock(false, file, Clock.systemUTC()))
        .withMessageContaining("duibiao.clock.file");
  }

  @Test
  void refusesToBeStandaloneWithoutAClockFile() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new StandaloneClock(true, Optional.empty(), Clock.systemUTC()))
        .withMessageContaining("DUIBIAO_CLOCK_FILE");
  }

  /** The system as it runs in production: nobody moves its clock. */
  public static class Production implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(Peers.class, Map.of("production", "true")));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }
}
