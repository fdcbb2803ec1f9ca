package org.duibiao.systemtests.story;

import java.util.Map;
import java.util.Set;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;

/** The road of {@code dept-01-b3}, which stays silent until it is overdue. */
final class ThirdBranch {
  static final String CODE = "dept-01-b3";

  private ThirdBranch() {}

  static Step followsLate() {
    return new Step(
        CODE + " follows late 补报",
        "late is late, and the accepted ledger takes it in without being reopened",
        ThirdBranch::follow);
  }

  private static String follow(Situation now) {
    Filing filing = new Filing(now.campaign(), CODE);
    Caller officer = now.as("officer-dept-01-b3");
    Paper.diagnose(filing, officer, Map.of("branch-4.3", "学生党员联系班级制度落实不到位。"));
    filing.submit(now.as("secretary-dept-01-b3")).expect(200).has("/state", "SUBMITTED");
    Caller superior = now.as(Department.SECRETARY);
    filing.accept(superior).expect(200).has("/state", "ACCEPTED").has("/timeliness", "LATE");
    takenIn(now, superior);
    int silent = Department.missing(now).size() - 1;
    Coverage.is(now, Department.CODE, new Coverage.Tally(4 + silent, 3, 1, silent, 0, 0));
    Coverage.Tally college = Coverage.of(now, now.roster().top());
    int nodes = Coverage.addsUp(now);
    return "diagnosed on a Word form, all 27 indicators read; ACCEPTED, LATE 迟报; dept-01's ledger offers SUPPLEMENT, takes b3's row in and stays ACCEPTED; coverage of %s: %s; %d nodes add up"
        .formatted(now.roster().top(), college.words(), nodes);
  }

  private static void takenIn(Situation now, Caller superior) {
    Set<String> silent = Department.missing(now);
    silent.remove(CODE);
    String ledger = Department.filing(now).ledger();
    Answer offered = superior.get(ledger).expect(200);
    offered
        .has("/state", "ACCEPTED")
        .check(
            offered.json().path("allowedActions").toString().contains("\"SUPPLEMENT\""),
            "SUPPLEMENT among allowedActions",
            offered.json().path("allowedActions"))
        .has("/missing/0/organisation", CODE)
        .has("/missing/0/state", "ACCEPTED");
    superior
        .post(ledger + "/supplement", offered.etag(), Map.of())
        .expect(200)
        .has("/state", "ACCEPTED")
        .has("/rows/3/organisation", CODE)
        .hasExactly("/supplements", Department::organisation, Set.of(CODE))
        .hasExactly("/missing", Department::organisation, silent);
    superior.act(ledger, "supplement", Map.of()).problem(409, "nothing-new");
  }
}
