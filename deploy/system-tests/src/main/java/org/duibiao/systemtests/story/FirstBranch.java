package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Await;
import org.duibiao.systemtests.client.Caller;

/** The road of {@code dept-01-b1}: diagnosed, written, filed, returned, corrected, accepted. */
final class FirstBranch {
  static final String CODE = "dept-01-b1";
  static final String OFFICER = "officer-dept-01-b1";
  static final String SECRETARY = "secretary-dept-01-b1";
  static final String SUPERIOR = "secretary-dept-01";
  static final String NOT_MET = "branch-2.3";

  private static final int DIMENSIONS = 7;
  private static final String OWN_PROBLEM = "branch-6.4";
  private static final String VAGUE = "师生思想政治状况了解不够。";
  private static final String PRECISE = "2020年下半年未开展师生思想状况调研，预警机制未建立。";
  private static final String REASON = "存在问题写得过于笼统，请写明时间和事项。";

  /** Emoji with joiners, characters beyond the basic plane, quotes, tabs: all as it was written. */
  private static final String REMARKS =
      "已与系党总支沟通 👩‍🏫🇨🇳，𠮷野、𡈽田、𝒜 三位同志参加；“三会一课”\t记录见附件 \\1\\ <b>&amp;</b>。";

  private static final List<Map<String, String>> FINDINGS =
      List.of(
          Filing.finding(NOT_MET, "NOT_MET", "2020年集中学习培训仅24学时，未达到32学时。"),
          Filing.finding("branch-1.3", "NOT_MET", "主题党日没有固定到每月同一天。"),
          Filing.finding("branch-3.1", "PARTLY_MET", "谈心谈话有两名党员未覆盖。"),
          Map.of(
              "indicator",
              "branch-7.2",
              "result",
              Filing.MET,
              "goodPractice",
              "建立困难师生“一对一”帮扶台账，全年走访36人次。"));

  private FirstBranch() {}

  static Filing filing(Situation now) {
    return new Filing(now.campaign(), CODE);
  }

  static Step diagnosesItself() {
    return new Step(
        CODE + "'s officer diagnoses 自我诊断",
        "what falls short drafts problems, a good practice an experience; twice makes no doubles",
        FirstBranch::diagnose);
  }

  static Step writesItsEntry() {
    return new Step(
        CODE + "'s officer writes the entry 台账条目",
        "every character comes back; nobody overwrites what they have not read",
        FirstBranch::write);
  }

  static Step isFiledByItsSecretaryAlone() {
    return new Step(
        CODE + "'s secretary files it 报送",
        "an officer cannot file, a neighbour sees nothing, nobody reviews their own",
        FirstBranch::file);
  }

  static Step isReturnedCorrectedAndAccepted() {
    return new Step(
        "dept-01 returns it 退回, then accepts it",
        "the authors are told why; the first submission's time and each revision are kept",
        FirstBranch::review);
  }

  private static String diagnose(Situation now) {
    Caller officer = now.as(OFFICER);
    officer
        .get(filing(now).entry())
        .expect(200)
        .has("/state", "DRAFT")
        .check(
            officer.get(filing(now).entry()).etag().equals("\"0\""),
            "ETag \"0\" before writing",
            "");
    filing(now).diagnose(officer, DIMENSIONS, FINDINGS).has("/progress/total", 27);
    Answer drafted = drafts(officer.get(filing(now).entry()).expect(200));
    filing(now).diagnose(officer, DIMENSIONS, FINDINGS);
    Answer again = drafts(officer.get(filing(now).entry()).expect(200));
    again.check(
        again.json().path("problems").equals(drafted.json().path("problems")),
        "the same three rows after the same diagnosis: " + drafted.json().path("problems"),
        again.json().path("problems"));
    return "27 of 27 indicators: 24 met, 2 not met, 1 partly met, 1 good practice; drafted 3 problems and 1 experience";
  }

  private static Answer drafts(Answer entry) {
    return entry
        .hasExactly(
            "/problems",
            row -> row.path("indicator").asText() + " " + row.path("origin").asText(),
            Set.of("branch-2.3 DIAGNOSIS", "branch-1.3 DIAGNOSIS", "branch-3.1 DIAGNOSIS"))
        .hasExactly(
            "/successfulPractices",
            row -> row.path("indicator").asText() + " " + row.path("origin").asText(),
            Set.of("branch-7.2 DIAGNOSIS"));
  }

  private static String write(Situation now) {
    Caller officer = now.as(OFFICER);
    String address = filing(now).entry();
    String etag = officer.get(address).expect(200).etag();
    Map<String, Object> entry = filing(now).read(officer);
    Filing.rowsOf(entry, "successfulPractices")
        .add(Map.of("indicator", "branch-1.3", "text", "每月第一个周三“党员政治生日”主题党日。"));
    Filing.rowsOf(entry, "typicalCases")
        .add(Map.of("title", "实训室里的党员先锋岗 🛠", "text", "三名党员教师带学生修复𠮷林机床，学风明显好转。\n第二段。"));
    Filing.rowsOf(entry, "problems").add(Map.of("indicator", OWN_PROBLEM, "text", VAGUE));
    entry.put("remarks", REMARKS);
    officer.put(address, null, entry).problem(428);
    officer.put(address, "\"0\"", entry).problem(412);
    officer.put(address, etag, entry).expect(200);
    officer.put(address, etag, entry).problem(412);
    cameBack(officer.get(address).expect(200), entry);
    return "2 experiences, 1 typical case 典型案例, 4 problems 存在问题 with indicator codes, remarks with emoji and 4-byte 汉字 come back byte for byte; without If-Match 428, with a stale one 412";
  }

