package org.duibiao.chassis.time;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Makes a process that has a moved clock in production fail at its start, not at its first use. */
@ApplicationScoped
class ClockGuard {
  void onStart(@Observes StartupEvent start, Clocks clocks) {
    clocks.clockFile();
  }
}
