package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Await;
import org.duibiao.systemtests.client.Caller;

/** Every accepted problem becomes one item, and one of them is followed until it is struck off. */
final class Rectification {
  private static final String ITEMS = "/api/rectification/v1/items";
  private static final String CONSISTENCY = "/api/rectification/v1/consistency";
  static final Map<String, Object> VERDICT =
      Map.of("verdict", "EFFECTIVE", "comment", "现场查看记录，整改到位。");

  private Rectification() {}

  static Step everyProblemIsOneItem() {
    return new Step(
        "Each accepted problem is one item 整改事项",
        "no problem is lost on the way and none is there twice",
        now -> {
          Map<String, String> items = agree(now);
          consistent(now, Department.CODE, items.size());
          return "%d accepted problems, %d items with the same ids, indicators and words; consistency check 数据一致性核对 of %s and dept-01: zero difference"
              .formatted(items.size(), items.size(), now.roster().top());
        });
  }

  static Step oneItemIsStruckOff() {
    return new Step(
        "One item is planned, proven, verified, struck off 销号",
        "no work without a plan, no strike-off without evidence, nor by oneself",
        Rectification::strikeOff);
  }

  /** Waits until problems and items agree one by one, and zero difference is shown. */
  static Map<String, String> agree(Situation now) {
    Map<String, String> problems = problems(now);
    Await.untilPasses(
        () -> {
          Map<String, String> items = items(now);
          now.office()
              .get(ITEMS + "?limit=1&campaign=" + now.campaign())
              .expect(200)
              .check(items.equals(problems), "one item for each of " + problems, items);
        });
    consistent(now, now.roster().top(), problems.size());
    return problems;
  }

  private static Map<String, String> problems(Situation now) {
    Map<String, String> problems = new TreeMap<>();
    for (JsonNode one : now.office().all(now.ledger("/problems?state=ACCEPTED"))) {
      problems.put(one.path("problemId").asText(), words(one, "text"));
    }
    return problems;
  }

  private static Map<String, String> items(Situation now) {
    Map<String, String> items = new TreeMap<>();
    for (JsonNode one : now.office().all(ITEMS + "?campaign=" + now.campaign())) {
      String twice = items.put(one.path("problemId").asText(), words(one, "problem"));
      if (twice != null) {
        items.put(one.path("problemId").asText(), "two items");
      }
    }
    return items;
  }

  private static String words(JsonNode one, String text) {
    return one.path("organisation").asText()
        + " "
        + one.path("indicator").asText()
        + " "
        + one.path(text).asText();
  }

  /** Waits until the consistency check shows so many problems and items and no difference. */
  static Answer consistent(Situation now, String organisation, int problems) {
    return Await.until(
        () -> {
          Answer answer =
              now.office()
                  .get(
                      CONSISTENCY + "?campaign=" + now.campaign() + "&organisation=" + organisation)
                  .expect(200)
                  .has("/problems", problems)
                  .has("/items", problems)
                  .has("/differences", "[]");
          int states = 0;
          for (JsonNode count : answer.json().path("byState")) {
            states += count.asInt();
          }
          return answer.check(states == problems, "byState adds up to " + problems, states);
        });
  }

  private static String strikeOff(Situation now) {
    String item = itemOf(now, FirstBranch.CODE, FirstBranch.NOT_MET);
    plan(now, item);
    submit(now, item);
    Caller own = now.as(FirstBranch.SECRETARY);
    own.act(item, "verification", VERDICT).problem(403);
    now.as(FirstBranch.OFFICER).act(item, "verification", VERDICT).problem(403);
    Caller superior = now.as(FirstBranch.SUPERIOR);
    superior
        .act(item, "verification", VERDICT)
        .expect(200)
        .has("/state", "STRUCK_OFF")
        .has("/verdict", "EFFECTIVE")
        .has("/verifiedBy", FirstBranch.SUPERIOR);
    String other = itemOf(now, FirstBranch.CODE, "branch-1.3");
    superior.act(other, "verification", VERDICT).problem(409, "transition-not-allowed");
    String ofDepartment = itemOf(now, Department.CODE, "department-4.3");
    superior.act(ofDepartment, "verification", VERDICT).problem(403, "self-verification");
    now.as("secretary-dept-01-b2").get(item).problem(404);
    return "plan without cause 422, submission without evidence 422, own verification 403; secretary-dept-01 finds it EFFECTIVE → STRUCK_OFF 已销号; one without evidence 409, dept-01's own 403";
  }

  private static void plan(Situation now, String item) {
    Caller officer = now.as(FirstBranch.OFFICER);
    String due = now.due().plusDays(30).toString();
    officer
        .act(
            item,
            "plan",
            Map.of("measure", "补学8学时", "responsible", FirstBranch.OFFICER, "dueDate", due))
        .problem(422)
        .naming("/rootCause");
    officer
        .act(
            item,
            "plan",
            Map.of(
                "rootCause",
                "学习计划未分解到月，缺课未补。",
                "measure",
                "5月集中补学8学时，按月公布学时台账。",
                "responsible",
                FirstBranch.OFFICER,
                "dueDate",
                due))
        .expect(200)
        .has("/state", "IN_PROGRESS")
        .has("/dueDate", due);
  }

  private static void submit(Situation now, String item) {
    Caller officer = now.as(FirstBranch.OFFICER);
    officer
        .act(item, "submission", Map.of("summary", "已补学。", "evidence", List.of()))
        .problem(422)
        .naming("/evidence");
    String record = record(now, officer);
    Await.untilPasses(
        () ->
            officer
                .act(
                    item,
                    "submission",
                    Map.of(
                        "summary",
                        "5月补学8学时，全体党员达到32学时。",
                        "evidence",
                        List.of(
                            Map.of(
                                "kind", "RECORD",
                                "reference", record,
                                "description", "签到表和学时汇总 📎"))))
                .expect(200)
                .has("/state", "SUBMITTED"));
  }

  /** What proves it is on record in the ledger already, and is not sent a second time. */
  private static String record(Situation now, Caller officer) {
    return officer
        .create(
            "/api/ledger/v1/organisations/" + FirstBranch.CODE + "/learning-records",
            Map.of(
                "kind",
                "GROUP_STUDY",
                "title",
                "5月补学",
                "date",
                Situation.today(now.office().gateway()).toString(),
                "classHours",
                8,
                "attendance",
                9,
                "campaigns",
                List.of(now.campaign())))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  /** The address of an organisation's item under an indicator. */
  static String itemOf(Situation now, String organisation, String indicator) {
    String query =
        "?campaign=" + now.campaign() + "&organisation=" + organisation + "&indicator=" + indicator;
    Answer found = now.office().get(ITEMS + query).expect(200);
    for (JsonNode one : found.json().path("items")) {
      if (one.path("organisation").asText().equals(organisation)) {
        return ITEMS + "/" + one.path("id").asText();
      }
    }
    throw found.notAsTold("an item of " + organisation + " under " + indicator, "none");
  }
}
