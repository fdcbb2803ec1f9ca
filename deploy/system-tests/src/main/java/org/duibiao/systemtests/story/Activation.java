package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;

/** The office begins the campaign, and everyone owes what the notice says, no more. */
final class Activation {
  private Activation() {}

  static Step everyoneOwesWhatTheNoticeSays() {
    return new Step(
        "The office activates the campaign 启动",
        "each organisation owes what the notice says, no more; coverage adds up",
        Activation::activate);
  }

  static Step someMayOnlyRead() {
    return new Step(
        "Auditor and portal look on",
        "they read everything and change nothing (403)",
        Activation::lookOn);
  }

  private static String activate(Situation now) {
    String path = Campaigns.PATH + "/" + now.campaign();
    String etag = now.office().get(path).expect(200).has("/state", "DRAFT").etag();
    now.as("secretary-dept-01").post(path + "/activation", etag, Map.of()).problem(403);
    int organisations =
        Campaigns.activate(now.office(), now.campaign()).path("organisations").asInt();
    now.office().get(path).expect(200).has("/state", "ACTIVE");
    int ledgers = owed(now, "LEDGER", now.roster().owing());
    int interim = owed(now, "INTERIM_REPORT", now.roster().of(Roster.GENERAL_BRANCH));
    int last = owed(now, "FINAL_REPORT", now.roster().of(Roster.GENERAL_BRANCH));
    Answer coverage = now.office().get(now.ledger("/coverage")).expect(200);
    coverage
        .has("/organisation", now.roster().top())
        .has("/expected", ledgers)
        .has("/pending", ledgers);
    Coverage.addsUpAtEveryNode(now);
    return "202; roster 名册 of %d; %d ledgers + %d interim + %d final reports = %d obligations; coverage of %s: expected %d, pending %d"
        .formatted(
            organisations,
            ledgers,
            interim,
            last,
            ledgers + interim + last,
            now.roster().top(),
            ledgers,
            ledgers);
  }

  /** Checks who owes something of a kind, and that nobody owes it twice. */
  private static int owed(Situation now, String kind, Set<String> by) {
    List<JsonNode> obligations = now.office().all(now.ledger("/obligations"));
    Set<String> seen = new TreeSet<>();
    int count = 0;
    for (JsonNode one : obligations) {
      if (one.path("kind").asText().equals(kind)) {
        seen.add(one.path("organisation").asText());
        count++;
      }
    }
    now.office()
        .get(now.ledger("/obligations?limit=1"))
        .expect(200)
        .check(
            seen.equals(by) && count == by.size(),
            kind + " owed once by each of " + by,
            count + " by " + seen);
    return count;
  }

  private static String lookOn(Situation now) {
    List<Caller> lookers = List.of(now.as("auditor"), now.gateway().portal());
    for (Caller one : lookers) {
      one.get(now.ledger("/coverage")).expect(200);
      one.get(now.of("dept-01-b1", "entry")).expect(200);
      one.put(now.of("dept-01-b1", "entry"), "\"0\"", Map.of()).problem(403);
      one.put(now.of("dept-01-b1", "diagnosis"), "\"0\"", Map.of()).problem(403);
      one.post(Campaigns.PATH + "/" + now.campaign() + "/closure", "\"1\"", Map.of()).problem(403);
      one.put("/api/standalone/v1/clock", null, Map.of("now", now.due() + "T00:00:00+08:00"))
          .problem(403);
    }
    now.gateway().anyone().get(now.ledger("/coverage")).problem(401);
    return "auditor and portal-demo read coverage and entries; each of their 4 writes is refused with 403; without a token 401";
  }
}
