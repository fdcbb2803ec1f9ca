package org.duibiao.rectification.item.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputTest extends RectificationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plan | {\"rootCauze\":\"a\"} | /rootCauze",
        "plan | {\"rootCause\":5} | /rootCause",
        "plan | {\"dueDate\":\"tomorrow\"} | /dueDate",
        "plan | {\"rootCause\":\"a\\u0000b\"} | /rootCause",
        "plan | {\"rootCause\":\"a\\ud800b\"} | /rootCause",
        "submission | {\"evidence\":[{\"kind\":\"GOSSIP\",\"reference\":\"x\"}]} | /evidence/0/kind",
        "submission | {\"evidence\":\"x\"} | /evidence",
        "resumption | {\"why\":1} | /why"
      })
  void namesThePlaceOfWhatCannotBeRead(String transition, String body, String pointer) {
    String id = newItem();

    act(officer(), id, transition, 1, body)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rootCause\":\"a\",\"rootCause\":\"b\"}",
        "{\"rootCause\":",
        "[]",
        "null",
        "",
        "{} {}",
        "\"text\""
      })
  void refusesWhatIsNoBody(String body) {
    String id = newItem();

    act(officer(), id, "plan", 1, body)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void refusesTextThatIsTooLong() {
    String id = newItem();
    String body =
        "{\"rootCause\":\"%s\",\"measure\":\"b\",\"responsible\":\"%s\"}"
            .formatted("长".repeat(20_001), "名".repeat(201));

    act(officer(), id, "plan", 1, body)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/rootCause"))
        .body("errors.pointer", hasItem("/responsible"));
  }

  @Test
  void namesTheFaultInAPieceOfEvidence() {
    String id = newItem();

    act(
            officer(),
            id,
            "submission",
            1,
            "{\"evidence\":[{\"kind\":\"RECORD\",\"reference\":\"r\"},{\"reference\":\" \"},null]}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/evidence/1/reference"))
        .body("errors.pointer", hasItem("/evidence/1/kind"));
    act(
            officer(),
            id,
            "submission",
            1,
            "{\"summary\":\"x\",\"responsible\":\"x\",\"evidence\":[{\"kind\":\"LINK\",\"reference\":\"javascript:alert(1)\"}]}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/evidence/0/reference"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=-1",
        "limit=0",
        "limit=501",
        "limit=many",
        "cursor=AAAA",
        "cursor=%00",
        "cursor=~~~",
        "state=DONE",
        "colour=red",
        "campaign=a%00b",
        "indicator=%0a",
        "organisation=a%00b"
      })
  void refusesAnAddressThatMeansNothing(String query) {
    office()
        .urlEncodingEnabled(false)
        .get(ITEMS + "?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void refusesACursorOfAnotherList() {
    newItem();
    record(java.util.UUID.randomUUID(), "dept-01-b1");
    org.awaitility.Awaitility.await().atMost(SOON).until(() -> items().size() == 2);
    String list = ITEMS + "?limit=1&campaign=" + campaign;
    String cursor = office().get(list).path("next");

    office()
        .get(list + "&state=OPEN&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-cursor"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "a%00b", "1-1-1-1-1", "%F0%9F%98%80", "..%2f"})
  void findsNothingUnderWhatIsNoId(String id) {
    office()
        .urlEncodingEnabled(false)
        .get(ITEMS + "/" + id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void asksForWhatAConsistencyCheckNeeds() {
    office()
        .get(CONSISTENCY)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?campaign"));
    office()
        .get(CONSISTENCY + "?campaign=x")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?organisation"));
  }

  @Test
  void givesBackEveryCharacterAsItCame() {
    String id = newItem();
    String text = "制度“不熟”🎉 𠮷野家 👩‍👩‍👧 \\\"quoted\\\" \\n第二行";

    JsonPath planned =
        done(
            act(
                officer(),
                id,
                "plan",
                1,
                "{\"rootCause\":\"%s\",\"measure\":\"𪚥\",\"responsible\":\"张三\"}"
                    .formatted(text)));

    assertThat(planned.getString("rootCause")).isEqualTo("制度“不熟”🎉 𠮷野家 👩‍👩‍👧 \"quoted\" \n第二行");
    assertThat(office().get(ITEMS + "/" + id).jsonPath().getString("measure")).isEqualTo("𪚥");
  }

  @Test
  void refusesAnotherMediaTypeAndMethod() {
    String id = newItem();

    officer()
        .contentType("text/plain")
        .header("If-Match", "\"1\"")
        .body("plan")
        .post(ITEMS + "/" + id + "/plan")
        .then()
        .statusCode(415);
    officer().delete(ITEMS + "/" + id).then().statusCode(405);
  }
}
