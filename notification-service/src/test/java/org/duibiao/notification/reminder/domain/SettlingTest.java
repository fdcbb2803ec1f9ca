package org.duibiao.notification.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettlingTest {
  private static final Instant REAL = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant DOMAIN = Instant.parse("2021-04-01T00:00:00Z");
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final Settling settling = new Settling(MOMENT);

  @Test
  void waitsAMomentAfterTheStart() {
    assertThat(settling.look(DOMAIN, REAL)).isEmpty();
    assertThat(settling.look(DOMAIN.plus(MOMENT), REAL.plus(MOMENT))).contains(DOMAIN);
  }

  @Test
  void lagsAMomentBehindTheDomainClock() {
    settling.look(DOMAIN, REAL);

    assertThat(settling.look(DOMAIN.plusSeconds(10), REAL.plusSeconds(10)))
        .contains(DOMAIN.plusSeconds(9));
  }

  @Test
  void waitsAMomentOfRealTimeWhenTheClockJumps() {
    settling.look(DOMAIN, REAL);
    Instant jumped = DOMAIN.plus(Duration.ofDays(7));

    assertThat(settling.look(jumped.plusSeconds(5), REAL.plusSeconds(5))).isEmpty();
    assertThat(settling.look(jumped.plusSeconds(6), REAL.plusSeconds(6)))
        .contains(jumped.plusSeconds(5));
  }
}
