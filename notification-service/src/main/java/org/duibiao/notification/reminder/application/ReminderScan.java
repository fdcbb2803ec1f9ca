package org.duibiao.notification.reminder.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * One scan for what is due: handovers and returns first, then single reminders chunk by chunk,
 * then, when no chunk is left, the digests and what has waited for quiet hours to end. Several
 * replicas may scan at once, and any may die at any place: each step is a transaction of its own
 * under one advisory lock, and a unique key keeps anyone from being told twice.
 */
@ApplicationScoped
public class ReminderScan {
  private final ScanSteps steps;

  ReminderScan(ScanSteps steps) {
    this.steps = steps;
  }

  /**
   * Scans until nothing is left, or another replica is at it.
   *
   * @param asOf rungs reached by then are due
   * @param now when it is told, by the domain clock
   */
  public void run(Instant asOf, Instant now) {
    if (drained(() -> steps.tellHandovers(now))
        && drained(() -> steps.tellReturns(now))
        && drained(() -> steps.climb(asOf, now))) {
      drained(() -> steps.tellWaiting(now));
    }
  }

  private static boolean drained(Supplier<Step> step) {
    Step last = step.get();
    while (last == Step.MORE) {
      last = step.get();
    }
    return last == Step.DONE;
  }

  /** How a step ended. */
  enum Step {
    /** It did a chunk; there may be more. */
    MORE,
    /** Nothing was left. */
    DONE,
    /** Another replica leads. */
    ELSEWHERE
  }
}
