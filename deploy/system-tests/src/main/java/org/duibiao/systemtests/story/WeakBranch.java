package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Await;
import org.duibiao.systemtests.client.Caller;

/** A weak branch 薄弱党组织 is found, led and helped, and released only when nothing is left open. */
final class WeakBranch {
  private static final String API = "/api/rectification/v1";
  private static final String CANDIDATES = API + "/case-candidates";
  private static final String CASES = API + "/cases";
  private static final String VETO = "branch-5.5";
  private static final String LEADER = "leader-1";
  private static final String LIAISON = "officer-dept-02";

  private WeakBranch() {}

  static Step isFoundAndLed() {
    return new Step(
        TwoHats.CODE + " is found weak 薄弱党组织 and led by " + LEADER,
        "the machine proposes with reasons, the office decides; a link confirms once",
        WeakBranch::begin);
  }

  static Step isReleased() {
    return new Step(
        TwoHats.CODE + "'s case is accepted when nothing is left open",
        "no release with an item open, none by its own leader; a second look 回头看 is due",
        WeakBranch::end);
  }

  private static String begin(Situation now) {
    JsonNode candidate = propose(now);
    String path = CANDIDATES + "/" + candidate.path("id").asText();
    now.as("secretary-dept-02").post(path + "/confirmation", "\"1\"", Map.of()).problem(403);
    now.office().act(path, "confirmation", Map.of("comment", "列入挂点整改。")).expect(201);
    String weak = caseOf(now);
    Caller office = now.office();
    office.act(weak, "analysis", Map.of("rootCause", "宣传阵地无人管，更新无计划。")).expect(200);
    office.act(weak, "plan", plan(now)).expect(200).has("/state", "PLANNED");
    office
        .act(
            weak,
            "assignment",
            Map.of(
                "assignedLeader", LEADER, "assistingUnit", Department.CODE, "supervisor", "office"))
        .expect(200);
    office.act(weak, "start", Map.of()).expect(200).has("/state", "IN_PROGRESS");
    confirmByLink(now, weak);
    return "proposed because %s; office confirms (its own department 403); analysis, plan 建设方案, leader and assisting unit; a visit drafted by %s is confirmed by a one-time link, the second use 404"
        .formatted(candidate.at("/reasons/0/text").asText(), LIAISON);
  }

  /**
   * The criteria are set so that one branch of the story is weak, and none because it is silent.
   */
  private static JsonNode propose(Situation now) {
    String criteria = API + "/campaigns/" + now.campaign() + "/case-criteria";
    Caller office = now.office();
    office
        .put(
            criteria,
            office.get(criteria).expect(200).etag(),
            Map.of("vetoIndicators", List.of(VETO), "noAnswer", false))
        .expect(200);
    return Await.until(
        () -> {
          office
              .create(API + "/campaigns/" + now.campaign() + "/case-candidates", Map.of())
              .expect(200);
          Answer proposed =
              office
                  .get(CANDIDATES + "?state=PROPOSED&campaign=" + now.campaign())
                  .expect(200)
                  .hasExactly(
                      "/items",
                      one -> one.path("organisation").asText(),
                      java.util.Set.of(TwoHats.CODE));
          return proposed.json().at("/items/0");
        });
  }

  private static Map<String, Object> plan(Situation now) {
    return Map.of(
        "document", "一、明确宣传委员职责。二、公众号每两周更新。",
        "agreedWith", "与支部书记商定",
        "basis", "党委会纪要",
        "measures", List.of(Map.of("text", "公众号每两周更新", "responsible", "宣传委员")),
        "milestones",
            List.of(Map.of("title", "阵地恢复更新", "dueDate", now.due().plusDays(40).toString())));
  }

  private static void confirmByLink(Situation now, String weak) {
    Caller liaison = now.as(LIAISON);
    Answer drafted =
        liaison
            .create(
                weak + "/supervision-drafts",
                Map.of(
                    "heldOn", Situation.today(now.gateway()).toString(),
                    "way", "VISIT",
                    "content", "到支部查看宣传阵地，与支委谈话。",
                    "followUp", "一周内更新"))
            .expect(201)
            .has("/waiting", true);
    String record = weak + "/supervision-records/" + drafted.json().path("id").asText();
    Answer link = liaison.create(record + "/confirmation-link", Map.of()).expect(201);
    String path = link.json().path("path").asText();
    now.gateway().anyone().post(path, null, Map.of("comment", "属实")).expect(200);
    now.gateway().anyone().post(path, null, Map.of("comment", "属实")).problem(404);
    liaison.get(weak + "/supervision-records").expect(200).has("/items/0/waiting", false);
  }

  private static String end(Situation now) {
    String weak = caseOf(now);
    Caller own = now.as(TwoHats.PERSON);
    own.act(weak, "milestones/1/completion", Map.of("note", "已恢复更新")).expect(200);
    Map<String, String> summary = Map.of("summary", "阵地已恢复，更新有计划。");
    own.act(weak, "acceptance-request", summary).problem(422, "case-not-finished").naming("宣传平台");
    strikeOff(now, own);
    own.act(weak, "acceptance-request", summary).expect(200);
    Map<String, String> opinion = Map.of("opinion", "同意");
    now.as(LEADER).act(weak, "acceptance", opinion).problem(403, "case-self-judgement");
    Answer closed =
        Await.until(() -> now.office().act(weak, "acceptance", opinion).expect(200))
            .has("/state", "CLOSED")
            .has("/nextAction/kind", "LOOK_BACK");
    return "acceptance asked for with an open item 422, given by its assigned leader 403; with it struck off CLOSED, second look due on "
        + closed.json().at("/lookBack/dueDate").asText();
  }

  private static void strikeOff(Situation now, Caller own) {
    String item = Rectification.itemOf(now, TwoHats.CODE, VETO);
    own.act(
            item,
            "submission",
            Map.of(
                "summary",
                "公众号已恢复更新。",
                "responsible",
                TwoHats.PERSON,
                "evidence",
                List.of(
                    Map.of(
                        "kind", "LINK",
                        "reference", "https://www.example.edu.cn/branch",
                        "description", "公众号"))))
        .expect(200);
    own.act(item, "verification", Rectification.VERDICT).problem(403, "self-verification");
    now.as("secretary-dept-02")
        .act(item, "verification", Rectification.VERDICT)
        .expect(200)
        .has("/state", "STRUCK_OFF");
  }

  private static String caseOf(Situation now) {
    Answer found =
        now.office()
            .get(CASES + "?campaign=" + now.campaign() + "&organisation=" + TwoHats.CODE)
            .expect(200);
    return CASES + "/" + found.json().at("/items/0/id").asText();
  }
}
