package org.duibiao.rectification.session.domain;

import static org.duibiao.rectification.session.domain.SessionProblem.SESSION_ATTENDANCE_NOT_ALLOWED;
import static org.duibiao.rectification.session.domain.SessionProblem.SESSION_CLOSED;
import static org.duibiao.rectification.session.domain.SessionProblem.SESSION_DAY_NOT_ALLOWED;
import static org.duibiao.rectification.session.domain.SessionProblem.SESSION_HAS_VERDICTS;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;

/**
 * A review session 对账会: a unit's problems, tasks and responsibilities gone through item by item,
 * and a verdict given on the spot. The notice: "实行对账销号，逐项抓好落实".
 *
 * <p>Invariants: it goes through the items that its unit had when it began; with the first verdict
 * its day and its chair stand; once it is closed or cancelled nothing of it changes. What is
 * decided on an item is the item's own transition, with all its guards; the session only remembers
 * it.
 */
@Entity
@Table(name = "review_session")
public class ReviewSession extends AggregateRoot<SessionEvent> {
  /** What each state allows. CLOSE and CANCEL end it, everything else leaves it open. */
  static final Map<SessionState, Set<SessionAction>> TRANSITIONS =
      Map.of(
          SessionState.OPEN, Set.of(SessionAction.values()),
          SessionState.CLOSED, Set.of(),
          SessionState.CANCELLED, Set.of());

  @Id private UUID id;
  @Version private long version;

  @Column(updatable = false)
  private String campaign;

  @Column(updatable = false)
  private String organisation;

  @Column(updatable = false)
  private String host;

  @Embedded private Particulars particulars;
  private String recorder;

  @Enumerated(EnumType.STRING)
  private SessionState state;

  private int items;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_by")
  private String closedBy;

  private String remarks;

  @Column(name = "cancelled_because")
  private String cancelledBecause;

  @ElementCollection
  @CollectionTable(name = "review_session_attendee", joinColumns = @JoinColumn(name = "session_id"))
  @OrderColumn(name = "position")
  private List<Attendee> present = new ArrayList<>();

  protected ReviewSession() {}

  /**
   * What a session is about.
   *
   * @param organisation the unit whose subtree is gone through
   * @param host the organisation that holds it: that of the post in which it was opened
   * @param recorder staff number of who takes the minutes 记录人
   * @param items how many items are on its sheet
   * @param since on which day the first of them was made
   */
  public record Subject(
      UUID id,
      String campaign,
      String organisation,
      String host,
      String recorder,
      int items,
      LocalDate since) {}

  /** Begins a session. */
  public static ReviewSession open(
      Subject subject, Particulars particulars, List<Attendee> present, Clock clock) {
    requireDay(particulars.heldOn(), subject.since(), clock);
    requireEachOnce(present);
    ReviewSession session = new ReviewSession();
    session.id = subject.id();
    session.campaign = subject.campaign();
    session.organisation = subject.organisation();
    session.host = subject.host();
    session.recorder = subject.recorder();
    session.items = subject.items();
    session.particulars = particulars;
    session.present.addAll(present);
    session.state = SessionState.OPEN;
    session.openedAt = clock.instant();
    session.tell(SessionEvent.OPENED, Tally.NONE, subject.recorder(), session.openedAt);
    return session;
  }

  /**
   * Puts right when, where and with whom it is held. Whoever led it when something was decided led
   * it: day and chair stay from the first verdict on.
   *
   * @param given the verdicts given so far
   * @param since on which day the first of its items was made
   */
  public void amend(
      Particulars newParticulars,
      List<Attendee> newPresent,
      Tally given,
      LocalDate since,
      Clock clock) {
    requirePossible(SessionAction.AMEND);
    if (given.any() && particulars.differsInDayOrChair(newParticulars)) {
      throw new DomainException(SESSION_HAS_VERDICTS);
    }
    if (!particulars.heldOn().equals(newParticulars.heldOn())) {
      requireDay(newParticulars.heldOn(), since, clock);
    }
    requireEachOnce(newPresent);
    particulars = newParticulars;
    if (!present.equals(newPresent)) {
      present.clear();
      present.addAll(newPresent);
    }
  }

