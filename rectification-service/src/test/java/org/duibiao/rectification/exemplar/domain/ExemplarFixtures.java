package org.duibiao.rectification.exemplar.domain;

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
import org.duibiao.chassis.time.WorkingDays;

/** Exemplars and people for the tests of the rules. */
final class ExemplarFixtures {
  /** A Monday. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2021-05-10T01:00:00Z"), ChinaTime.ZONE);

  static final Clock AFTER_THE_NOTICE = Clock.offset(CLOCK, Duration.ofDays(7));
  static final LocalDate TODAY = LocalDate.of(2021, 5, 10);
  static final WorkingDays CALENDAR = WorkingDays.official();
  static final PublicNotice NOTICE = new PublicNotice(TODAY, TODAY.plusDays(4));
  static final Post OFFICE_POST = new Post("office", "college");
  static final Post OWN_POST = new Post("secretary", "dept-01-b1");

  static final ExemplarActor OFFICE = office("office", OFFICE_POST, Set.of());

  /** Of the office, and secretary of the organisation. */
  static final ExemplarActor INSIDER = office("insider", OFFICE_POST, Set.of("insider"));

  /** Acts in the office for somebody who belongs to the organisation. */
  static final ExemplarActor FOR_INSIDER =
      office(
          "assistant",
          new Post("office", "college", new Mandate(UUID.randomUUID(), "insider", "college")),
          Set.of("insider"));

  static final ExemplarActor SECRETARY =
      new ExemplarActor(
          "secretary",
          List.of(),
          List.of(OWN_POST),
          List.of(OWN_POST),
          List.of(OWN_POST),
          Set.of("secretary"));

  /** A reviewer of another unit. */
  static final ExemplarActor REVIEWER = reviewer("reviewer-1", "dept-02", Set.of());

  static final ExemplarActor OTHER_REVIEWER = reviewer("reviewer-2", "dept-03", Set.of());

  /** A reviewer who has come to belong to the organisation since. */
  static final ExemplarActor MOVED_REVIEWER =
      reviewer("reviewer-1", "dept-01-b1", Set.of("reviewer-1"));

  static final ProvincialAssessment PASSED =
      new ProvincialAssessment(ProvincialVerdict.PASSED, "〔2021〕12 号", TODAY.plusDays(7), null);

  static final ProvincialAssessment FAILED =
      new ProvincialAssessment(ProvincialVerdict.FAILED, "〔2021〕12 号", TODAY.plusDays(7), null);

  private ExemplarFixtures() {}

  private static ExemplarActor office(String person, Post post, Set<String> insiders) {
    return new ExemplarActor(
        person, List.of(post), List.of(), List.of(post), List.of(post), insiders);
  }

  private static ExemplarActor reviewer(String person, String unit, Set<String> insiders) {
    return new ExemplarActor(
        person, List.of(), List.of(), List.of(), List.of(new Post("secretary", unit)), insiders);
  }

  static ExemplarMaterial material(ExemplarAction purpose) {
    return new ExemplarMaterial(UUID.randomUUID(), "申报书", purpose);
  }

  static ExemplarOrigin origin() {
    return new ExemplarOrigin("xzj-2021", "batch-3", ExemplarKind.EXEMPLARY_BRANCH, "dept-01-b1");
  }

  static Exemplar nominated() {
    return Exemplar.nominate(
        origin(),
        new Exemplar.By("secretary", OWN_POST),
        "特色鲜明",
        List.of(material(ExemplarAction.NOMINATE)),
        CLOCK);
  }

  static Exemplar entered() {
    return Exemplar.enter(
        origin(),
        new Exemplar.By("office", OFFICE_POST),
        new Exemplar.Paper("〔2020〕5 号", LocalDate.of(2020, 6, 1)),
        List.of(),
        CLOCK);
  }

  static Exemplar scored() {
    Exemplar one = nominated();
    one.appointReviewers(OFFICE, List.of("reviewer-1", "reviewer-2"), CLOCK);
    one.score(REVIEWER, 90, "好", CLOCK);
    one.score(OTHER_REVIEWER, 83, null, CLOCK);
    return one;
  }

  static Exemplar shown() {
    Exemplar one = scored();
    one.review(OFFICE, "一致同意", CLOCK);
    one.publish(OFFICE, NOTICE, CALENDAR, CLOCK);
    return one;
  }

  static Exemplar cultivated() {
    Exemplar one = shown();
    one.cultivate(OFFICE, null, AFTER_THE_NOTICE);
    return one;
  }

  static Exemplar assessed(ProvincialAssessment found) {
    Exemplar one = cultivated();
    one.selfAssess(
        SECRETARY, "均已达到", List.of(material(ExemplarAction.SELF_ASSESS)), AFTER_THE_NOTICE);
    one.assess(OFFICE, found, AFTER_THE_NOTICE);
    return one;
  }

  static Exemplar designated() {
    Exemplar one = assessed(PASSED);
    one.designate(OFFICE, "院党委〔2021〕30 号", TODAY.plusDays(7), AFTER_THE_NOTICE);
    return one;
  }
}
