package org.duibiao.catalog.campaign.domain;

/** What is owed at a milestone. */
public enum MilestoneKind {
  /** 诊断情况工作台账. */
  LEDGER,
  /** 阶段性行动情况报告. */
  INTERIM_REPORT,
  /** 行动总结报告. */
  FINAL_REPORT
}
