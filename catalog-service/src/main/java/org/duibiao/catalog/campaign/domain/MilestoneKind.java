package org.duibiao.catalog.campaign.domain;

/** What is owed at a milestone. */
public enum MilestoneKind {
  /** 诊断情况工作台账. */
  LEDGER,
  /** 阶段性行动情况报告. */
  INTERIM_REPORT,
  /** 行动总结报告. */
  FINAL_REPORT,
  /** 全面梳理诊断结果: the committee's own analysis of all diagnoses. */
  DIAGNOSIS_ANALYSIS,
  /** 制定建设方案: the committee's own construction plan. */
  CONSTRUCTION_PLAN,
  /** 报送省委教育工委的典型案例: the one case that the committee sends to the province. */
  PROVINCIAL_CASE;

  /**
   * Whether it is the committee's own task: done by the organisation that runs the campaign, and
   * owed by nobody of the roster.
   */
  public boolean ofTheCommittee() {
    return this == DIAGNOSIS_ANALYSIS || this == CONSTRUCTION_PLAN || this == PROVINCIAL_CASE;
  }
}
