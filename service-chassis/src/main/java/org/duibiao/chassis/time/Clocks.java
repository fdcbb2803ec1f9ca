package org.duibiao.chassis.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.duibiao.chassis.ChassisConfig;

/**
 * Gives the two clocks, in microseconds as the database keeps them. Invariant: outside standalone
 * the domain clock is the real clock; a process that is told otherwise refuses to start.
 */
@ApplicationScoped
public class Clocks {
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private final ChassisConfig config;

  Clocks(ChassisConfig config) {
    this.config = config;
  }

  @Produces
  @Singleton
  @RealTime
  Clock realClock() {
    return kept(Clock.system(ChinaTime.ZONE));
  }

  @Produces
  @Singleton
  @DomainTime
  Clock domainClock(@RealTime Clock real) {
    return clockFile().map(path -> kept(ClockFile.open(path).clock(real))).orElse(real);
  }

  /** A clock whose moments the database keeps to the full: what is first answered is read again. */
  private static Clock kept(Clock clock) {
    return Clock.tick(clock, MICROSECOND);
  }

  /**
   * The clock file, where one is configured.
   *
   * @throws IllegalStateException if a moved clock is asked for outside standalone
   */
  Optional<Path> clockFile() {
    if (config.clock().file().isPresent() && !config.standalone()) {
      throw new IllegalStateException(
          "duibiao.clock.file moves the domain clock and is allowed only with"
              + " duibiao.standalone=true; in production the domain clock is the real clock");
    }
    return config.clock().file();
  }
}
