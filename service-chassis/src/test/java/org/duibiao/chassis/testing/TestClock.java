package org.duibiao.chassis.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.duibiao.chassis.time.ClockFile;

/** The domain clock of a test run. It begins at 2021-04-01T08:00+08:00 and only moves forward. */
public final class TestClock {
  private static final String BEGIN = "2021-04-01T08:00:00+08:00";

  private TestClock() {}

  /** Moves the domain clock; a moment that has passed already is refused. */
  public static void moveTo(String moment) {
    if (!file().advanceTo(OffsetDateTime.parse(moment).toInstant(), Clock.systemUTC())) {
      throw new IllegalArgumentException("the domain clock is already past " + moment);
    }
  }

  /** The domain clock's present. */
  public static Instant now() {
    return file().clock(Clock.systemUTC()).instant();
  }

  static void begin(ClockFile clock, Path path) {
    Instant begin = OffsetDateTime.parse(BEGIN).toInstant();
    clock.startAt(begin, Clock.systemUTC());
    System.setProperty(Infrastructure.CLOCK_FILE, path.toString());
  }

  private static ClockFile file() {
    return ClockFile.open(Path.of(System.getProperty(Infrastructure.CLOCK_FILE)));
  }
}
