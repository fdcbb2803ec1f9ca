package org.duibiao.systemtests.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;

/** Good branches are nominated, scored and shown in public 选树; who objects is answered. */
final class Exemplars {
  private static final String API = "/api/rectification/v1";
  private static final String EXEMPLARS = API + "/exemplars";
  private static final String PUBLIC = API + "/public/exemplars";
  private static final String BATCH = "batch-3";
  private static final Set<String> SHOWN =
      Set.of(
          "kind",
          "organisationName",
          "batch",
          "state",
          "noticeFrom",
          "noticeUntil",
          "cultivatingSince",
          "designatedOn");

  private Exemplars() {}

  static Step areNominatedScoredAndShown() {
    return new Step(
        FirstBranch.CODE + " is nominated as an exemplary branch 样板支部",
        "nobody with an open case; the public sees a list and nothing else; objections count",
        Exemplars::nominate);
  }

  private static String nominate(Situation now) {
    places(now);
    Caller own = now.as(FirstBranch.SECRETARY);
    nomination(now, now.as(TwoHats.PERSON), TwoHats.CODE).problem(422).naming("薄弱");
    Answer made = nomination(now, own, FirstBranch.CODE).expect(201).has("/state", "NOMINATED");
    String exemplar = EXEMPLARS + "/" + made.json().path("id").asText();
    score(now, exemplar);
    show(now, exemplar);
    object(now, exemplar);
    return "a branch with an open case 422; scored 90 and 80 by two leaders (its own people 403), a public notice of two days 422; in public by %d fields without a token; an objection bars cultivation, is answered, and is upheld: REJECTED, the public list is empty again"
        .formatted(SHOWN.size());
  }

  private static void places(Situation now) {
    String batch = API + "/campaigns/" + now.campaign() + "/exemplar-batches/" + BATCH;
    now.office()
        .put(
            batch,
            "\"0\"",
            Map.of(
                "title",
                "第三批",
                "quotas",
                List.of(
                    Map.of("kind", "STUDIO", "places", 1),
                    Map.of("kind", "BENCHMARK_DEPARTMENT", "places", 1),
                    Map.of("kind", "EXEMPLARY_BRANCH", "places", 2))))
        .expect(200);
  }

  private static Answer nomination(Situation now, Caller who, String organisation) {
    String place = API + "/organisations/" + organisation;
    Map<String, String> fields = Map.of("title", "申报书", "effectiveDate", "2021-03-12");
    String file =
        who.attach(place + "/evidence", fields, "申报书.pdf", "application/pdf", Paper.PDF)
            .expect(201)
            .json()
            .path("id")
            .asText();
    return who.create(
        place + "/exemplar-nominations",
        Map.of(
            "campaign",
            now.campaign(),
            "batch",
            BATCH,
            "kind",
            "EXEMPLARY_BRANCH",
            "statement",
            "“一对一”帮扶台账持续三年，全年走访36人次。",
            "materials",
            List.of(file)));
  }

  private static void score(Situation now, String exemplar) {
    now.office()
        .act(exemplar, "reviewers", Map.of("reviewers", List.of("leader-1", "leader-2")))
        .expect(200);
    now.as(FirstBranch.SECRETARY).act(exemplar, "score", Map.of("score", 100)).problem(403);
    now.as("leader-1").act(exemplar, "score", Map.of("score", 90)).expect(200);
    now.office().act(exemplar, "review", Map.of("opinion", "同意")).problem(409);
    now.as("leader-2").act(exemplar, "score", Map.of("score", 80)).expect(200);
    now.office()
        .act(exemplar, "review", Map.of("opinion", "一致同意"))
        .expect(200)
        .has("/state", "REVIEWED");
  }

  private static void show(Situation now, String exemplar) {
    LocalDate first = Situation.today(now.gateway());
    now.office().act(exemplar, "public-notice", notice(first, 1)).problem(422);
    shown(now).has("/items", "[]");
    now.office()
        .act(exemplar, "public-notice", notice(first, 20))
        .expect(200)
        .has("/state", "PUBLIC_NOTICE");
    Answer list = shown(now).has("/items/0/state", "PUBLIC_NOTICE");
    Set<String> fields = new TreeSet<>();
    list.json().at("/items/0").fieldNames().forEachRemaining(fields::add);
    list.check(fields.equals(new TreeSet<>(SHOWN)), "only " + SHOWN, fields);
    now.gateway().anyone().get(EXEMPLARS).expect(401);
  }

  private static Map<String, String> notice(LocalDate first, int days) {
    return Map.of("from", first.toString(), "until", first.plusDays(days).toString());
  }

  private static Answer shown(Situation now) {
    return now.gateway().anyone().get(PUBLIC + "?campaign=" + now.campaign()).expect(200);
  }

  private static void object(Situation now, String exemplar) {
    now.as("secretary-dept-01")
        .create(exemplar + "/objections", Map.of("text", "走访次数与记录不符。"))
        .expect(201);
    now.office().act(exemplar, "cultivation", Map.of()).problem(409);
    now.office().act(exemplar, "objections/1/answer", Map.of("answer", "经核查，异议成立。")).expect(200);
    now.office()
        .act(exemplar, "rejection", Map.of("reason", "走访次数与记录不符"))
        .expect(200)
        .has("/state", "REJECTED");
    shown(now).has("/items", "[]");
  }
}
