package org.duibiao.notification.feed.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.feed.infrastructure.FeedEvents;

/**
 * Gives facts their positions, a chunk in one transaction, and lets others act on them in the same
 * one. Several replicas may try at once: one leads, until its transaction ends.
 */
@ApplicationScoped
public class FeedNumbering {
  private final FeedEvents events;
  private final Event<FeedNumbered> numbered;
  private final int chunk;

  FeedNumbering(FeedEvents events, Event<FeedNumbered> numbered, NotificationConfig config) {
    this.events = events;
    this.numbered = numbered;
    this.chunk = config.feed().chunk();
  }

  /**
   * Gives the next facts their positions.
   *
   * @return whether there may be more to do
   */
  @Transactional
  public boolean next() {
    if (!events.waiting() || !events.tryLead()) {
      return false;
    }
    long before = events.last();
    int given = events.number(chunk);
    if (given > 0) {
      numbered.fire(new FeedNumbered(before, before + given));
    }
    return given == chunk;
  }
}
