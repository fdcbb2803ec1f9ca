package org.duibiao.ledger.coverage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final Map<String, Long> BUCKETS =
      Map.of("ON_TIME", 3L, "LATE", 2L, "EXEMPT", 1L, "OPEN:2021-04-20", 5L, "OPEN:2021-04-30", 7L);

  @Test
  void whatIsOpenBecomesOverdueTheDayAfterItsDueDateAndTheSumStays() {
    assertThat(Tally.of(BUCKETS, LocalDate.of(2021, 4, 20)))
        .isEqualTo(new Tally(3, 2, 0, 12, 1))
        .extracting(Tally::expected)
        .isEqualTo(18L);
    assertThat(Tally.of(BUCKETS, LocalDate.of(2021, 4, 21)))
        .isEqualTo(new Tally(3, 2, 5, 7, 1))
        .extracting(Tally::expected)
        .isEqualTo(18L);
  }

  @Test
  void aBucketIsReadAsItWasWritten() {
    Bucket open = Bucket.open(LocalDate.of(2021, 4, 20));

    assertThat(open.text()).isEqualTo("OPEN:2021-04-20");
    assertThat(Bucket.parse(open.text())).isEqualTo(open);
    assertThat(Bucket.parse(Bucket.LATE.text())).isEqualTo(Bucket.LATE);
  }
}
