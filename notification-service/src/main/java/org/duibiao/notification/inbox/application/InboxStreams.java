package org.duibiao.notification.inbox.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.duibiao.notification.NotificationProblem.STREAMS_TOO_MANY;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.duibiao.chassis.messaging.Transience;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.RealTime;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.inbox.infrastructure.StreamQueries;
import org.duibiao.notification.inbox.infrastructure.StreamQueries.New;
import org.duibiao.notification.inbox.infrastructure.StreamQueries.Seen;

/**
 * All streams of inboxes that are open at this replica. Once a second it looks what is new for all
 * of them together; what a stream missed while it was broken off comes in the same way. Invariant:
 * a stream is told each message after its beginning once, in order; there are only so many.
 */
@ApplicationScoped
public class InboxStreams {
  private final StreamQueries queries;
  private final InboxService inbox;
  private final NotificationConfig.StreamConfig config;
  private final Clock clock;
  private final Set<InboxStream> open = ConcurrentHashMap.newKeySet();

  InboxStreams(
      StreamQueries queries, InboxService inbox, NotificationConfig config, @RealTime Clock clock) {
    this.queries = queries;
    this.inbox = inbox;
    this.config = config.stream();
    this.clock = clock;
  }

  /** Where a person's stream begins: after a message that was seen, else after the latest one. */
  public long beginning(String person, Long seen) {
    requireRoom(person);
    long latest = queries.latest(person);
    return seen == null ? latest : Math.min(seen, latest);
  }

  /**
   * Opens a stream.
   *
   * @param expires when it ends, with the token
   * @param seen the number of the last message that the person has seen
   * @throws DomainException STREAMS_TOO_MANY if the person has too many, or all together do
   */
  public synchronized InboxStream open(
      String person, Instant expires, long seen, InboxStream.Listener listener) {
    requireRoom(person);
    InboxStream stream = new InboxStream(person, expires, seen, clock.instant(), listener);
    open.add(stream);
    return stream;
  }

  private void requireRoom(String person) {
    if (open.size() >= config.inAll()
        || open.stream().filter(one -> one.person().equals(person)).count() >= config.perPerson()) {
      throw new DomainException(STREAMS_TOO_MANY, config.perPerson());
    }
  }

  /** Its reader has left, or it was ended. */
  public void close(InboxStream stream) {
    open.remove(stream);
  }

  void stop(@Observes ShutdownEvent stop) {
    open.forEach(this::end);
  }

  @Scheduled(
      every = "{duibiao.notification.stream.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    try {
      tell(clock.instant());
    } catch (RuntimeException e) {
      if (!Transience.isTransient(e)) {
        throw e;
      }
      Log.warnf("the streams wait: %s", e.getMessage());
    }
  }

  /** Counts before it looks for messages: a number never tells of one that has not come yet. */
  private void tell(Instant now) {
    open.stream().filter(stream -> stream.expired(now)).forEach(this::end);
    Map<String, List<InboxStream>> people = open.stream().collect(groupingBy(InboxStream::person));
    if (people.isEmpty()) {
      return;
    }
    List<Seen> seen =
        people.entrySet().stream()
            .map(one -> new Seen(one.getKey(), least(one.getValue())))
            .toList();
    Map<String, Long> unread = queries.unread(seen);
    List<New> news = queries.after(seen);
    Map<UUID, InboxService.Told> told =
        inbox.told(news.stream().map(New::id).toList()).stream()
            .collect(toMap(one -> one.message().id(), Function.identity()));
    for (New one : news) {
      people
          .get(one.recipient())
          .forEach(stream -> stream.tell(one.number(), told.get(one.id()), now));
    }
    unread.forEach(
        (person, number) -> people.get(person).forEach(stream -> stream.tellUnread(number, now)));
    open.forEach(stream -> stream.beat(now, config.beat()));
  }

  private static long least(List<InboxStream> streams) {
    return streams.stream().mapToLong(InboxStream::seen).min().orElseThrow();
  }

  private void end(InboxStream stream) {
    close(stream);
    stream.end();
  }
}
