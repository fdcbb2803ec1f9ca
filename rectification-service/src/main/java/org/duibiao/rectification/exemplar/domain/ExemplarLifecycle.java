package org.duibiao.rectification.exemplar.domain;

import static org.duibiao.rectification.exemplar.domain.ExemplarAction.AMEND;
import static org.duibiao.rectification.exemplar.domain.ExemplarAction.ANSWER;
import static org.duibiao.rectification.exemplar.domain.ExemplarAction.APPOINT_REVIEWERS;
import static org.duibiao.rectification.exemplar.domain.ExemplarAction.ASSESS;
import static org.duibiao.rectification.exemplar.domain.ExemplarAction.CULTIVATE;
import static org.duibiao.rectification.exemplar.domain.ExemplarAction.DESIGNATE;
import static org.duibiao.rectification.exemplar.domain.ExemplarAction.OBJECT;
import static org.duibiao.rectification.exemplar.domain.ExemplarAction.PUBLISH;
import static org.duibiao.rectification.exemplar.domain.ExemplarAction.REJECT;
import static org.duibiao.rectification.exemplar.domain.ExemplarAction.REVIEW;
import static org.duibiao.rectification.exemplar.domain.ExemplarAction.REVOKE;
import static org.duibiao.rectification.exemplar.domain.ExemplarAction.SCORE;
import static org.duibiao.rectification.exemplar.domain.ExemplarAction.SELF_ASSESS;
import static org.duibiao.rectification.exemplar.domain.ExemplarState.ASSESSED;
import static org.duibiao.rectification.exemplar.domain.ExemplarState.CULTIVATING;
import static org.duibiao.rectification.exemplar.domain.ExemplarState.DESIGNATED;
import static org.duibiao.rectification.exemplar.domain.ExemplarState.NOMINATED;
import static org.duibiao.rectification.exemplar.domain.ExemplarState.PUBLIC_NOTICE;
import static org.duibiao.rectification.exemplar.domain.ExemplarState.REJECTED;
import static org.duibiao.rectification.exemplar.domain.ExemplarState.REVIEWED;
import static org.duibiao.rectification.exemplar.domain.ExemplarState.REVOKED;
import static org.duibiao.rectification.exemplar.domain.ExemplarState.SELF_ASSESSED;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every transition of an exemplar, in one place: state × action → state. What is not declared here
 * is not possible.
 */
public final class ExemplarLifecycle {
  private static final Map<ExemplarState, Map<ExemplarAction, ExemplarState>> TRANSITIONS =
      declared();

  private ExemplarLifecycle() {}

  private static Map<ExemplarState, Map<ExemplarAction, ExemplarState>> declared() {
    Map<ExemplarState, Map<ExemplarAction, ExemplarState>> table =
        new EnumMap<>(ExemplarState.class);
    table.put(
        NOMINATED,
        actions(
            Map.of(
                AMEND, NOMINATED,
                APPOINT_REVIEWERS, NOMINATED,
                SCORE, NOMINATED,
                REVIEW, REVIEWED)));
    table.put(REVIEWED, actions(Map.of(PUBLISH, PUBLIC_NOTICE)));
    table.put(
        PUBLIC_NOTICE,
        actions(Map.of(OBJECT, PUBLIC_NOTICE, ANSWER, PUBLIC_NOTICE, CULTIVATE, CULTIVATING)));
    table.put(CULTIVATING, actions(Map.of(SELF_ASSESS, SELF_ASSESSED)));
    table.put(SELF_ASSESSED, actions(Map.of(ASSESS, ASSESSED)));
    table.put(ASSESSED, actions(Map.of(DESIGNATE, DESIGNATED)));
    table.put(DESIGNATED, actions(Map.of(REVOKE, REVOKED)));
    table.put(REVOKED, actions(Map.of()));
    table.put(REJECTED, actions(Map.of()));
    for (ExemplarState state :
        List.of(NOMINATED, REVIEWED, PUBLIC_NOTICE, CULTIVATING, SELF_ASSESSED, ASSESSED)) {
      table.get(state).put(REJECT, REJECTED);
    }
    return table;
  }

  private static Map<ExemplarAction, ExemplarState> actions(
      Map<ExemplarAction, ExemplarState> declared) {
    Map<ExemplarAction, ExemplarState> table = new EnumMap<>(ExemplarAction.class);
    table.putAll(declared);
    return table;
  }

  /** The state that an action leads to; empty if the state does not allow it. */
  public static Optional<ExemplarState> after(ExemplarState state, ExemplarAction action) {
    return Optional.ofNullable(TRANSITIONS.get(state).get(action));
  }
}
