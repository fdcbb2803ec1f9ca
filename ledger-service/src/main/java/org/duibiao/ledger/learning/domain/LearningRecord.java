package org.duibiao.ledger.learning.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.shared.domain.Transitions;

/**
 * Something that an organisation held or did 学习记录. It belongs to the organisation and not to a
 * campaign: one record serves several 一次填报、多处使用. Invariant: what it said before stays readable
 * under its number; one that is withdrawn counts nowhere and is never changed again.
 */
public record LearningRecord(
    UUID id,
    String organisation,
    LearningContent content,
    LearningState state,
    String withdrawalReason,
    String recordedBy,
    Instant recordedAt,
    long version) {
  private static final Transitions<LearningState, LearningAction> TRANSITIONS = transitions();

  private static Transitions<LearningState, LearningAction> transitions() {
    return Transitions.<LearningState, LearningAction>over(LearningAction.class)
        .with(LearningState.RECORDED, LearningAction.CORRECT, LearningState.RECORDED)
        .with(LearningState.RECORDED, LearningAction.WITHDRAW, LearningState.WITHDRAWN);
  }

  /** A new one. */
  public static LearningRecord recorded(
      String organisation, LearningContent content, String by, Instant at) {
    return new LearningRecord(
        UUID.randomUUID(), organisation, content, LearningState.RECORDED, null, by, at, 1);
  }

  /** Refuses what its state does not declare. */
  public void requireAllowed(LearningAction action) {
    TRANSITIONS.next(state, action);
  }

  /** The same record with another content. */
  public LearningRecord corrected(LearningContent corrected) {
    LearningState next = TRANSITIONS.next(state, LearningAction.CORRECT);
    return new LearningRecord(
        id, organisation, corrected, next, null, recordedBy, recordedAt, version + 1);
  }

  /** The same record, counting no more. */
  public LearningRecord withdrawn(String reason) {
    LearningState next = TRANSITIONS.next(state, LearningAction.WITHDRAW);
    return new LearningRecord(
        id, organisation, content, next, reason, recordedBy, recordedAt, version + 1);
  }

  /** What its state allows. */
  public List<LearningAction> actions() {
    return actions(state);
  }

  /** What a state allows. */
  public static List<LearningAction> actions(LearningState state) {
    return Arrays.stream(LearningAction.values())
        .filter(action -> TRANSITIONS.allow(state, action))
        .toList();
  }

  /** The state after an action; refuses what is not declared. */
  public static LearningState after(LearningState state, LearningAction action) {
    return TRANSITIONS.next(state, action);
  }
}
