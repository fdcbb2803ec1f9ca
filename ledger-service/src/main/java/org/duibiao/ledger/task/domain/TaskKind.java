package org.duibiao.ledger.task.domain;

/** What the committee itself has to make; the names are the catalog's kinds of milestones. */
public enum TaskKind {
  /** 全面梳理诊断结果: an analysis of all diagnoses. */
  DIAGNOSIS_ANALYSIS,
  /** 制定建设方案: the construction plan. */
  CONSTRUCTION_PLAN,
  /** 报送省委教育工委的典型案例: the one case for the province. */
  PROVINCIAL_CASE
}
