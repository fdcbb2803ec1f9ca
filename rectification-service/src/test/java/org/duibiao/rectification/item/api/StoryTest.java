package org.duibiao.rectification.item.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.testing.Events;
import org.duibiao.rectification.RectificationTest;
import org.duibiao.rectification.item.domain.ItemCommented;
import org.junit.jupiter.api.Test;

/** What happened to an item is told so that somebody who was not there understands it. */
@QuarkusTest
class StoryTest extends RectificationTest {
  private static final String BRANCH = "story-b1";

  private static RequestSpecification branchOfficer() {
    return as("zhang", "officer@" + BRANCH);
  }

  private String itemOf(UUID problem) {
    organisation(
        BRANCH,
        "BRANCH",
        "dept-01",
        1,
        "{\"id\":\"a1\",\"person\":\"zhang\",\"name\":\"张三\",\"post\":\"OFFICER\"}");
    record(problem, BRANCH);
    await().atMost(SOON).until(() -> !items().isEmpty());
    return (String) items().get(0).get("id");
  }

  @Test
  void theHistorySaysWhoDidWhatAndWhatWasPutInOtherWords() {
    UUID problem = UUID.randomUUID();
    String id = itemOf(problem);
    done(act(branchOfficer(), id, "plan", 1, PLAN));
    reworded(problem);
    await()
        .atMost(SOON)
        .untilAsserted(() -> office().get(ITEMS + "/" + id).then().body("version", equalTo(3)));
    done(
        act(
            branchOfficer(),
            id,
            "plan",
            3,
            PLAN.replace("补开会议并建立台账", "2021-06-20前补开会议。").replace("officer-dept-01-b1", "zhang")));
    done(act(branchOfficer(), id, "submission", 4, EVIDENCE.replace("已补开支部党员大会", "已补开支部党员大会。")));

    superior()
        .get(ITEMS + "/" + id + "/history")
        .then()
        .statusCode(200)
        .body("steps.action", contains("OPEN", "PLAN", "REWORD", "PLAN", "SUBMIT"))
        .body("steps[1].sentence", containsString("张三（story-b1 党组织党务干部）制定整改计划；问题原因：对制度不熟悉；"))
        .body("steps[1].post", equalTo("officer@" + BRANCH))
        .body("steps[2].changes.field", contains("INDICATOR", "PROBLEM"))
        .body("steps[2].changes[1].before", equalTo("支部党员大会未按季度召开"))
        .body("steps[2].sentence", endsWith("存在问题由“支部党员大会未按季度召开”改为“主题党日未固定”。"))
        .body(
            "steps[3].sentence",
            endsWith("更正整改计划；整改措施由“补开会议并建立台账”改为“2021年6月20日前补开会议”；责任人由“officer-dept-01-b1”改为“张三”。"))
        .body("steps[4].sentence", endsWith("申请销号（佐证1项）：已补开支部党员大会。"))
        .body("steps[4].evidence", hasSize(1));
    superior()
        .header("Accept-Language", "en")
        .get(ITEMS + "/" + id + "/history")
        .then()
        .body(
            "steps[3].sentence",
            containsString(
                "corrected the plan; measure changed from \"补开会议并建立台账\" to \"2021-06-20前补开会议\""));
    foreigner().get(ITEMS + "/" + id + "/history").then().statusCode(404);
  }

  private void reworded(UUID problem) {
    tell(
        "ledger.problem-reworded.v1",
        problem,
        BRANCH,
        2,
        """
        {"problemId":"%s","campaign":"%s","organisation":"%s","indicator":"branch-1.3",
         "text":"主题党日未固定"}"""
            .formatted(problem, campaign, BRANCH));
  }

  @Test
  void whoeverOnlyCommentsMayStillJudge() {
    String id = submittedItem();
    String comments = ITEMS + "/" + id + "/comments";

    officer().body("{\"text\":\"已补签到表\"}").post(comments).then().statusCode(201);
    for (int i = 0; i < 2; i++) {
      superior()
          .header("Idempotency-Key", "comment-" + id)
          .body("{\"text\":\"请补应到人数\"}")
          .post(comments)
          .then()
          .statusCode(201)
          .body("post", equalTo("secretary@dept-01"));
    }
    as("auditor", "auditor@college").body("{\"text\":\"x\"}").post(comments).then().statusCode(403);
    foreigner().body("{\"text\":\"x\"}").post(comments).then().statusCode(404);
    officer().body("{\"text\":\" \"}").post(comments).then().statusCode(422);

    as("auditor", "auditor@college")
        .get(comments + "?limit=1")
        .then()
        .statusCode(200)
        .body("items.text", contains("已补签到表"));
    office().get(comments).then().body("items.text", contains("已补签到表", "请补应到人数"));
    done(act(superior(), id, "verification", 3, EFFECTIVE));
    await().atMost(SOON).until(() -> commented(id).size() == 2);
    assertThat(commented(id)).noneMatch(data -> data.contains("签到表"));
  }

  private static List<String> commented(String item) {
    return Events.read("rectification.events").stream()
        .filter(event -> ItemCommented.TYPE.equals(Events.header(event, "ce_type")))
        .map(event -> new String(event.value(), StandardCharsets.UTF_8))
        .filter(data -> data.contains(item))
        .toList();
  }
}