  /** Takes back that it was opened, while nothing was decided in it. */
  public void cancel(String person, String reason, Tally given, Clock clock) {
    requirePossible(SessionAction.CANCEL);
    if (given.any()) {
      throw new DomainException(SESSION_HAS_VERDICTS);
    }
    state = SessionState.CANCELLED;
    closedAt = clock.instant();
    closedBy = person;
    cancelledBecause = reason;
    tell(SessionEvent.CANCELLED, given, person, closedAt);
  }

  /** Ends it for good. */
  public void close(String person, String said, Tally tally, Clock clock) {
    requirePossible(SessionAction.CLOSE);
    state = SessionState.CLOSED;
    closedAt = clock.instant();
    closedBy = person;
    remarks = said;
    tell(SessionEvent.CLOSED, tally, person, closedAt);
  }

  /** Refuses what the state does not allow. */
  public void requirePossible(SessionAction action) {
    if (!TRANSITIONS.get(state).contains(action)) {
      throw new DomainException(SESSION_CLOSED);
    }
  }

  /** What is possible after these verdicts. */
  public List<SessionAction> possible(Tally given) {
    return TRANSITIONS.get(state).stream()
        .filter(action -> action != SessionAction.CANCEL || !given.any())
        .sorted()
        .toList();
  }

  /**
   * A verdict on the spot is given on the day or later noted, never before; and nothing is gone
   * through on a day on which there was nothing.
   */
  private static void requireDay(LocalDate day, LocalDate since, Clock clock) {
    LocalDate today = ChinaTime.today(clock);
    if (day.isAfter(today)) {
      throw new DomainException(
          SESSION_DAY_NOT_ALLOWED, List.of(new Fault("/heldOn", "session.day-ahead", today)));
    }
    if (day.isBefore(since)) {
      throw new DomainException(
          SESSION_DAY_NOT_ALLOWED, List.of(new Fault("/heldOn", "session.day-before", since)));
    }
  }

  private static void requireEachOnce(List<Attendee> present) {
    List<Fault> twice =
        IntStream.range(0, present.size())
            .filter(i -> present.subList(0, i).stream().anyMatch(present.get(i)::isAlso))
            .mapToObj(i -> new Fault("/present/" + i, "session.attendee-twice"))
            .toList();
    if (!twice.isEmpty()) {
      throw new DomainException(SESSION_ATTENDANCE_NOT_ALLOWED, twice);
    }
  }

  private void tell(String type, Tally tally, String person, Instant at) {
    raise(
        new SessionEvent(
            UUID.randomUUID(),
            at,
            type,
            id,
            campaign,
            organisation,
            particulars.heldOn(),
            state,
            items,
            tally.struckOff(),
            tally.returned(),
            tally.deferred(),
            person,
            cancelledBecause));
  }

  public UUID id() {
    return id;
  }

  /** The version that its ETag carries: 1 for a session just opened. */
  public long version() {
    return version + 1;
  }

  public String campaign() {
    return campaign;
  }

  /** The unit whose subtree is gone through. */
  public String organisation() {
    return organisation;
  }

  /** The organisation that holds it. */
  public String host() {
    return host;
  }

  public Particulars particulars() {
    return particulars;
  }

  /** Staff number of who takes the minutes. */
  public String recorder() {
    return recorder;
  }

  public SessionState state() {
    return state;
  }

  /** How many items are on its sheet. */
  public int items() {
    return items;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** Null while it is open. */
  public Instant closedAt() {
    return closedAt;
  }

  /** Null while it is open. */
  public String closedBy() {
    return closedBy;
  }

  /** What was said at its end, null if nothing was. */
  public String remarks() {
    return remarks;
  }

  /** Why it was cancelled, null unless it was. */
  public String cancelledBecause() {
    return cancelledBecause;
  }

  public List<Attendee> present() {
    return List.copyOf(present);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReviewSession session && Objects.equals(id, session.id);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(id);
  }
}
