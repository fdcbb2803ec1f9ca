package org.duibiao.rectification.item.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.testing.Events;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemJourneyTest extends RectificationTest {

  @Inject AgroalDataSource database;

  private List<String> audited(String id) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                """
                select concat_ws('|', person, coalesce(post, 'null'), action,
                                 coalesce(reason, 'null'), version_before, version_after)
                from audit_record where subject = ? order by id""")) {
      query.setString(1, "item/" + id);
      List<String> rows = new ArrayList<>();
      try (var found = query.executeQuery()) {
        while (found.next()) {
          rows.add(found.getString(1));
        }
      }
      return rows;
    }
  }

  private static List<String> told(String id) {
    return Events.read("rectification.events").stream()
        .filter(record -> Events.header(record, "ce_subject").equals("item/" + id))
        .map(record -> Events.header(record, "ce_type"))
        .toList();
  }

  private static JsonPath lastFact(String id) {
    List<ConsumerRecord<String, byte[]>> facts =
        Events.read("rectification.events").stream()
            .filter(record -> Events.header(record, "ce_subject").equals("item/" + id))
            .toList();
    return new JsonPath(new String(facts.get(facts.size() - 1).value(), StandardCharsets.UTF_8));
  }

  @Test
  void anItemIsPlannedWorkedProvedVerifiedAndStruckOff() {
    String id = newItem();

    done(act(officer(), id, "plan", 1, PLAN));
    done(act(officer(), id, "submission", 2, EVIDENCE));
    act(superior(), id, "verification", 3, EFFECTIVE)
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("state", equalTo("STRUCK_OFF"))
        .body("verdict", equalTo("EFFECTIVE"))
        .body("verifiedBy", equalTo("secretary-dept-01"))
        .body("organisationName", equalTo("dept-01-b1 党组织"))
        .body("evidence[0].addedBy", equalTo("officer-dept-01-b1"))
        .body("history.action", contains("OPEN", "PLAN", "SUBMIT", "VERIFY"))
        .body("history[0].from", nullValue())
        .body("allowedActions", contains("REOPEN"));

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(told(id))
                    .containsExactly(
                        "rectification.item-opened.v1",
                        "rectification.item-planned.v1",
                        "rectification.item-submitted.v1",
                        "rectification.item-struck-off.v1"));
    assertThat(lastFact(id).getString("person")).isEqualTo("secretary-dept-01");
    assertThat(lastFact(id).getString("state")).isEqualTo("STRUCK_OFF");
  }

  @Test
  void anItemGoesThroughReturnDeferralAndReopening() {
    String id = submittedItem();

    done(act(superior(), id, "return", 3, "{\"reason\":\"没有会议记录\"}"));
    done(act(officer(), id, "plan", 4, PLAN));
    done(act(superior(), id, "deferral", 5, "{\"reason\":\"支委会换届\",\"dueDate\":\"2021-09-30\"}"));
    act(secretary(), id, "resumption", 6, "{}")
        .then()
        .statusCode(200)
        .body("dueDate", equalTo("2021-09-30"))
        .body("deferral.grantedBy", equalTo("secretary-dept-01"))
        .body("deferral.reason", equalTo("支委会换届"))
        .body("deferral.until", equalTo("2021-09-30"));
    done(act(officer(), id, "submission", 7, EVIDENCE));
    done(act(superior(), id, "verification", 8, EFFECTIVE));
    act(office(), id, "reopening", 9, "{\"reason\":\"回头看发现反弹\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("REOPENED"))
        .body("verdict", nullValue())
        .body("evidence", hasSize(2));
  }

  @Test
  void aPlanNamesEverythingThatIsMissing() {
    String id = newItem();

    act(officer(), id, "plan", 1, "{\"measure\":\" \"}")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/plan-incomplete"))
        .body("errors.pointer", containsInAnyOrder("/rootCause", "/measure", "/responsible"));
  }

  @Test
  void aPlanKeepsTheDateOfTheCampaignIfItNamesNone() {
    String id = newItem();

    JsonPath planned =
        done(
            act(
                officer(),
                id,
                "plan",
                1,
                "{\"rootCause\":\"a\",\"measure\":\"b\",\"responsible\":\"张三\"}"));

    assertThat(planned.getString("dueDate")).isEqualTo("2021-06-30");
  }

  @Test
  void whatIsNotProvedIsNotSubmitted() {
    String id = newItem();

    act(officer(), id, "submission", 1, "{\"summary\":\"done\",\"evidence\":[]}")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/evidence-missing"))
        .body("errors[0].pointer", equalTo("/evidence"));
  }

  @Test
  void nobodyStrikesOffTheirOwn() {
    String id = newItem();
    done(act(superior(), id, "plan", 1, PLAN));
    done(act(officer(), id, "submission", 2, EVIDENCE));

    act(superior(), id, "verification", 3, EFFECTIVE)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/self-verification"));
    act(secretary(), id, "verification", 3, EFFECTIVE)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/self-verification"));
    done(act(office(), id, "verification", 3, EFFECTIVE));
  }

  @Test
  void anyOtherVerdictIsForTheReturn() {
    String id = submittedItem();

    act(superior(), id, "verification", 3, "{\"verdict\":\"NOT_EFFECTIVE\"}")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/verdict-not-effective"))
        .body("errors[0].pointer", equalTo("/verdict"));
  }

  @Test
  void theAuditTrailKeepsWhoDidWhatAndInWhichPost() throws SQLException {
    String id = submittedItem();
    done(act(superior(), id, "verification", 3, EFFECTIVE));

    assertThat(audited(id))
        .containsExactly(
            "system|null|ledger:OPEN|null|0|1",
            "officer-dept-01-b1|officer@dept-01-b1|planItem|null|1|2",
            "officer-dept-01-b1|officer@dept-01-b1|submitItem|已补开支部党员大会|2|3",
            "secretary-dept-01|secretary@dept-01|verifyItem|到位|3|4");
  }

  @Test
  void aListIsReadPageByPageWithoutGapsOrRepetition() {
    UUID[] problems = new UUID[7];
    for (int i = 0; i < problems.length; i++) {
      problems[i] = UUID.randomUUID();
      record(problems[i], "dept-01-b1");
    }
    heard("dept-01-b1", 1, problems);
    String list = ITEMS + "?campaign=" + campaign + "&organisation=dept-01&state=OPEN&limit=3";

    JsonPath first = done(office().get(list));
    JsonPath second = done(office().get(list + "&cursor=" + first.getString("next")));
    JsonPath third = done(office().get(list + "&cursor=" + second.getString("next")));

    assertThat(third.getString("next")).isNull();
    assertThat(List.of(first, second, third))
        .flatExtracting(page -> page.getList("items.problemId", String.class))
        .hasSize(7)
        .doesNotHaveDuplicates();
    assertThat(first.getList("items[0].allowedActions", String.class))
        .containsExactly("PLAN", "SUBMIT");
  }

  @Test
  void filtersNarrowAList() {
    newItem();

    office()
        .get(ITEMS + "?campaign=" + campaign + "&indicator=branch-9.9")
        .then()
        .statusCode(200)
        .body("items", empty());
    officer()
        .get(ITEMS + "?campaign=" + campaign + "&indicator=branch-1.2")
        .then()
        .statusCode(200)
        .body("items[0].allowedActions", contains("PLAN", "SUBMIT"));
    office()
        .get(ITEMS + "?campaign=" + campaign + "&organisation=dept-02")
        .then()
        .statusCode(200)
        .body("items", empty());
  }
}
