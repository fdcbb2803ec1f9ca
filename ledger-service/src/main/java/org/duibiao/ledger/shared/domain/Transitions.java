package org.duibiao.ledger.shared.domain;

import static org.duibiao.ledger.shared.domain.LedgerProblem.TRANSITION_NOT_ALLOWED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.duibiao.chassis.problem.DomainException;

/**
 * The table state × action → state of one aggregate. What it does not declare is refused, and what
 * callers are told they may do is read from the same table.
 */
public final class Transitions<S extends Enum<S>, A extends Enum<A>> {
  private final Map<A, Map<S, S>> table;

  private Transitions(Class<A> actions) {
    table = new EnumMap<>(actions);
  }

  /** An empty table for the actions of an aggregate. */
  public static <S extends Enum<S>, A extends Enum<A>> Transitions<S, A> over(Class<A> actions) {
    return new Transitions<>(actions);
  }

  /** Declares one transition. */
  public Transitions<S, A> with(S from, A action, S to) {
    table.computeIfAbsent(action, key -> new EnumMap<>(from.getDeclaringClass())).put(from, to);
    return this;
  }

  /** Whether a state declares an action. */
  public boolean allow(S from, A action) {
    return to(from, action).isPresent();
  }

  /**
   * The state after an action.
   *
   * @throws DomainException TRANSITION_NOT_ALLOWED if it is not declared
   */
  public S next(S from, A action) {
    return to(from, action)
        .orElseThrow(() -> new DomainException(TRANSITION_NOT_ALLOWED, from, action));
  }

  private Optional<S> to(S from, A action) {
    return Optional.ofNullable(table.get(action)).map(row -> row.get(from));
  }
}
