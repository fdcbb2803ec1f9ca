package org.duibiao.notification.feed.application;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.duibiao.chassis.messaging.Transience;

/** Looks again and again for facts that wait for their positions. */
@ApplicationScoped
public class FeedSchedule {
  private final FeedNumbering numbering;
  private volatile boolean stopping;

  FeedSchedule(FeedNumbering numbering) {
    this.numbering = numbering;
  }

  void stop(@Observes ShutdownEvent stop) {
    stopping = true;
  }

  @Scheduled(
      every = "{duibiao.notification.feed.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    try {
      boolean more = true;
      while (more && !stopping) {
        more = numbering.next();
      }
    } catch (RuntimeException e) {
      if (!Transience.isTransient(e)) {
        throw e;
      }
      Log.warnf("the feed waits: %s", e.getMessage());
    }
  }
}
