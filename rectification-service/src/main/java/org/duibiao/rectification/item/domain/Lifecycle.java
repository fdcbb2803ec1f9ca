package org.duibiao.rectification.item.domain;

import static org.duibiao.rectification.item.domain.ItemAction.DEFER;
import static org.duibiao.rectification.item.domain.ItemAction.HAND_OVER;
import static org.duibiao.rectification.item.domain.ItemAction.PLAN;
import static org.duibiao.rectification.item.domain.ItemAction.RECORD_AGAIN;
import static org.duibiao.rectification.item.domain.ItemAction.REOPEN;
import static org.duibiao.rectification.item.domain.ItemAction.RESUME;
import static org.duibiao.rectification.item.domain.ItemAction.RETURN;
import static org.duibiao.rectification.item.domain.ItemAction.REVIVE;
import static org.duibiao.rectification.item.domain.ItemAction.REWORD;
import static org.duibiao.rectification.item.domain.ItemAction.SUBMIT;
import static org.duibiao.rectification.item.domain.ItemAction.VERIFY;
import static org.duibiao.rectification.item.domain.ItemAction.WITHDRAW;
import static org.duibiao.rectification.item.domain.ItemState.DEFERRED;
import static org.duibiao.rectification.item.domain.ItemState.IN_PROGRESS;
import static org.duibiao.rectification.item.domain.ItemState.OPEN;
import static org.duibiao.rectification.item.domain.ItemState.REOPENED;
import static org.duibiao.rectification.item.domain.ItemState.RETURNED;
import static org.duibiao.rectification.item.domain.ItemState.STRUCK_OFF;
import static org.duibiao.rectification.item.domain.ItemState.SUBMITTED;
import static org.duibiao.rectification.item.domain.ItemState.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/**
 * Every transition of an item, in one place: state × action → state. What is not declared here is
 * not possible. The notice: "实行对账销号，逐项抓好落实".
 */
public final class Lifecycle {
  private static final Map<ItemState, Map<ItemAction, ItemState>> TRANSITIONS = declared();

  private Lifecycle() {}

  private static Map<ItemState, Map<ItemAction, ItemState>> declared() {
    Map<ItemState, Map<ItemAction, ItemState>> table = new EnumMap<>(ItemState.class);
    table.put(OPEN, actions(Map.of(PLAN, IN_PROGRESS, SUBMIT, SUBMITTED)));
    table.put(IN_PROGRESS, actions(Map.of(PLAN, IN_PROGRESS, SUBMIT, SUBMITTED, DEFER, DEFERRED)));
    table.put(SUBMITTED, actions(Map.of(VERIFY, STRUCK_OFF, RETURN, RETURNED)));
    table.put(RETURNED, actions(Map.of(PLAN, IN_PROGRESS)));
    table.put(DEFERRED, actions(Map.of(RESUME, IN_PROGRESS)));
    table.put(STRUCK_OFF, actions(Map.of(REOPEN, REOPENED)));
    table.put(REOPENED, actions(Map.of(PLAN, IN_PROGRESS)));
    table.put(WITHDRAWN, actions(Map.of(RECORD_AGAIN, OPEN, REVIVE, REOPENED)));
    for (ItemState state : EnumSet.complementOf(EnumSet.of(STRUCK_OFF, WITHDRAWN))) {
      table.get(state).put(HAND_OVER, state);
    }
    for (ItemState state : EnumSet.complementOf(EnumSet.of(WITHDRAWN))) {
      table.get(state).put(WITHDRAW, WITHDRAWN);
      table.get(state).put(REWORD, state);
    }
    return table;
  }

  private static Map<ItemAction, ItemState> actions(Map<ItemAction, ItemState> declared) {
    return new EnumMap<>(declared);
  }

  /** The state that an action leads to; empty if the state does not allow it. */
  public static Optional<ItemState> after(ItemState state, ItemAction action) {
    return Optional.ofNullable(TRANSITIONS.get(state).get(action));
  }
}
