package org.duibiao.rectification.item.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.duibiao.chassis.testing.Events;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemReactionsTest extends RectificationTest {
  private static final String DEAD_LETTERS = "ledger.events.rectification-service.dlq";

  private io.restassured.response.ValidatableResponse onlyItem() {
    assertThat(items()).hasSize(1);
    return office().get(ITEMS + "/" + items().get(0).get("id")).then().statusCode(200);
  }

  @Test
  void aProblemThatIsToldTwiceHasOneItem() {
    UUID problem = UUID.randomUUID();
    UUID event = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      Events.publish(
          "ledger.events",
          "dept-01-b1",
          event,
          "ledger.problem-recorded.v1",
          "problem/" + problem,
          1,
          recordedJson(problem, "dept-01-b1", "同一问题"));
    }
    record(problem, "dept-01-b1");
    heard("dept-01-b1", 1, problem);

    onlyItem().body("history.action", contains("OPEN", "REWORD"));
  }

  @Test
  void otherWordsReachTheItemAndKeepItsHistory() {
    UUID problem = UUID.randomUUID();
    record(problem, "dept-01-b1");
    reword(problem, 2, "主题党日未固定");
    heard("dept-01-b1", 1, problem);

    onlyItem()
        .body("problem", equalTo("主题党日未固定"))
        .body("indicator", equalTo("branch-1.3"))
        .body("state", equalTo("OPEN"))
        .body("history[1].reason", equalTo("branch-1.2: 支部党员大会未按季度召开"));
  }

  @Test
  void whatComesBeforeItsProblemIsNotLost() {
    UUID problem = UUID.randomUUID();
    withdraw(problem, 3, "不属于本支部");
    reword(problem, 2, "主题党日未固定");
    record(problem, "dept-01-b1");
    heard("dept-01-b1", 1);
    await().atMost(SOON).until(() -> !items().isEmpty());

    onlyItem()
        .body("state", equalTo("WITHDRAWN"))
        .body("problem", equalTo("主题党日未固定"))
        .body("history.action", contains("OPEN", "REWORD", "WITHDRAW"))
        .body("history[2].reason", equalTo("不属于本支部"));
  }

  @Test
  void anOlderFactNeverReplacesANewerOne() {
    UUID problem = UUID.randomUUID();
    record(problem, "dept-01-b1");
    reword(problem, 5, "最新表述");
    reword(problem, 4, "较早表述");
    heard("dept-01-b1", 1, problem);

    onlyItem().body("problem", equalTo("最新表述"));
  }

  @Test
  void aProblemAcceptedAgainAfterItsWithdrawalGetsItsItemBack() {
    UUID problem = UUID.randomUUID();
    record(problem, "dept-01-b1");
    withdraw(problem, 2, "更正");
    tell(
        "ledger.problem-recorded.v1",
        problem,
        "dept-01-b1",
        3,
        recordedJson(problem, "dept-01-b1", "再次认定的问题"));
    heard("dept-01-b1", 1, problem);

    onlyItem()
        .body("state", equalTo("OPEN"))
        .body("problem", equalTo("再次认定的问题"))
        .body("history.action", contains("OPEN", "WITHDRAW", "RECORD_AGAIN"));
  }

  @Test
  void whatIsStruckOffAndWithdrawnComesBackReopened() {
    String id = submittedItem();
    done(act(superior(), id, "verification", 3, EFFECTIVE));
    UUID problem =
        UUID.fromString(office().get(ITEMS + "/" + id).jsonPath().getString("problemId"));
    withdraw(problem, 2, "更正");
    tell(
        "ledger.problem-recorded.v1",
        problem,
        "dept-01-b1",
        3,
        recordedJson(problem, "dept-01-b1", "再次认定的问题"));
    heard("dept-01-b1", 1, problem);

    onlyItem().body("state", equalTo("REOPENED")).body("id", equalTo(id));
  }

  @Test
  void aFactThatCannotBeReadGoesAsideAndHoldsNothingUp() {
    UUID broken = UUID.randomUUID();
    tell(
        "ledger.problem-recorded.v1",
        broken,
        "dept-01-b1",
        1,
        "{\"problemId\":\"" + broken + "\"}");
    UUID problem = UUID.randomUUID();
    record(problem, "dept-01-b1");
    heard("dept-01-b1", 1, problem);

    onlyItem().body("problemId", equalTo(problem.toString()));
    await()
        .atMost(SOON)
        .until(
            () ->
                Events.read(DEAD_LETTERS).stream()
                    .anyMatch(
                        record ->
                            new String(record.value(), StandardCharsets.UTF_8)
                                .contains(broken.toString())));
  }
}
