package org.duibiao.rectification.item.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.Test;

/** What proves that something was put right: a file that is there, or a record that exists. */
@QuarkusTest
class ProofTest extends RectificationTest {
  private static final byte[] PDF =
      "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n0\n%%EOF"
          .getBytes(StandardCharsets.UTF_8);

  private static RequestSpecification sender(String person, String post) {
    return given().auth().oauth2(Tokens.of(person, post));
  }

  private static String at(String organisation) {
    return "/api/rectification/v1/organisations/" + organisation + "/evidence";
  }

  private static Response upload(RequestSpecification by, String organisation) {
    return by.multiPart("file", "minutes.pdf", PDF, "application/pdf")
        .multiPart("title", "minutes")
        .multiPart("effectiveDate", "2021-03-12")
        .post(at(organisation));
  }

  private static String uploaded(String organisation) {
    return upload(sender("office", "office@college"), organisation)
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .extract()
        .path("id");
  }

  private static String naming(String kind, Object reference) {
    return "{\"summary\":\"已补\",\"responsible\":\"张三\",\"evidence\":[{\"kind\":\"%s\",\"reference\":\"%s\"}]}"
        .formatted(kind, reference);
  }

  private void learned(UUID record, String organisation, String fact, long version) {
    Events.publish(
        "ledger.events",
        organisation,
        "ledger.learning-record-" + fact + ".v1",
        "learning-record/" + record,
        version,
        """
        {"recordId":"%s","organisation":"%s","kind":"GENERAL_MEETING","title":"党员大会",
         "date":"2021-03-20","campaigns":[],"indicators":[],"person":"x","reason":null}"""
            .formatted(record, organisation));
  }

  @Test
  void aFileThatAnItemNamesStaysAndIsGivenOutAsAFile() {
    String file = uploaded("dept-01-b1");
    String id = newItem();
    act(officer(), id, "submission", 1, naming("FILE", file))
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"))
        .body("evidence[0].title", equalTo("minutes"))
        .body("evidence[0].day", equalTo("2021-03-12"));

    officer()
        .header("If-Match", "\"1\"")
        .delete(at("dept-01-b1") + "/" + file)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/evidence-in-use"))
        .body("detail", containsString("item/" + id));
    superior().get(at("dept-01-b1") + "/" + file).then().body("references", contains("item/" + id));
    byte[] given =
        sender("secretary-dept-01", "secretary@dept-01")
            .get(at("dept-01-b1") + "/" + file + "/content")
            .then()
            .statusCode(200)
            .header("Content-Disposition", startsWith("attachment"))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .extract()
            .asByteArray();
    assertThat(given).isEqualTo(PDF);
    done(act(superior(), id, "return", 2, "{\"reason\":\"看不清\"}"));
    done(act(officer(), id, "plan", 3, PLAN));
    done(act(officer(), id, "submission", 4, naming("FILE", uploaded("dept-01-b1"))));
    officer()
        .header("If-Match", "\"1\"")
        .delete(at("dept-01-b1") + "/" + file)
        .then()
        .statusCode(409);
  }

  @Test
  void whatNothingRefersToIsDeletedAndForeignersSeeNothing() {
    String file = uploaded("dept-01-b1");

    foreigner().get(at("dept-01-b1")).then().statusCode(404);
    foreigner().get(at("dept-01-b1") + "/" + file + "/content").then().statusCode(404);
    upload(sender("leader-1", "leader@college"), "dept-01-b1").then().statusCode(403);
    officer().delete(at("dept-01-b1") + "/" + file).then().statusCode(428);
    officer()
        .header("If-Match", "\"1\"")
        .delete(at("dept-01-b1") + "/" + file)
        .then()
        .statusCode(204);
    officer().get(at("dept-01-b1") + "/" + file).then().statusCode(404);
  }

  @Test
  void whatCannotBeFollowedIsNoEvidence() {
    String id = newItem();
    String foreign = uploaded("dept-02-b1");

    for (Object file : new Object[] {foreign, UUID.randomUUID(), "minutes.pdf"}) {
      act(officer(), id, "submission", 1, naming("FILE", file))
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/evidence/0/reference"));
    }
    for (String kind : new String[] {"RECORD", "DOCUMENT"}) {
      act(officer(), id, "submission", 1, naming(kind, "会议记录 2021-05-12"))
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/evidence-unusable"))
          .body("errors.pointer", contains("/evidence/0/reference"));
    }
    office().get(ITEMS + "/" + id).then().body("version", equalTo(1));
  }

  @Test
  void aRecordOfTheLedgerProvesUnlessItIsForeignOrWithdrawn() {
    String id = newItem();
    UUID own = UUID.randomUUID();
    UUID above = UUID.randomUUID();
    UUID foreign = UUID.randomUUID();
    UUID gone = UUID.randomUUID();
    learned(foreign, "dept-02-b1", "recorded", 1);
    learned(above, "dept-01", "recorded", 1);
    learned(gone, "dept-01-b1", "withdrawn", 2);
    learned(gone, "dept-01-b1", "recorded", 1);
    learned(own, "dept-01-b1", "recorded", 1);

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(act(officer(), id, "submission", 1, naming("RECORD", own)).statusCode())
                    .isEqualTo(200));
    done(act(superior(), id, "return", 2, "{\"reason\":\"补充\"}"));
    done(act(officer(), id, "plan", 3, PLAN));
    for (UUID unusable : new UUID[] {foreign, gone}) {
      act(officer(), id, "submission", 4, naming("RECORD", unusable)).then().statusCode(422);
    }
    done(act(officer(), id, "submission", 4, naming("RECORD", above)));

    learned(own, "dept-01-b1", "withdrawn", 2);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                office()
                    .get(ITEMS + "/" + id)
                    .then()
                    .body("evidence.title", contains("党员大会", "党员大会"))
                    .body("evidence.withdrawn", contains(true, false)));
    superior().get(ITEMS + "/" + id).then().body("allowedActions", contains("VERIFY", "RETURN"));
    learned(above, "dept-01", "withdrawn", 2);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                office()
                    .get(ITEMS + "/" + id)
                    .then()
                    .body("evidence.withdrawn", contains(true, true)));
    superior().get(ITEMS + "/" + id).then().body("allowedActions", contains("RETURN"));
    superior()
        .get(ITEMS + "?campaign=" + campaign)
        .then()
        .body("items[0].allowedActions", contains("RETURN"));
    act(superior(), id, "verification", 5, EFFECTIVE)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/evidence-missing"));
    done(act(superior(), id, "return", 5, "{\"reason\":\"记录已撤销\"}"));
  }
}
