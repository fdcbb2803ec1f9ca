package org.duibiao.rectification.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.Test;

/** What is overdue stands at the top, page by page; counts and weaknesses agree with the items. */
@QuarkusTest
class BoardTest extends RectificationTest {
  private static final String API = "/api/rectification/v1/";

  @Inject AgroalDataSource database;

  private static LocalDate today() {
    return ChinaTime.dayOf(TestClock.now());
  }

  private UUID due(String organisation, LocalDate day) {
    UUID problem = UUID.randomUUID();
    String json = recordedJson(problem, organisation, "问题");
    tell(
        "ledger.problem-recorded.v1",
        problem,
        organisation,
        1,
        day == null
            ? json.replace("\"2021-06-30\"", "null")
            : json.replace("2021-06-30", day.toString()));
    return problem;
  }

  private JsonPath board(String filter) {
    return office()
        .get(API + "board?campaign=" + campaign + filter)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void whatIsOverdueComesFirstAndWhatEndedLast() throws SQLException {
    UUID later = due("dept-01-b1", today().plusDays(30));
    UUID undated = due("dept-01-b1", null);
    UUID overdue = due("dept-01-b1", today().minusDays(2));
    UUID soon = due("dept-01-b1", today().plusDays(3));
    UUID ended = due("dept-01-b1", today().minusDays(9));
    heard("dept-01-b1", 1, later, undated, overdue, soon, ended);
    UUID elsewhere = due("dept-02-b1", today());
    heard("dept-02-b1", 1, elsewhere);
    withdraw(ended, 2, "更正");
    heard("dept-01-b1", 3, later, undated, overdue, soon);
    String planned = board("&due=SOON&organisation=dept-01").getString("items[0].id");
    done(act(officer(), planned, "plan", 1, PLAN.replace("2021-06-30", today().plusDays(3) + "")));

    List<Object> read = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = board("&organisation=dept-01&limit=2" + cursor);
      read.addAll(page.getList("items.daysLeft"));
      cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    } while (cursor != null);
    assertThat(read).containsExactly(-2, 3, 30, null, null);
    assertThat(board("").getList("items.overdue")).startsWith(true, false);

    office()
        .get(API + "board/counts?campaign=" + campaign + "&organisation=dept-01")
        .then()
        .body("open", equalTo(4))
        .body("byState.WITHDRAWN", equalTo(1))
        .body("byState.IN_PROGRESS", equalTo(1))
        .body("due", equalTo(Map.of("OVERDUE", 1, "SOON", 1, "LATER", 1, "UNDATED", 1)));
    officer()
        .get(API + "board?responsible=me&campaign=" + campaign)
        .then()
        .body("items.id", contains(planned));
    ledBy("leader-7");
    assertThat(board("&leader=leader-7").getList("items.organisation")).containsOnly("dept-02-b1");
    as("leader-7", "leader@college")
        .get(API + "board/counts?leader=me&campaign=" + campaign)
        .then()
        .body("open", equalTo(1));
    foreigner()
        .get(API + "board?campaign=" + campaign)
        .then()
        .body("items.organisation", contains("dept-02-b1"));
    foreigner().get(API + "board?organisation=dept-01").then().statusCode(404);
    office()
        .get(API + "common-weaknesses?organisation=college&campaign=" + campaign)
        .then()
        .body("indicators", hasSize(1))
        .body("indicators[0].organisations", equalTo(2))
        .body("indicators[0].items", equalTo(5))
        .body("indicators[0].overdue", equalTo(1))
        .body("indicators[0].struckOff", equalTo(0));
    for (String wrong : List.of("due=x", "state=x", "cursor=eA", "nonsense=1")) {
      office().get(API + "board?" + wrong).then().statusCode(400);
    }
  }

  private void ledBy(String leader) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      UUID candidate = UUID.randomUUID();
      statement.executeUpdate(
          """
          insert into case_candidate (id, version, campaign, organisation, state, reasons, keys,
            proposed_at, decided_by, decided_at)
          values ('%s', 0, '%s', 'dept-02-b1', 'CONFIRMED', '{"all":[]}', '{}', now(), 'office', now())"""
              .formatted(candidate, campaign));
      statement.executeUpdate(
          """
          insert into weak_case (id, version, event_sequence, candidate_id, campaign, organisation,
            reasons, state, assigned_leader, look_back_told)
          values ('%s', 0, 0, '%s', '%s', 'dept-02-b1', '{"all":[]}', 'IDENTIFIED', '%s', false)"""
              .formatted(UUID.randomUUID(), candidate, campaign, leader));
    }
  }

  @Test
  void thereIsNothingToSeeOutside() {
    String asked = "?campaign=" + campaign + "&organisation=dept-01";
    for (String view : List.of("burn-down", "common-weaknesses")) {
      foreigner().get(API + view + asked).then().statusCode(404);
      office().get(API + view + "?campaign=none&organisation=college").then().statusCode(404);
      office().get(API + view).then().statusCode(400);
    }
    office().get(API + "common-weaknesses" + asked).then().body("indicators", empty());
    office().get(API + "burn-down" + asked + "&from=1900-01-01").then().statusCode(400);
  }
}
