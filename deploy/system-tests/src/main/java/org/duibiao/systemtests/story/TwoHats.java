package org.duibiao.systemtests.story;

import java.util.List;
import java.util.Map;
import org.duibiao.systemtests.client.Caller;

/** One person who leads a department and one of its branches. */
final class TwoHats {
  static final String PERSON = "two-hats";
  static final String CODE = "dept-02-b2";

  private TwoHats() {}

  static Step cannotAcceptTheirOwn() {
    return new Step(
        "two-hats files " + CODE + "'s entry as its secretary",
        "nobody reviews their own in whichever of their posts; a colleague in the same post may",
        TwoHats::file);
  }

  private static String file(Situation now) {
    Filing filing = new Filing(now.campaign(), CODE);
    Caller person = now.as(PERSON);
    filing.diagnose(person, 7, List.of(Filing.finding("branch-5.5", "NOT_MET", "宣传平台内容更新不及时。")));
    Map<String, Object> entry = filing.read(person);
    entry.put("remarks", "由本支部书记填报。");
    filing.write(person, entry);
    filing.submit(person).expect(200).has("/state", "SUBMITTED");
    filing.accept(person).problem(403, "self-review");
    person.act(filing.entry(), "return", Map.of("reason", "自己退回自己")).problem(403, "self-review");
    filing
        .accept(now.as("secretary-dept-02"))
        .expect(200)
        .has("/state", "ACCEPTED")
        .has("/timeliness", "LATE");
    return "as secretary@dept-02 the same person can neither accept nor return it (403 self-review); secretary-dept-02 accepts it, LATE";
  }
}
