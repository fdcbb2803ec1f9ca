package org.duibiao.notification.inbox.application;

import java.time.Duration;
import java.time.Instant;

/**
 * One open stream of a person's inbox: how far it has been told, and until when it may last.
 * Touched by one thread at a time, the one that goes round; that ends it, too.
 */
public final class InboxStream {
  private final String person;
  private final Instant expires;
  private final Listener listener;
  private long seen;
  private long unread = -1;
  private Instant lastTold;

  InboxStream(String person, Instant expires, long seen, Instant now, Listener listener) {
    this.person = person;
    this.expires = expires;
    this.seen = seen;
    this.lastTold = now;
    this.listener = listener;
  }

  /** Who is told; none of it waits for the network. */
  public interface Listener {
    /** A message that is new. */
    void message(long number, InboxService.Told told);

    /** How many messages are unread now. */
    void unread(long number);

    /** Nothing is new, and the stream lives. */
    void beat();

    /** The stream is over. */
    void end();
  }

  String person() {
    return person;
  }

  long seen() {
    return seen;
  }

  boolean expired(Instant now) {
    return !now.isBefore(expires);
  }

  void end() {
    listener.end();
  }

  void tell(long number, InboxService.Told told, Instant now) {
    if (number > seen) {
      seen = number;
      lastTold = now;
      listener.message(number, told);
    }
  }

  void tellUnread(long number, Instant now) {
    if (number != unread) {
      unread = number;
      lastTold = now;
      listener.unread(number);
    }
  }

  void beat(Instant now, Duration every) {
    if (!lastTold.plus(every).isAfter(now)) {
      lastTold = now;
      listener.beat();
    }
  }
}
