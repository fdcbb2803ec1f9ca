package org.duibiao.notification.rule.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ReminderRuleTest {
  @Test
  void aRungIsReachedAtTheBeginningOfItsDayInShanghai() {
    var rule =
        new ReminderRule(
            "t-7", "OBLIGATION", -7, Audience.OWNER, LocalTime.MIDNIGHT, "INBOX", false);

    assertThat(rule.reachedAt(LocalDate.of(2021, 4, 20)))
        .isEqualTo(Instant.parse("2021-04-12T16:00:00Z"));
  }
}
