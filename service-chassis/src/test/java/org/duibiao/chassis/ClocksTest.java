package org.duibiao.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.ClockFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClocksTest {
  private static final Clock REAL =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void showsEveryReaderAChangeAtOnce() {
    Path file = folder.resolve("clock");
    Clock reader = ClockFile.open(file).clock(REAL);

    ClockFile.open(file).advanceTo(Instant.parse("2026-03-01T00:00:00Z"), REAL);

    assertThat(reader.instant()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
  }

  @Test
  void refusesToTurnTheClockBack() {
    ClockFile file = ClockFile.open(folder.resolve("clock"));
    file.advanceTo(Instant.parse("2026-03-01T00:00:00Z"), REAL);

    boolean moved = file.advanceTo(Instant.parse("2026-02-28T23:59:59Z"), REAL);

    assertThat(moved).isFalse();
    assertThat(file.offset()).isEqualTo(Duration.ofDays(59));
  }

  @Test
  void mayBeginInThePast() {
    ClockFile file = ClockFile.open(folder.resolve("clock"));

    file.startAt(Instant.parse("2021-04-01T00:00:00Z"), REAL);

    assertThat(file.clock(REAL).instant()).isEqualTo(Instant.parse("2021-04-01T00:00:00Z"));
  }

  @Test
  void endsADayAtMidnightOfShanghaiToTheNanosecond() {
    LocalDate due = LocalDate.of(2021, 4, 20);

    Instant end = ChinaTime.endOf(due);

    assertThat(end).isEqualTo(Instant.parse("2021-04-20T16:00:00Z"));
    assertThat(ChinaTime.dayOf(end.minusNanos(1))).isEqualTo(due);
    assertThat(ChinaTime.dayOf(end)).isEqualTo(due.plusDays(1));
  }
}
