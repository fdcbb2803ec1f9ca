package org.duibiao.rectification.weakness.domain;

import static org.duibiao.rectification.weakness.domain.CandidateAction.CONFIRM;
import static org.duibiao.rectification.weakness.domain.CandidateAction.DECLINE;
import static org.duibiao.rectification.weakness.domain.CandidateState.CONFIRMED;
import static org.duibiao.rectification.weakness.domain.CandidateState.DECLINED;
import static org.duibiao.rectification.weakness.domain.CandidateState.PROPOSED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.text.VisibleText;

/**
 * An organisation that is proposed as weak, with the reasons. Proposals are made and brought up to
 * date set-based; the office decides on each, once. Invariant: at most one waits per campaign and
 * organisation, and one that was declined does not come again for the same reasons.
 */
@Entity
@Table(name = "case_candidate")
public class CaseCandidate extends AggregateRoot<CaseCandidateEvent> {
  private static final Map<CandidateState, Map<CandidateAction, CandidateState>> TRANSITIONS =
      Map.of(PROPOSED, Map.of(CONFIRM, CONFIRMED, DECLINE, DECLINED));

  @Id private UUID id;
  @Version private long version;

  @Column(updatable = false)
  private String campaign;

  @Column(updatable = false)
  private String organisation;

  @Enumerated(EnumType.STRING)
  private CandidateState state;

  private CandidateReasons reasons;

  @Column(name = "proposed_at", updatable = false)
  private Instant proposedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decision_reason")
  private String decisionReason;

  protected CaseCandidate() {}

  /** Confirms that the organisation is weak; a case follows from it. */
  public void confirm(String person, String comment, Clock clock) {
    decide(CONFIRM, person, comment, clock);
  }

  /** Declines it, with a reason. */
  public void decline(String person, String reason, Clock clock) {
    requirePossible(DECLINE);
    if (!VisibleText.in(reason)) {
      throw new DomainException(
          WeaknessProblem.CASE_REASON_MISSING, List.of(new Fault("/reason", "reason.required")));
    }
    decide(DECLINE, person, reason, clock);
  }

  /** Refuses what the state does not allow. */
  public void requirePossible(CandidateAction action) {
    if (!possible(action)) {
      throw new DomainException(WeaknessProblem.CANDIDATE_DECIDED, state);
    }
  }

  /** Whether the state allows an action. */
  public boolean possible(CandidateAction action) {
    return TRANSITIONS.getOrDefault(state, Map.of()).containsKey(action);
  }

  private void decide(CandidateAction action, String person, String reason, Clock clock) {
    requirePossible(action);
    state = TRANSITIONS.get(state).get(action);
    decidedBy = person;
    decidedAt = clock.instant();
    decisionReason = reason;
    raise(
        new CaseCandidateEvent(
            UUID.randomUUID(),
            decidedAt,
            id,
            campaign,
            organisation,
            state,
            reasons().stream().map(CandidateReason::criterion).toList(),
            person,
            reason));
  }

  public UUID id() {
    return id;
  }

  /** The version that its ETag carries: 1 for one just proposed. */
  public long version() {
    return version + 1;
  }

  public String campaign() {
    return campaign;
  }

  public String organisation() {
    return organisation;
  }

  public CandidateState state() {
    return state;
  }

  public List<CandidateReason> reasons() {
    return reasons.all();
  }

  public Instant proposedAt() {
    return proposedAt;
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
}
