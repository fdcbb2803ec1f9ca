package org.duibiao.gateway.clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives out the machine's own clock. */
@Singleton
public class RealClock {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
