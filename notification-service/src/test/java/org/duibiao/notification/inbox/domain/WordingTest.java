package org.duibiao.notification.inbox.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duibiao.chassis.problem.Words;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final LocalDate DUE = LocalDate.of(2021, 4, 20);

  @Test
  void saysWhatIsDueWhenAndHowLongThatIs() {
    var wording =
        chinese(message(MessageKind.REMINDER_BEFORE_DUE, "OBLIGATION", DUE, "2021-04-13"));

    assertThat(wording.title()).isEqualTo("《诊断情况工作台账》将于2021年4月20日到期");
    assertThat(wording.text(List.of())).isEqualTo("《诊断情况工作台账》将于2021年4月20日到期，还有7天（第一党支部）");
  }

  @Test
  void saysTodayOnTheDueDateItself() {
    var wording =
        chinese(message(MessageKind.REMINDER_BEFORE_DUE, "OBLIGATION", DUE, "2021-04-20"));

    assertThat(wording.text(List.of())).isEqualTo("《诊断情况工作台账》今天（2021年4月20日）到期（第一党支部）");
  }

  @Test
  void saysHowLongSomethingIsOverdue() {
    var wording = chinese(message(MessageKind.OVERDUE_OWNER, "OBLIGATION", DUE, "2021-04-21"));

    assertThat(wording.text(List.of())).isEqualTo("《诊断情况工作台账》已于2021年4月20日到期，逾期1天，请尽快完成（第一党支部）");
  }

  @Test
  void namesTheFirstTenOfADigest() {
    var wording = chinese(message(MessageKind.OVERDUE_DIGEST, "OBLIGATION", DUE, "2021-04-21"));
    List<Subject> names =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> new Subject("OBLIGATION", "c", "ledger", "t", "b" + i, "支部" + i, DUE))
            .toList();

    assertThat(wording.text(names)).contains("支部1、支部2").contains("支部10等").doesNotContain("支部11");
  }

  @Test
  void tellsTheReasonOfAReturnAndTheDayToCorrectItBy() {
    var wording = chinese(message(MessageKind.RETURNED, "OBLIGATION", DUE, "2021-04-13"));

    assertThat(wording.text(List.of())).isEqualTo("《诊断情况工作台账》被退回，请于2021年4月20日前更正后重新报送（第一党支部）：数据不全");
  }

  @Test
  void tellsAReturnWithoutADayToCorrectItBy() {
    var wording = chinese(message(MessageKind.RETURNED, "OBLIGATION", null, "2021-04-13"));

    assertThat(wording.text(List.of())).isEqualTo("《诊断情况工作台账》被退回（第一党支部）：数据不全");
  }

  @Test
  void tellsANewSecretaryWhatIsOwedUntilWhen() {
    var wording = chinese(handover(2));
    var ledger = new Subject("OBLIGATION", "c", "ledger", "台账", "b1", "第一党支部", DUE);
    var item =
        new Subject("ITEM", "c", null, "branch-7.3", "b1", "第一党支部", LocalDate.of(2021, 6, 30));

    assertThat(wording.title()).isEqualTo("书记交接：第一党支部");
    assertThat(wording.text(List.of(ledger, item)))
        .isEqualTo(
            "您已接任第一党支部书记（院党发〔2021〕9号）。尚未完成的共2项：《台账》（2021年4月20日到期）、整改事项（branch-7.3）（2021年6月30日到期）");
  }

  @Test
  void callsWhatWaitsForReviewAndTheCommitteesTasksByTheirOwnWords() {
    var review = new Subject("REVIEW", "c", null, "branch-7.3", "b1", "第一党支部", DUE);
    var task = new Subject("TASK", "c", "plan", "建设方案", "c1", "党委", DUE);
    var tasks = new Subject("TASK", "c", "plan", null, "c1", "党委", DUE);

    assertThat(chinese(about(MessageKind.REVIEW_WAITING, review)).title())
        .isEqualTo("整改事项（branch-7.3）待审核：1项");
    assertThat(chinese(about(MessageKind.OVERDUE_OWNER, task)).title()).isEqualTo("党委任务《建设方案》已逾期");
    assertThat(chinese(about(MessageKind.OFFICE_DIGEST, tasks)).title()).isEqualTo("党委任务逾期未完成：1项");
  }

  private static Message about(MessageKind kind, Subject subject) {
    return new Message(
        UUID.randomUUID(), "p1", kind, subject, 1, null, Instant.parse("2021-04-21T01:00:00Z"));
  }

  @Test
  void tellsANewSecretaryThatNothingIsOwed() {
    assertThat(chinese(handover(0)).text(List.of()))
        .isEqualTo("您已接任第一党支部书记（院党发〔2021〕9号）。目前没有尚未完成的事项。");
  }

  private static Message handover(int subjects) {
    return new Message(
        UUID.randomUUID(),
        "p1",
        MessageKind.HANDOVER,
        new Subject("HANDOVER", null, null, null, "b1", "第一党支部", null),
        subjects,
        "院党发〔2021〕9号",
        Instant.parse("2021-04-13T01:00:00Z"));
  }

  @Test
  void speaksEnglishToThoseWhoAskForIt() {
    var message = message(MessageKind.OVERDUE_OWNER, "CORRECTION", DUE, "2021-04-21");

    assertThat(new Wording(Words.of("en"), message).title())
        .isEqualTo("the correction of \"诊断情况工作台账\" is overdue");
  }

  private static Wording chinese(Message message) {
    return new Wording(Words.of(null), message);
  }

  private static Message message(MessageKind kind, String subjectKind, LocalDate due, String sent) {
    return new Message(
        UUID.randomUUID(),
        "p1",
        kind,
        new Subject(subjectKind, "xzj-2021", "ledger", "诊断情况工作台账", "b1", "第一党支部", due),
        1,
        "数据不全",
        Instant.parse(sent + "T01:00:00Z"));
  }
}
