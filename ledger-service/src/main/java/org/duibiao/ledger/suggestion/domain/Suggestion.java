package org.duibiao.ledger.suggestion.domain;

import static org.duibiao.ledger.shared.domain.LedgerProblem.SUGGESTION_LAPSED;
import static org.duibiao.ledger.shared.domain.LedgerProblem.TRANSITION_NOT_ALLOWED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.shared.domain.FilingState;
import org.duibiao.ledger.shared.domain.People;
import org.duibiao.ledger.shared.domain.Transitions;

/**
 * A change that a reviewer suggests to what was filed, so that correcting a typo does not bar them
 * from accepting: the owner takes it over, and it is the owner who contributes. Nobody confirms
 * what they have suggested themselves.
 *
 * <p>Invariant: it is for one revision. Once that is returned, recalled, accepted or followed by
 * another one, the suggestion has lapsed; nobody has to note that, so nobody can forget to.
 */
@Entity
@Table(name = "suggestion")
public class Suggestion extends AggregateRoot<SuggestionEvent> {
  /** Every transition there is. */
  public static final Transitions<SuggestionState, SuggestionAction> TRANSITIONS =
      Transitions.<SuggestionState, SuggestionAction>over(SuggestionAction.class)
          .with(SuggestionState.PENDING, SuggestionAction.CONFIRM, SuggestionState.CONFIRMED)
          .with(SuggestionState.PENDING, SuggestionAction.REJECT, SuggestionState.REJECTED);

  @Id private UUID id;
  private String campaign;
  private String organisation;
  private int number;
  private int revision;

  @Enumerated(EnumType.STRING)
  private SuggestionState state;

  private SuggestedChanges changes;
  private String reason;

  @Column(name = "suggested_by")
  private String suggestedBy;

  private People suggesters;

  @Column(name = "suggested_post")
  private String suggestedPost;

  @Column(name = "suggested_at")
  private Instant suggestedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decision_reason")
  private String decisionReason;

  @Column(name = "resulting_revision")
  private Integer resultingRevision;

  @Version private long version;

  protected Suggestion() {}

  /**
   * Who suggests, in which post.
   *
   * @param concerned the person and, if they act by delegation, the delegator
   */
  public record Suggester(String person, Collection<String> concerned, String post) {}

  /** A new one for the revision that is under review; numbered among those of the entry. */
  public static Suggestion make(
      Entry entry,
      int number,
      SuggestedChanges changes,
      String reason,
      Suggester suggester,
      Clock clock) {
    Suggestion made = new Suggestion();
    made.id = UUID.randomUUID();
    made.campaign = entry.campaign();
    made.organisation = entry.organisation();
    made.number = number;
    made.revision = entry.revision();
    made.state = SuggestionState.PENDING;
    made.changes = changes;
    made.reason = reason;
    made.suggestedBy = suggester.person();
    made.suggesters = People.NOBODY.and(suggester.concerned());
    made.suggestedPost = suggester.post();
    made.suggestedAt = clock.instant();
    made.tell(SuggestionEvent.MADE, entry.revision(), suggester.person(), reason, clock);
    return made;
  }

  /** Notes that the owner has taken it over, as the revision that the entry has now. */
  public void confirm(Entry entry, String person, Clock clock) {
    decide(SuggestionAction.CONFIRM, person, null, clock);
    resultingRevision = entry.revision();
    tell(SuggestionEvent.CONFIRMED, entry.revision(), person, reason, clock);
  }

  /** Notes that the owner declines it. */
  public void reject(String person, String why, Clock clock) {
    decide(SuggestionAction.REJECT, person, why, clock);
    tell(SuggestionEvent.REJECTED, revision, person, why, clock);
  }

  private void decide(SuggestionAction action, String person, String why, Clock clock) {
    state = TRANSITIONS.next(state, action);
    decidedBy = person;
    decidedAt = clock.instant();
    decisionReason = why;
  }

  /** Where it stands, seen beside its entry. */
  public SuggestionState state(Entry entry) {
    return state == SuggestionState.PENDING && !underReview(entry) ? SuggestionState.LAPSED : state;
  }

  /**
   * Lets an action pass only while it waits for the owner.
   *
   * @throws DomainException SUGGESTION_LAPSED, or TRANSITION_NOT_ALLOWED once it is decided
   */
  public void requirePending(Entry entry, SuggestionAction action) {
    SuggestionState now = state(entry);
    if (now == SuggestionState.LAPSED) {
      throw new DomainException(SUGGESTION_LAPSED, revision, entry.state(), entry.revision());
    }
    if (!TRANSITIONS.allow(now, action)) {
      throw new DomainException(TRANSITION_NOT_ALLOWED, now, action);
    }
  }

  private boolean underReview(Entry entry) {
    return entry.state() == FilingState.SUBMITTED && entry.revision() == revision;
  }

  private void tell(String type, int filed, String person, String why, Clock clock) {
    raise(
        new SuggestionEvent(
            UUID.randomUUID(),
            clock.instant(),
            type,
            id,
            campaign,
            organisation,
            filed,
            person,
            why));
  }

  public UUID id() {
    return id;
  }

  public String campaign() {
    return campaign;
  }

  public String organisation() {
    return organisation;
  }

  /** Its number among those of the entry, from 1. */
  public int number() {
    return number;
  }

  /** The revision it was made for. */
  public int revision() {
    return revision;
  }

  public SuggestedChanges changes() {
    return changes;
  }

  public String reason() {
    return reason;
  }

  public String suggestedBy() {
    return suggestedBy;
  }

  /** Whether one of these has made it, or had it made by delegation. */
  public boolean madeBy(Collection<String> persons) {
    return persons.stream().anyMatch(suggesters::contains);
  }

  public String suggestedPost() {
    return suggestedPost;
  }

  public Instant suggestedAt() {
    return suggestedAt;
  }

  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String decisionReason() {
    return decisionReason;
  }

  /** The revision it has become, null unless confirmed. */
  public Integer resultingRevision() {
    return resultingRevision;
  }

  /** 1 for one that was just made. */
  public long version() {
    return version + 1;
  }
}
