package org.duibiao.gateway.clock;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.duibiao.gateway.problem.GatewayProblem;
import org.duibiao.gateway.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The domain clock of a standalone system; the gateway alone moves it, forward only, and at most
 * two years ahead of the real one. A system that is not standalone has none, and a clock file there
 * stops the gateway from starting.
 */
@Startup
@Singleton
public class StandaloneClock {

  /** Farther ahead nobody tries anything, and there is no way back from a slip. */
  private static final Duration MOST_AHEAD = Duration.ofDays(731);

  private final Optional<ClockFile> file;
  private final Clock realClock;

  StandaloneClock(
      @ConfigProperty(name = "duibiao.standalone") boolean standalone,
      @ConfigProperty(name = "duibiao.clock.file") Optional<Path> path,
      Clock realClock) {
    if (standalone != path.isPresent()) {
      throw new IllegalStateException(
          standalone
              ? "duibiao.standalone=true needs duibiao.clock.file (DUIBIAO_CLOCK_FILE)"
              : "duibiao.clock.file is set, but only a standalone system may move its clock"
                  + " (duibiao.standalone=true)");
    }
    this.file = path.map(ClockFile::open);
    this.realClock = realClock;
  }

  /** What the domain clock shows. */
  ClockReading read() {
    return ClockReading.of(realClock.instant(), required().offsetMillis());
  }

  /** Moves the domain clock to the given time; when this returns, every process sees it. */
  ClockReading moveTo(Instant target) {
    Instant real = realClock.instant();
    if (target.isAfter(real.plus(MOST_AHEAD))) {
      throw new ProblemException(GatewayProblem.CLOCK_TOO_FAR);
    }
    long offset = wholeMillis(target) - real.toEpochMilli();
    if (!required().advanceTo(offset)) {
      throw new ProblemException(GatewayProblem.CLOCK_BACKWARDS);
    }
    return ClockReading.of(real, offset);
  }

  /** Rounded up, so that the clock never shows less than what was asked for. */
  private static long wholeMillis(Instant time) {
    return time.plusNanos(999_999).toEpochMilli();
  }

  private ClockFile required() {
    return file.orElseThrow(() -> new ProblemException(GatewayProblem.NOT_FOUND));
  }
}
