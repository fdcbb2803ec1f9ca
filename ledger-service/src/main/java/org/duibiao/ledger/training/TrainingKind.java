package org.duibiao.ledger.training;

/** What a training class 培训班 is: “党务工作者专题培训班、党的十九届五中全会领导干部专题研讨班”. */
public enum TrainingKind {
  /** 党务工作者专题培训班. */
  PARTY_WORKERS,
  /** 领导干部专题研讨班. */
  LEADERS_SEMINAR,
  /** 其他. */
  OTHER
}
