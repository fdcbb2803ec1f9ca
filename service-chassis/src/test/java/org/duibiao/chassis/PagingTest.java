package org.duibiao.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagingTest extends ChassisTest {
  private void make(String name) {
    asOffice().body("{\"name\":\"" + name + "\"}").post(API + "/things").then().statusCode(201);
  }

  private String firstCursor(String name, int limit) {
    return asOffice().get(API + "/things?name=" + name + "&limit=" + limit).path("next");
  }

  @Test
  void givesEveryRowOnceWhileRowsAreAdded() {
    for (int i = 0; i < 7; i++) {
      make("page-a" + i);
    }
    List<String> seen = new ArrayList<>();
    String next = null;
    do {
      var page =
          asOffice()
              .queryParam("name", "page-a")
              .queryParam("limit", 3)
              .queryParams(next == null ? java.util.Map.of() : java.util.Map.of("cursor", next))
              .get(API + "/things");
      seen.addAll(page.path("items.name"));
      next = page.path("next");
      if (seen.size() == 3) {
        make("page-a7");
      }
    } while (next != null);

    assertThat(seen)
        .containsExactly(
            "page-a0", "page-a1", "page-a2", "page-a3", "page-a4", "page-a5", "page-a6", "page-a7");
  }

  @Test
  void refusesACursorThatWasChanged() {
    make("page-b1");
    make("page-b2");
    String cursor = firstCursor("page-b", 1);
    String changed = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);

    asOffice()
        .get(API + "/things?name=page-b&cursor=" + changed)
        .then()
        .statusCode(400)
        .body("type", containsString("invalid-cursor"));
  }

  @Test
  void refusesACursorOfOtherFilters() {
    make("page-c1");
    make("page-c2");

    asOffice()
        .get(API + "/things?name=other&cursor=" + firstCursor("page-c", 1))
        .then()
        .statusCode(400);
  }

  @Test
  void refusesACursorThatIsNone() {
    for (String nonsense : List.of("abc", "%00", "!!!!", "A".repeat(1000))) {
      assertThat(asOffice().queryParam("cursor", nonsense).get(API + "/things").statusCode())
          .as(nonsense)
          .isEqualTo(400);
    }
  }

  @Test
  void refusesALimitOutOfRange() {
    for (String limit : List.of("0", "-1", "501", "1000000000", "99999999999999999999", "x", " ")) {
      asOffice().queryParam("limit", limit).get(API + "/things").then().statusCode(400);
    }
  }
}
