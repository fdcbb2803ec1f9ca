package org.duibiao.ledger.obligation.domain;

import static org.duibiao.ledger.obligation.domain.ObligationAction.EXEMPT;
import static org.duibiao.ledger.obligation.domain.ObligationAction.EXTEND;
import static org.duibiao.ledger.obligation.domain.ObligationAction.FULFIL;
import static org.duibiao.ledger.obligation.domain.ObligationAction.RECALL;
import static org.duibiao.ledger.obligation.domain.ObligationAction.RELEASE;
import static org.duibiao.ledger.obligation.domain.ObligationAction.REOPEN;
import static org.duibiao.ledger.obligation.domain.ObligationAction.RETURN;
import static org.duibiao.ledger.obligation.domain.ObligationAction.SUBMIT;
import static org.duibiao.ledger.obligation.domain.ObligationState.FULFILLED;
import static org.duibiao.ledger.obligation.domain.ObligationState.PENDING;
import static org.duibiao.ledger.obligation.domain.ObligationState.RETURNED;
import static org.duibiao.ledger.obligation.domain.ObligationState.SUBMITTED;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.ledger.campaign.domain.MilestoneKind;
import org.duibiao.ledger.coverage.domain.Bucket;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationExempted;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationExtended;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationFulfilled;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationRecalled;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationReopened;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationReturned;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationSubmitted;
import org.duibiao.ledger.shared.domain.Transitions;

/**
 * Something an organisation owes at a milestone 报送任务, once per campaign, milestone and
 * organisation. It follows what is filed for it.
 *
 * <p>Invariant: timeliness is derived from when it was first submitted. Return and resubmission
 * keep that moment: what came in time and needed a correction came in time. A recall before any
 * review forgets it, because the owner has withdrawn what was filed; after a review it stays.
 *
 * <p>The notice: “于4月20日前将《诊断情况工作台账》上报党委工作部”; “于2021年6月10日前……报送阶段性行动情况报告， 12月25日前……报送行动总结报告”. Due
 * is not lock: a due date only scores, a lock date closes writing.
 */
@Entity
@Table(name = "obligation")
public class Obligation extends AggregateRoot<ObligationEvent> {
  /** Every transition there is. */
  public static final Transitions<ObligationState, ObligationAction> TRANSITIONS =
      Transitions.<ObligationState, ObligationAction>over(ObligationAction.class)
          .with(PENDING, SUBMIT, SUBMITTED)
          .with(RETURNED, SUBMIT, SUBMITTED)
          .with(SUBMITTED, RECALL, PENDING)
          .with(SUBMITTED, RETURN, RETURNED)
          .with(SUBMITTED, FULFIL, FULFILLED)
          .with(FULFILLED, REOPEN, RETURNED)
          .with(PENDING, EXEMPT, ObligationState.EXEMPT)
          .with(PENDING, RELEASE, ObligationState.EXEMPT)
          .with(SUBMITTED, RELEASE, ObligationState.EXEMPT)
          .with(RETURNED, RELEASE, ObligationState.EXEMPT)
          .with(PENDING, EXTEND, PENDING);

  @Id private UUID id;
  private String campaign;
  private String milestone;

  @Enumerated(EnumType.STRING)
  private MilestoneKind kind;

  private String title;
  private String organisation;

  @Enumerated(EnumType.STRING)
  private ObligationState state;

  @Column(name = "due_date")
  private LocalDate dueDate;

  @Column(name = "original_due_date")
  private LocalDate originalDueDate;

  @Column(name = "lock_date")
  private LocalDate lockDate;

  @Column(name = "extended_until")
  private LocalDate extendedUntil;

  @Column(name = "first_submitted_at")
  private Instant firstSubmittedAt;

  @Column(name = "passed_at_first_review")
  private Boolean passedAtFirstReview;

  @Column(name = "correct_by")
  private LocalDate correctBy;