  private static void cameBack(Answer answer, Map<String, Object> written) {
    answer.has("/remarks", written.get("remarks"));
    for (String kind : List.of("successfulPractices", "typicalCases", "problems")) {
      List<Map<String, String>> rows = Filing.rowsOf(written, kind);
      answer.check(
          answer.json().path(kind).size() == rows.size(),
          rows.size() + " rows in " + kind,
          answer.json().path(kind).size());
      for (int i = 0; i < rows.size(); i++) {
        String at = "/" + kind + "/" + i + "/";
        rows.get(i).forEach((field, value) -> answer.has(at + field, value));
      }
    }
  }

  private static String file(Situation now) {
    String address = filing(now).entry();
    String etag = now.as(OFFICER).get(address).expect(200).etag();
    now.as(OFFICER).post(address + "/submission", etag, Map.of()).problem(403);
    now.as("secretary-dept-01-b2").get(address).problem(404);
    filing(now)
        .submit(now.as(SECRETARY))
        .expect(200)
        .has("/state", "SUBMITTED")
        .has("/revision", 1);
    filing(now).accept(now.as(SECRETARY)).problem(403, "self-review");
    filing(now).submit(now.as(SECRETARY)).problem(409);
    Answer seen = now.as(SUPERIOR).get(address).expect(200);
    seen.hasExactly("/allowedActions", JsonNode::asText, Set.of("ACCEPT", "RETURN", "RECALL"));
    return "SUBMITTED as revision 1; officer 403, secretary of dept-01-b2 404, own acceptance 403, again 409; dept-01 may ACCEPT, RETURN or RECALL";
  }

  private static String review(Situation now) {
    JsonNode first = obligation(now).json().at("/items/0/firstSubmittedAt");
    String row = problemOf(now, OWN_PROBLEM);
    now.as(SUPERIOR)
        .act(
            filing(now).entry(),
            "return",
            Map.of(
                "reason", REASON,
                "correctBy", now.today().plusDays(8).toString(),
                "rows", List.of(Map.of("id", row, "reason", "过于笼统"))))
        .expect(200)
        .has("/state", "RETURNED")
        .has("/returnReason", REASON);
    told(now, OFFICER);
    told(now, SECRETARY);
    correct(now, row);
    filing(now).submit(now.as(SECRETARY)).expect(200).has("/revision", 2);
    filing(now)
        .accept(now.as(SUPERIOR))
        .expect(200)
        .has("/state", "ACCEPTED")
        .has("/acceptedRevision", 2)
        .has("/timeliness", "ON_TIME");
    obligation(now)
        .has("/items/0/state", "FULFILLED")
        .has("/items/0/firstSubmittedAt", first.asText())
        .has("/items/0/passedAtFirstReview", false);
    textOf(now, 1, VAGUE);
    textOf(now, 2, PRECISE);
    return "RETURNED 退回 with a reason, RETURNED message to secretary and officer, corrected, resubmitted as revision 2, ACCEPTED on time; revision 1 unchanged";
  }

  private static Answer obligation(Situation now) {
    return now.as(SUPERIOR)
        .get(now.ledger("/obligations?organisation=" + CODE + "&milestone=" + Situation.LEDGER))
        .expect(200);
  }

  private static String problemOf(Situation now, String indicator) {
    for (JsonNode row : now.as(SUPERIOR).get(filing(now).entry()).json().path("problems")) {
      if (row.path("indicator").asText().equals(indicator)) {
        return row.path("id").asText();
      }
    }
    throw now.as(SUPERIOR)
        .get(filing(now).entry())
        .notAsTold("a problem under " + indicator, "none");
  }

  /** Waits for the message that the entry was returned. */
  private static void told(Situation now, String person) {
    Await.untilPasses(
        () -> {
          long messages =
              now.as(person).all(Inbox.PATH).stream()
                  .filter(one -> one.path("campaign").asText().equals(now.campaign()))
                  .filter(one -> one.path("kind").asText().equals("RETURNED"))
                  .filter(one -> one.path("organisation").asText().equals(CODE))
                  .count();
          now.as(person)
              .get(Inbox.PATH + "?limit=1")
              .check(messages == 1, "one RETURNED message to " + person, messages);
        });
  }

  private static void correct(Situation now, String row) {
    Caller officer = now.as(OFFICER);
    Map<String, Object> entry = filing(now).read(officer);
    entry.put("remarks", REMARKS);
    Filing.rowsOf(entry, "problems").stream()
        .filter(one -> one.get("id").equals(row))
        .forEach(one -> one.put("text", PRECISE));
    Answer corrected = filing(now).write(officer, entry);
    Set<String> ids = new TreeSet<>();
    Filing.rowsOf(entry, "problems").forEach(one -> ids.add(one.get("id")));
    corrected.hasExactly("/problems", one -> one.path("id").asText(), ids);
  }

  private static void textOf(Situation now, int revision, String text) {
    Answer answer = now.as(OFFICER).get(filing(now).entry() + "/revisions/" + revision).expect(200);
    answer.check(
        answer.json().path("problems").findValuesAsText("text").contains(text),
        "revision " + revision + " with " + text,
        answer.json().path("problems"));
  }
}
