package org.duibiao.rectification.item.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Mandate;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.time.ChinaTime;

/** Items and people for the tests of the rules. */
final class ItemFixtures {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2021-05-10T01:00:00Z"), ChinaTime.ZONE);
  static final LocalDate DUE = LocalDate.of(2021, 6, 30);
  static final Post SECRETARY = new Post("secretary", "dept-01");
  static final Post DEPUTY = new Post("officer", "dept-01");

  /** Wrote the problem down. */
  static final Actor AUTHOR = owner("author");

  /** Belongs to the organisation, had no part in the problem. */
  static final Actor OFFICER = owner("officer");

  /** Leads the general branch above. */
  static final Actor SUPERIOR = superior("superior", "王伟");

  /** Leads the general branch above, and may therefore also fill in for the branch. */
  static final Actor BOTH =
      new Actor(person("both", "李明"), List.of(SECRETARY), List.of(Seat.own(SECRETARY)));

  static final Actor STRANGER = new Actor(person("auditor", "auditor"), List.of(), List.of());

  private ItemFixtures() {}

  static Actor owner(String person) {
    return new Actor(person(person, person), List.of(new Post("officer", "dept-01-b1")), List.of());
  }

  static Actor superior(String number, String name) {
    return new Actor(person(number, name), List.of(), List.of(Seat.own(SECRETARY)));
  }

  /** Someone who may judge in another person's post only. */
  static Actor delegateOf(String delegator, String delegatorName) {
    Post post = new Post("secretary", "dept-01", mandate(delegator));
    return new Actor(
        person("delegate", "赵六"),
        List.of(),
        List.of(Seat.delegated(post, person(delegator, delegatorName))));
  }

  /** The deputy of the general branch above, which has these secretaries. */
  static Actor deputyOf(Person... secretaries) {
    return new Actor(
        person("deputy", "钱七"), List.of(), List.of(Seat.deputy(DEPUTY, List.of(secretaries))));
  }

  static Mandate mandate(String delegator) {
    return new Mandate(UUID.randomUUID(), delegator, "dept-01");
  }

  static Person person(String number, String name) {
    return new Person(number, Set.of(name));
  }

  static Succession succession(String leaving) {
    return new Succession("dept-01-b1", leaving, "张三", "successor", "周八", "院党发〔2021〕9号");
  }

  static RecordedProblem problem(long version) {
    return new RecordedProblem(
        UUID.fromString("b7d0f0a2-52b4-4d0e-8a53-7d3f3b0f6c21"),
        "xzj-2021",
        "dept-01-b1",
        "branch-1.2",
        "支部党员大会未按季度召开",
        DUE,
        Set.of("author"),
        "superior",
        version);
  }

  static Plan completePlan() {
    return new Plan("制度不熟", "补课", "张三", null);
  }

  static Submission proven() {
    return new Submission(
        "已补开",
        "张三",
        List.of(new Submission.Proof(EvidenceKind.LINK, "https://example.edu.cn/1", null)));
  }

  static Item open() {
    return Item.open(problem(1), CLOCK);
  }

  static Item planned() {
    Item item = open();
    item.plan(OFFICER, completePlan(), Term.OPEN, CLOCK);
    return item;
  }

  static Item submitted() {
    Item item = planned();
    item.submit(OFFICER, proven(), CLOCK);
    return item;
  }

  static Item struckOff() {
    Item item = submitted();
    item.verify(SUPERIOR, Verdict.EFFECTIVE, "到位", CLOCK);
    return item;
  }
}
