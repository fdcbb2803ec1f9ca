package org.duibiao.rectification.session.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.duibiao.chassis.event.AggregateRoot.Raised;
import org.duibiao.chassis.time.ChinaTime;

/** Review sessions for tests. */
public final class SessionFixtures {
  static final LocalDate TODAY = LocalDate.of(2021, 6, 20);
  static final Clock CLOCK = clock(TODAY);
  static final Particulars HERE = new Particulars(TODAY, "行政楼301", "leader-1", "李华");
  static final List<Attendee> PRESENT = List.of(new Attendee("王伟", null, "书记"));

  private SessionFixtures() {}

  private static Clock clock(LocalDate day) {
    return Clock.fixed(ChinaTime.startOf(day), ChinaTime.ZONE);
  }

  static ReviewSession open() {
    return ReviewSession.open(
        new ReviewSession.Subject(
            UUID.randomUUID(), "c", "dept-01", "college", "office", 3, LocalDate.EPOCH),
        HERE,
        PRESENT,
        CLOCK);
  }

  /** Every fact that a session tells. */
  public static List<SessionEvent> everyFact(LocalDate day) {
    ReviewSession session =
        ReviewSession.open(
            new ReviewSession.Subject(
                UUID.randomUUID(), "c", "dept-01", "college", "office", 3, LocalDate.EPOCH),
            new Particulars(day, "行政楼301", "leader-1", "李华"),
            PRESENT,
            clock(day));
    session.close("office", null, new Tally(1, 1, 0), clock(day));
    ReviewSession mistaken = open();
    mistaken.cancel("office", "误选了单位", Tally.NONE, CLOCK);
    return Stream.of(session, mistaken)
        .flatMap(one -> one.takeEvents().stream())
        .map(Raised::event)
        .toList();
  }
}
