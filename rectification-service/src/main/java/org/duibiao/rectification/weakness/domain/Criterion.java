package org.duibiao.rectification.weakness.domain;

/** By what an organisation may be weak; which of it counts in a campaign, {@link Criteria} say. */
public enum Criterion {
  /** 未达标占比: the share of indicators that are not met, in per cent. */
  NOT_MET_SHARE,
  /** 一票否决: an indicator that decides alone is not met. */
  VETO_INDICATOR,
  /** 逾期未报: obligations whose day is over and for which nothing was filed. */
  OVERDUE_OBLIGATIONS,
  /** 未开展: the ledger's day is over and nothing was filed for anything. */
  NO_ANSWER
}
