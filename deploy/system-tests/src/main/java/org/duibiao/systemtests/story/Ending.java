package org.duibiao.systemtests.story;

import java.util.Map;
import org.duibiao.systemtests.client.Answer;

/** What must hold at the end. */
final class Ending {
  /** One by itself, one in the session, one of the weak branch. */
  private static final int STRUCK_OFF = 3;

  private Ending() {}

  static Step allAddsUp() {
    return new Step(
        "At the end everything adds up",
        "counters, items and messages agree with what was done, at every node",
        Ending::check);
  }

  private static String check(Situation now) {
    Map<String, String> items = Rectification.agree(now);
    Answer consistency = Rectification.consistent(now, now.roster().top(), items.size());
    consistency
        .has("/byState/STRUCK_OFF", STRUCK_OFF)
        .has("/byState/OPEN", items.size() - STRUCK_OFF);
    int all = now.roster().owing().size();
    Coverage.Tally college =
        Coverage.is(now, now.roster().top(), new Coverage.Tally(all, 3, 2, all - 5, 0, 0));
    int nodes = Coverage.addsUpAtEveryNode(now);
    Inbox.hold(now, Reminders.after(now));
    int told = Inbox.nobodyWasToldTwice(now);
    return "%d problems = %d items (%d STRUCK_OFF, %d OPEN), zero difference; coverage: %s, adds up at all %d nodes; %d deliveries, nobody told twice"
        .formatted(
            items.size(),
            items.size(),
            STRUCK_OFF,
            items.size() - STRUCK_OFF,
            college.words(),
            nodes,
            told);
  }
}