  @Column(name = "state_since")
  private Instant stateSince;

  private String reason;
  private String bucket;
  @Version private long version;

  protected Obligation() {}

  /**
   * One that is opened now. The service opens them set-based; this is the same for a single one.
   */
  public static Obligation open(
      UUID id, String campaign, Due due, String organisation, LocalDate lockDate) {
    Obligation opened = new Obligation();
    opened.id = id;
    opened.campaign = campaign;
    opened.milestone = due.milestone();
    opened.kind = due.kind();
    opened.title = due.title();
    opened.dueDate = due.date();
    opened.originalDueDate = due.date();
    opened.organisation = organisation;
    opened.lockDate = lockDate;
    opened.state = PENDING;
    opened.bucket = Bucket.open(due.date()).text();
    return opened;
  }

  /** What is due at a milestone, and when. */
  public record Due(String milestone, MilestoneKind kind, String title, LocalDate date) {}

  /** Notes that it was filed. */
  public void submit(Clock clock) {
    enter(SUBMIT, clock);
    Instant now = clock.instant();
    if (firstSubmittedAt == null) {
      firstSubmittedAt = now;
    }
    reason = null;
    correctBy = null;
    count();
    raise(
        new ObligationSubmitted(
            UUID.randomUUID(),
            now,
            id,
            campaign,
            milestone,
            kind,
            organisation,
            now,
            firstSubmittedAt,
            timeliness(clock)));
  }

  /** Notes that the owner took it back before review. */
  public void recall(Clock clock) {
    enter(RECALL, clock);
    if (passedAtFirstReview == null) {
      firstSubmittedAt = null;
    }
    count();
    raise(
        new ObligationRecalled(
            UUID.randomUUID(), clock.instant(), id, campaign, milestone, kind, organisation));
  }

  /**
   * Notes that it was sent back, by when it is to be corrected, and that it did not pass at once.
   */
  public void sendBack(String why, LocalDate by, Clock clock) {
    enter(RETURN, clock);
    if (passedAtFirstReview == null) {
      passedAtFirstReview = false;
    }
    reason = why;
    correctBy = by;
    raise(
        new ObligationReturned(
            UUID.randomUUID(),
            clock.instant(),
            id,
            campaign,
            milestone,
            kind,
            organisation,
            why,
            by));
  }

  /** Notes that it was accepted. */
  public void fulfil(Clock clock) {
    enter(FULFIL, clock);
    if (passedAtFirstReview == null) {
      passedAtFirstReview = true;
    }
    raise(
        new ObligationFulfilled(
            UUID.randomUUID(), clock.instant(), id, campaign, milestone, kind, organisation));
  }

  /** Notes that what was accepted is being corrected. */
  public void reopen(String why, Clock clock) {
    enter(REOPEN, clock);
    reason = why;
    raise(
        new ObligationReopened(
            UUID.randomUUID(), clock.instant(), id, campaign, milestone, kind, organisation, why));
  }

  /** Lets the owner off 免报. */
  public void exempt(String why, Clock clock) {
    letOff(EXEMPT, why, clock);
  }

  /**
   * Notes that an amendment of the roster has let the owner off, also where something was filed:
   * the organisation was dissolved, merged, split or moved, and the catalog says so.
   */
  public void release(String why, Clock clock) {
    letOff(RELEASE, why, clock);
  }

  private void letOff(ObligationAction action, String why, Clock clock) {
    enter(action, clock);
    reason = why;
    count();
    raise(
        new ObligationExempted(
            UUID.randomUUID(), clock.instant(), id, campaign, milestone, kind, organisation, why));
  }

