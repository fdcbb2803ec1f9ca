package org.duibiao.systemtests.story;

import java.util.List;
import java.util.Map;
import org.duibiao.systemtests.client.Caller;

/** The road of {@code dept-01-b2}, which finds nothing wrong and says so. */
final class SecondBranch {
  static final String CODE = "dept-01-b2";

  private SecondBranch() {}

  static Step passesAtOnce() {
    return new Step(
        CODE + " passes at first review 一次通过",
        "finding nothing must be declared, and every indicator looked at",
        SecondBranch::pass);
  }

  private static String pass(Situation now) {
    Filing filing = new Filing(now.campaign(), CODE);
    Caller secretary = now.as("secretary-dept-01-b2");
    filing.write(secretary, Map.of("remarks", "本支部逐条对照。"));
    filing.submit(secretary).problem(422).naming("branch-1.1");
    filing.diagnose(secretary, 7, List.of());
    filing.submit(secretary).problem(422).naming("/problems");
    filing.write(secretary, Map.of("remarks", "本支部逐条对照。", "noProblemFound", true));
    filing.submit(secretary).expect(200).has("/state", "SUBMITTED");
    filing
        .accept(now.as("secretary-dept-01"))
        .expect(200)
        .has("/state", "ACCEPTED")
        .has("/acceptedRevision", 1)
        .has("/timeliness", "ON_TIME");
    now.office()
        .get(now.ledger("/obligations?organisation=" + CODE + "&milestone=" + Situation.LEDGER))
        .expect(200)
        .has("/items/0/passedAtFirstReview", true);
    return "refused undiagnosed (422 names indicators) and without a word on problems (422); declared noProblemFound, SUBMITTED, ACCEPTED at first review";
  }
}
