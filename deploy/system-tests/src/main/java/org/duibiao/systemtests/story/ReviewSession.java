package org.duibiao.systemtests.story;

import java.util.List;
import java.util.Map;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;

/** A department goes through its items in one session and decides on the spot. */
final class ReviewSession {
  private static final String API = "/api/rectification/v1";
  private static final String SESSIONS = API + "/review-sessions";
  private static final String SETTLED = "branch-1.3";
  private static final String UNPROVEN = "branch-3.1";

  private ReviewSession() {}

  static Step decidesOnTheSpot() {
    return new Step(
        Department.CODE + " holds a review session 对账会",
        "a verdict there has all the guards of an item's own; what is closed stays as it was",
        ReviewSession::hold);
  }

  private static String hold(Situation now) {
    putRightAtOnce(now);
    Caller chair = now.as(FirstBranch.SUPERIOR);
    Answer opened =
        chair
            .create(
                API + "/organisations/" + Department.CODE + "/review-sessions", announcement(now))
            .expect(201)
            .has("/state", "OPEN");
    String session = SESSIONS + "/" + opened.json().path("id").asText();
    int sheet = chair.all(session + "/items").size();
    judge(now, chair, session)
        .expect(200)
        .has("/items/0/status", 200)
        .has("/items/1/status", 409)
        .has("/succeeded", 1);
    for (String paper : List.of("minutes", "strike-off-sheet")) {
      Answer printed = chair.get(session + "/" + paper).expect(200);
      printed.check(printed.body().startsWith("PK"), "a document", paper);
    }
    chair.act(session, "closure", Map.of("remarks", "其余限期完成。")).expect(200).has("/state", "CLOSED");
    judge(now, chair, session).expect(409);
    now.as("secretary-dept-02").get(session).problem(404, "not-found");
    return "%d items on the sheet; one put right at once 立行立改 is struck off, one without evidence stays (409); minutes and strike-off sheet 销号单 as documents; closed, nothing of it changes"
        .formatted(sheet);
  }

  private static Map<String, Object> announcement(Situation now) {
    return Map.of(
        "campaign",
        now.campaign(),
        "heldOn",
        Situation.today(now.gateway()).toString(),
        "place",
        "行政楼 301",
        "chair",
        Map.of("number", "leader-2", "name", "李华"),
        "present",
        List.of(Map.of("name", "王伟", "post", "党总支书记")));
  }

  private static void putRightAtOnce(Situation now) {
    now.as(FirstBranch.OFFICER)
        .act(
            Rectification.itemOf(now, FirstBranch.CODE, SETTLED),
            "submission",
            Map.of(
                "summary",
                "主题党日已固定为每月第一个周三。",
                "responsible",
                FirstBranch.OFFICER,
                "evidence",
                List.of(
                    Map.of(
                        "kind", "LINK",
                        "reference", "https://www.example.edu.cn/notice/1",
                        "description", "系网通知"))))
        .expect(200)
        .has("/state", "SUBMITTED");
  }

  private static Answer judge(Situation now, Caller chair, String session) {
    return chair.create(
        session + "/verdicts",
        Map.of("items", List.of(struckOff(now, SETTLED), struckOff(now, UNPROVEN))));
  }

  private static Map<String, Object> struckOff(Situation now, String indicator) {
    String item = Rectification.itemOf(now, FirstBranch.CODE, indicator);
    Answer seen = now.office().get(item).expect(200);
    return Map.of(
        "id",
        seen.json().path("id").asText(),
        "version",
        seen.json().path("version").asLong(),
        "verdict",
        "STRUCK_OFF",
        "remark",
        "现场核查，整改到位。");
  }
}
