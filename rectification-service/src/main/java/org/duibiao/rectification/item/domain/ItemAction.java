package org.duibiao.rectification.item.domain;

import java.util.Optional;

/** What can be done to an item, whose business it is, and as which fact it is told. */
public enum ItemAction {
  /** Its problem was accepted. */
  OPEN(Side.LEDGER, "opened"),
  /** Its problem was put in other words; the state stays. */
  REWORD(Side.LEDGER, null),
  /** Its problem was withdrawn. */
  WITHDRAW(Side.LEDGER, "withdrawn"),
  /** Its withdrawn problem was accepted again, before any work had begun. */
  RECORD_AGAIN(Side.LEDGER, "opened"),
  /** Its withdrawn problem was accepted again, after work had begun. */
  REVIVE(Side.LEDGER, "reopened"),
  /** Its responsible secretary left; the successor answers for it. The state stays. */
  HAND_OVER(Side.CATALOG, "handed-over"),
  /** Cause, measure, responsible person and date are set or corrected. */
  PLAN(Side.OWNER, "planned"),
  /** 申请销号 with evidence. */
  SUBMIT(Side.OWNER, "submitted"),
  /** Work goes on after a deferral. */
  RESUME(Side.OWNER, "resumed"),
  /** 核验销号. */
  VERIFY(Side.SUPERIOR, "struck-off"),
  /** Not enough yet. */
  RETURN(Side.SUPERIOR, "returned"),
  /** A later date is granted. */
  DEFER(Side.SUPERIOR, "deferred"),
  /** 回头看. */
  REOPEN(Side.SUPERIOR, "reopened");

  private final Side side;
  private final String fact;

  ItemAction(Side side, String fact) {
    this.side = side;
    this.fact = fact;
  }

  /** Whose business it is. */
  public Side side() {
    return side;
  }

  /** The versioned type of the fact it becomes, empty if it is told to nobody. */
  public Optional<String> factType() {
    return Optional.ofNullable(fact).map(name -> "rectification.item-" + name + ".v1");
  }
}
