package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;

/** The department {@code dept-01} files its own row and the ledger 工作台账 of all below. */
final class Department {
  static final String CODE = "dept-01";
  static final String SECRETARY = "secretary-dept-01";
  private static final String EXPLANATION = "支部书记外派带队实习，诊断未完成，4月底前补报。";

  private Department() {}

  static Filing filing(Situation now) {
    return new Filing(now.campaign(), CODE);
  }

  static Step filesWithOneMissing() {
    return new Step(
        "dept-01 files its ledger, b3 missing 带缺上报",
        "nobody missing goes unexplained; the unit is on time, the missing one is not",
        Department::file);
  }

  private static String file(Situation now) {
    Caller officer = now.as("officer-dept-01");
    Caller secretary = now.as(SECRETARY);
    filing(now)
        .diagnose(
            officer, 5, List.of(Filing.finding("department-4.3", "NOT_MET", "支部书记述职评议考核未形成闭环。")))
        .has("/progress/total", 27)
        .has("/guide", "department");
    Map<String, Object> entry = filing(now).read(officer);
    entry.put("remarks", "总支本级条目。");
    filing(now).write(officer, entry);
    submitLedger(now, secretary);
    secretary.act(filing(now).ledger(), "acceptance", Map.of()).problem(403, "self-review");
    now.office()
        .act(filing(now).ledger(), "acceptance", Map.of())
        .expect(200)
        .has("/state", "ACCEPTED")
        .has("/timeliness", "ON_TIME");
    secretary.get(filing(now).entry()).expect(200).has("/state", "ACCEPTED");
    int missing = missing(now).size();
    Coverage.Tally seen =
        Coverage.is(now, CODE, new Coverage.Tally(3 + missing, 3, 0, 0, missing, 0));
    int nodes = Coverage.addsUp(now);
    return "refused while b3 is unexplained (422 names dept-01-b3), then SUBMITTED with b3 explained, ACCEPTED by the office; coverage of dept-01: %s; %d nodes add up"
        .formatted(seen.words(), nodes);
  }

  private static void submitLedger(Situation now, Caller secretary) {
    String address = filing(now).ledger();
    Answer before =
        secretary
            .get(address)
            .expect(200)
            .hasExactly("/missing", Department::organisation, missing(now));
    secretary
        .post(address + "/submission", before.etag(), Map.of())
        .problem(422)
        .naming(ThirdBranch.CODE);
    secretary
        .post(
            address + "/submission",
            before.etag(),
            Map.of(
                "missing",
                missing(now).stream()
                    .map(code -> Map.of("organisation", code, "explanation", EXPLANATION))
                    .toList()))
        .expect(200)
        .has("/state", "SUBMITTED")
        .has("/rows/0/organisation", CODE)
        .has("/rows/1/organisation", FirstBranch.CODE)
        .has("/rows/2/organisation", SecondBranch.CODE)
        .has("/missing/0/organisation", ThirdBranch.CODE)
        .has("/missing/0/explanation", EXPLANATION);
  }

  /** Everyone below who stays silent: dept-01-b3, and whoever was added to the sample. */
  static Set<String> missing(Situation now) {
    Set<String> missing = now.roster().below(CODE);
    missing.removeAll(Set.of(FirstBranch.CODE, SecondBranch.CODE));
    return missing;
  }

  static String organisation(JsonNode one) {
    return one.path("organisation").asText();
  }
}
