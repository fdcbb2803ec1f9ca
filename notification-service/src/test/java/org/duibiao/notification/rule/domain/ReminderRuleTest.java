package org.duibiao.notification.rule.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.WorkingDays;
import org.duibiao.notification.deadline.domain.SubjectKind;
import org.duibiao.notification.inbox.domain.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderRuleTest {
  private static final WorkingDays CALENDAR = WorkingDays.official();

  private static ReminderRule rule(String code, int offset, OffsetUnit unit, boolean moved) {
    return new ReminderRule(
        code,
        SubjectKind.OBLIGATION,
        offset,
        unit,
        moved,
        LocalTime.MIDNIGHT,
        Audience.OWNER,
        List.of(Channel.INBOX),
        false,
        null);
  }

  @Test
  void aRungIsReachedAtItsTimeInShanghai() {
    assertThat(
            rule("t-7", -7, OffsetUnit.DAYS, true).reachedAt(LocalDate.of(2021, 4, 20), CALENDAR))
        .isEqualTo(Instant.parse("2021-04-12T16:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    // before 劳动节 2021 (1 to 5 May) a warning comes earlier, an overdue notice after it
    "2021-05-06, -1, DAYS, true, 2021-04-30",
    "2021-05-06, -1, DAYS, false, 2021-05-05",
    "2021-04-30, 1, DAYS, true, 2021-05-06",
    "2021-04-30, 0, DAYS, true, 2021-04-30",
    "2021-05-03, 0, DAYS, true, 2021-04-30",
    // a worked weekend is no day off
    "2021-04-24, 1, DAYS, true, 2021-04-25",
    // working days
    "2021-04-29, 3, WORKING_DAYS, true, 2021-05-07",
    "2021-05-08, -3, WORKING_DAYS, true, 2021-04-30",
    "2021-05-02, -1, WORKING_DAYS, true, 2021-04-30"
  })
  void daysOffMoveARung(
      LocalDate due, int offset, OffsetUnit unit, boolean moved, LocalDate expected) {
    assertThat(rule("r", offset, unit, moved).dayFor(due, CALENDAR)).isEqualTo(expected);
  }

  @Test
  void rulesThatCannotBeUsedAreRefusedWithEveryPlace() {
    ReminderRule mailed =
        new ReminderRule(
            "twice",
            SubjectKind.REVIEW,
            -1,
            OffsetUnit.DAYS,
            true,
            LocalTime.NOON,
            Audience.OWNER,
            List.of(Channel.EMAIL),
            false,
            "missing");
    Template odd =
        new Template("odd", new Template.Words("{subjekt}", "{"), new Template.Words("t", "{due}"));
    ReminderLadder ladder =
        new ReminderLadder(
            QuietHours.NONE,
            List.of(rule("twice", 1, OffsetUnit.DAYS, true), mailed),
            List.of(odd));

    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(ladder::requireUsable)
        .satisfies(
            refused ->
                assertThat(refused.faults())
                    .extracting(DomainException.Fault::pointer)
                    .containsExactlyInAnyOrder(
                        "/templates/0",
                        "/templates/0/zh",
                        "/rules/1/code",
                        "/rules/1/audience",
                        "/rules/1/offsetDays",
                        "/rules/1/channels",
                        "/rules/1/template"));
  }

  @Test
  void whatIsPutIntoWordsIsNotLookedAtAgain() {
    assertThat(
            Template.fill("{subject}：{due}", java.util.Map.of("subject", "{due}$1", "due", "4月")))
        .isEqualTo("{due}$1：4月");
  }
}