  /**
   * Gives the owner more time 延期; the original date stays visible.
   *
   * @throws DomainException INVALID_CONTENT unless the new date is later than the present one and
   *     not over yet
   */
  public void extend(LocalDate until, String why, String grantor, Clock clock) {
    TRANSITIONS.next(state, EXTEND);
    if (!until.isAfter(dueDate) || until.isBefore(ChinaTime.today(clock))) {
      throw new DomainException(
          INVALID_CONTENT,
          List.of(new DomainException.Fault("/until", "obligation.until", dueDate)));
    }
    dueDate = until;
    extendedUntil = until;
    reason = why;
    count();
    raise(
        new ObligationExtended(
            UUID.randomUUID(),
            clock.instant(),
            id,
            campaign,
            milestone,
            kind,
            organisation,
            until,
            originalDueDate,
            why,
            grantor));
  }

  /** Whether an extension gives it its date. */
  public boolean extended() {
    return extendedUntil != null;
  }

  /** The dates that an extension moves. */
  public record Dates(LocalDate due, LocalDate extendedUntil) {}

  /** The dates that an extension would move. */
  public Dates dates() {
    return new Dates(dueDate, extendedUntil);
  }

  /** Whether it was, or is, later than a unit's internal date; that never scores. */
  public boolean laterThan(LocalDate internal, Clock clock) {
    LocalDate day =
        firstSubmittedAt == null ? ChinaTime.today(clock) : ChinaTime.dayOf(firstSubmittedAt);
    return state != ObligationState.EXEMPT && day.isAfter(internal);
  }

  /** Whether it came in time, by a clock. */
  public Timeliness timeliness(Clock clock) {
    return switch (bucketNow().standing()) {
      case EXEMPT -> Timeliness.EXEMPT;
      case ON_TIME -> Timeliness.ON_TIME;
      case LATE -> Timeliness.LATE;
      case OPEN ->
          ChinaTime.today(clock).isAfter(dueDate) ? Timeliness.OVERDUE : Timeliness.PENDING;
    };
  }

  /**
   * Whether writing is open: before the lock date, or within an extension or a correction's date.
   */
  boolean writingOpen(Clock clock) {
    return lockDate == null || !ChinaTime.today(clock).isAfter(lastDayToWrite());
  }

  /** The last day on which it can be written; null if there is none. */
  LocalDate lastDayToWrite() {
    return Stream.of(lockDate, extendedUntil, correctBy)
        .filter(day -> day != null)
        .max(LocalDate::compareTo)
        .orElse(lockDate);
  }

  private Bucket bucketNow() {
    if (state == ObligationState.EXEMPT) {
      return Bucket.EXEMPT;
    }
    if (firstSubmittedAt == null) {
      return Bucket.open(dueDate);
    }
    return ChinaTime.dayOf(firstSubmittedAt).isAfter(dueDate) ? Bucket.LATE : Bucket.ON_TIME;
  }

  private void enter(ObligationAction action, Clock clock) {
    state = TRANSITIONS.next(state, action);
    stateSince = clock.instant();
  }

  private void count() {
    bucket = bucketNow().text();
  }

  public UUID id() {
    return id;
  }

  public String campaign() {
    return campaign;
  }

  public String milestone() {
    return milestone;
  }

  public MilestoneKind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  public String organisation() {
    return organisation;
  }

  public ObligationState state() {
    return state;
  }

  public LocalDate dueDate() {
    return dueDate;
  }

  public LocalDate originalDueDate() {
    return originalDueDate;
  }

  public LocalDate lockDate() {
    return lockDate;
  }

  public Instant firstSubmittedAt() {
    return firstSubmittedAt;
  }

  /** Null until it was reviewed for the first time. */
  public Boolean passedAtFirstReview() {
    return passedAtFirstReview;
  }

  public LocalDate correctBy() {
    return correctBy;
  }

  public String reason() {
    return reason;
  }

  /** Since when it stands as it does; null where that was not noted yet. */
  public Instant stateSince() {
    return stateSince;
  }

  /** What it counts as in the coverage. */
  public Bucket bucket() {
    return Bucket.parse(bucket);
  }

  /** 1 for one that was just opened. */
  public long version() {
    return version + 1;
  }
}
