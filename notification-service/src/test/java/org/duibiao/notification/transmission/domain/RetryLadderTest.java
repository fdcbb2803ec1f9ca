package org.duibiao.notification.transmission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryLadderTest {
  @Test
  void triesTenTimesAsStandardWebhooksHasIt() {
    // When
    var waits =
        IntStream.rangeClosed(1, 9)
            .mapToObj(n -> RetryLadder.waitAfter(n, Optional.empty(), 0).orElseThrow().toString());

    // Then
    assertThat(waits)
        .containsExactly(
            "PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");
    assertThat(RetryLadder.waitAfter(10, Optional.empty(), 0)).isEmpty();
  }

  @Test
  void jitterAddsATenthAtMostAndAWishOnlyLengthensUpToADay() {
    assertThat(RetryLadder.waitAfter(2, Optional.empty(), 1)).contains(Duration.ofSeconds(330));
    assertThat(RetryLadder.waitAfter(1, Optional.of(Duration.ofMinutes(1)), 0))
        .contains(Duration.ofMinutes(1));
    assertThat(RetryLadder.waitAfter(3, Optional.of(Duration.ofSeconds(1)), 0))
        .contains(Duration.ofMinutes(30));
    assertThat(RetryLadder.waitAfter(1, Optional.of(Duration.ofDays(400)), 0))
        .contains(Duration.ofHours(24));
  }

  @Test
  void aLaneRestsAfterFiveFailuresThirtySecondsToTenMinutes() {
    assertThat(IntStream.of(4, 5, 6, 9, 10, 1_000_000).mapToObj(Breaker::rest))
        .containsExactly(
            Duration.ZERO,
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(8),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10));
  }
}
