package org.duibiao.rectification.weakness.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Mandate;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.time.ChinaTime;

/** Cases and people for the tests of the rules. */
final class WeakCaseFixtures {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2021-05-10T01:00:00Z"), ChinaTime.ZONE);
  static final Clock AFTER_90_DAYS = Clock.offset(CLOCK, Duration.ofDays(90));
  static final LocalDate DUE = LocalDate.of(2021, 5, 31);
  static final Post OFFICE_POST = new Post("office", "college");
  static final Post LEADER_POST = new Post("leader", "college");
  static final Post OWN_POST = new Post("secretary", "dept-01-b1");

  static final WeakCaseActor OFFICE =
      new WeakCaseActor("office", List.of(OFFICE_POST), List.of(OFFICE_POST), Set.of());

  /** Leads the case. */
  static final WeakCaseActor LEADER =
      new WeakCaseActor("leader-1", List.of(LEADER_POST), List.of(), Set.of());

  static final WeakCaseActor OTHER_LEADER =
      new WeakCaseActor("leader-2", List.of(LEADER_POST), List.of(), Set.of());

  static final WeakCaseActor SECRETARY =
      new WeakCaseActor("secretary", List.of(), List.of(OWN_POST), Set.of("secretary"));

  /** Of the general branch above, which is not the committee. */
  static final WeakCaseActor SUPERIOR =
      new WeakCaseActor("superior", List.of(), List.of(new Post("secretary", "dept-01")), Set.of());

  /** Of the office, and secretary of the unit that helps. */
  static final WeakCaseActor HELPER =
      new WeakCaseActor("helper", List.of(OFFICE_POST), List.of(OFFICE_POST), Set.of("helper"));

  /** Acts in the assigned leader's post. */
  static final WeakCaseActor FOR_LEADER = delegateOf("leader-1", Set.of());

  /** Acts in the post of somebody who belongs to the organisation. */
  static final WeakCaseActor FOR_INSIDER = delegateOf("insider", Set.of("insider"));

  static final WeakCaseActor STRANGER =
      new WeakCaseActor("auditor", List.of(), List.of(), Set.of());

  static final Assignment ASSIGNMENT = new Assignment("leader-1", "dept-02", "watcher");

  static final ConstructionPlan PLAN =
      new ConstructionPlan(
          "一、配齐班子。",
          "2021-05-08 与支委会商定",
          "党委会纪要",
          List.of(new CaseMeasure("配齐支委", "secretary")),
          List.of(CaseMilestone.open("班子配齐", DUE), CaseMilestone.open("制度落实", DUE.plusDays(15))));

  private WeakCaseFixtures() {}

  private static WeakCaseActor delegateOf(String delegator, Set<String> insiders) {
    Post post = new Post("leader", "college", new Mandate(UUID.randomUUID(), delegator, "college"));
    return new WeakCaseActor("assistant", List.of(post), List.of(), insiders);
  }

  /** No item is open, and the organisation exists. */
  static final Circumstances NOTHING_LEFT = new Circumstances(0, false);

  static OpenItem openItem() {
    return new OpenItem(
        UUID.randomUUID(), "未按季度召开", org.duibiao.rectification.item.domain.ItemState.SUBMITTED);
  }

  static WeakCase identified() {
    var reason = new CandidateReason(Criterion.VETO_INDICATOR, 1, 1, List.of("branch-1.4"));
    return WeakCase.identify(
        new CaseOrigin(
            UUID.randomUUID(), "xzj-2021", "dept-01-b1", new CandidateReasons(List.of(reason))),
        new WeakCase.By("office", OFFICE_POST, "经研究"),
        CLOCK);
  }

  static WeakCase planned() {
    WeakCase one = identified();
    one.analyse(OFFICE, "班子不健全", CLOCK);
    one.plan(OFFICE, PLAN, null, CLOCK);
    return one;
  }

  static WeakCase inProgress() {
    WeakCase one = planned();
    one.assign(OFFICE, ASSIGNMENT, CLOCK);
    one.start(OFFICE, CLOCK);
    return one;
  }

  static WeakCase inAcceptance() {
    WeakCase one = inProgress();
    one.completeMilestone(SECRETARY, 1, null, CLOCK);
    one.completeMilestone(SECRETARY, 2, "已落实", CLOCK);
    one.requestAcceptance(SECRETARY, "班子配齐", List.of(), CLOCK);
    return one;
  }

  static WeakCase closed() {
    WeakCase one = inAcceptance();
    one.accept(OFFICE, "同意销号", List.of(), CLOCK);
    return one;
  }
}
