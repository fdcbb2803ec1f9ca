package org.duibiao.rectification.weakness.domain;

import static org.duibiao.rectification.weakness.domain.WeakCaseAction.ACCEPT;
import static org.duibiao.rectification.weakness.domain.WeakCaseAction.ANALYSE;
import static org.duibiao.rectification.weakness.domain.WeakCaseAction.ASSIGN;
import static org.duibiao.rectification.weakness.domain.WeakCaseAction.COMPLETE_MILESTONE;
import static org.duibiao.rectification.weakness.domain.WeakCaseAction.END;
import static org.duibiao.rectification.weakness.domain.WeakCaseAction.LOOK_BACK;
import static org.duibiao.rectification.weakness.domain.WeakCaseAction.LOOK_BACK_DUE;
import static org.duibiao.rectification.weakness.domain.WeakCaseAction.PLAN;
import static org.duibiao.rectification.weakness.domain.WeakCaseAction.RELAPSE;
import static org.duibiao.rectification.weakness.domain.WeakCaseAction.REOPEN;
import static org.duibiao.rectification.weakness.domain.WeakCaseAction.REQUEST_ACCEPTANCE;
import static org.duibiao.rectification.weakness.domain.WeakCaseAction.RESUME;
import static org.duibiao.rectification.weakness.domain.WeakCaseAction.RETURN;
import static org.duibiao.rectification.weakness.domain.WeakCaseAction.START;
import static org.duibiao.rectification.weakness.domain.WeakCaseState.ACCEPTANCE;
import static org.duibiao.rectification.weakness.domain.WeakCaseState.ANALYSING;
import static org.duibiao.rectification.weakness.domain.WeakCaseState.CLOSED;
import static org.duibiao.rectification.weakness.domain.WeakCaseState.ENDED;
import static org.duibiao.rectification.weakness.domain.WeakCaseState.IDENTIFIED;
import static org.duibiao.rectification.weakness.domain.WeakCaseState.IN_PROGRESS;
import static org.duibiao.rectification.weakness.domain.WeakCaseState.PLANNED;
import static org.duibiao.rectification.weakness.domain.WeakCaseState.REOPENED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/**
 * Every transition of a case, in one place: state × action → state. What is not declared here is
 * not possible. The notice: "针对薄弱党组织深入分析问题根源，找准问题症结，制定建设方案，通过院级领导挂点、 组织帮扶等方式，督促指导薄弱党组织整改建设".
 */
public final class WeakCaseLifecycle {
  private static final Map<WeakCaseState, Map<WeakCaseAction, WeakCaseState>> TRANSITIONS =
      declared();

  private WeakCaseLifecycle() {}

  private static Map<WeakCaseState, Map<WeakCaseAction, WeakCaseState>> declared() {
    Map<WeakCaseState, Map<WeakCaseAction, WeakCaseState>> table =
        new EnumMap<>(WeakCaseState.class);
    table.put(IDENTIFIED, actions(Map.of(ANALYSE, ANALYSING)));
    table.put(ANALYSING, actions(Map.of(ANALYSE, ANALYSING, PLAN, PLANNED)));
    table.put(PLANNED, actions(Map.of(PLAN, PLANNED, START, IN_PROGRESS)));
    table.put(
        IN_PROGRESS,
        actions(
            Map.of(
                PLAN,
                IN_PROGRESS,
                COMPLETE_MILESTONE,
                IN_PROGRESS,
                REQUEST_ACCEPTANCE,
                ACCEPTANCE)));
    table.put(ACCEPTANCE, actions(Map.of(ACCEPT, CLOSED, RETURN, IN_PROGRESS)));
    table.put(
        CLOSED,
        actions(
            Map.of(LOOK_BACK, CLOSED, RELAPSE, REOPENED, REOPEN, REOPENED, LOOK_BACK_DUE, CLOSED)));
    table.put(REOPENED, actions(Map.of(ANALYSE, REOPENED, PLAN, REOPENED, RESUME, IN_PROGRESS)));
    for (WeakCaseState state : EnumSet.complementOf(EnumSet.of(CLOSED, ENDED))) {
      table.get(state).put(ASSIGN, state);
    }
    for (WeakCaseState state : EnumSet.complementOf(EnumSet.of(ENDED))) {
      table.get(state).put(END, ENDED);
    }
    table.put(ENDED, actions(Map.of(REOPEN, REOPENED)));
    return table;
  }

  private static Map<WeakCaseAction, WeakCaseState> actions(
      Map<WeakCaseAction, WeakCaseState> declared) {
    return new EnumMap<>(declared);
  }

  /** The state that an action leads to; empty if the state does not allow it. */
  public static Optional<WeakCaseState> after(WeakCaseState state, WeakCaseAction action) {
    return Optional.ofNullable(TRANSITIONS.get(state).get(action));
  }
}
