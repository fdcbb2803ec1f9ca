package org.duibiao.notification.rule.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.notification.deadline.domain.SubjectKind;
import org.duibiao.notification.inbox.domain.Template;
import org.duibiao.notification.quiet.domain.QuietHours;
import org.junit.jupiter.api.Test;

class ReminderRuleTest {
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
        .isThrownBy(() -> ladder.requireUsable(Set.of(Channel.INBOX)))
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
