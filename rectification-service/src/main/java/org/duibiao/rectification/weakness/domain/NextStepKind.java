package org.duibiao.rectification.weakness.domain;

/** What is to be done next on a case. */
public enum NextStepKind {
  /** 确认督导记录: drafts wait for the assigned leader. */
  CONFIRM_SUPERVISION,
  /** 分析问题根源. */
  ANALYSE,
  /** 制定建设方案. */
  PLAN,
  /** 明确挂点领导、帮扶单位和督导人. */
  ASSIGN,
  /** 启动方案. */
  START,
  /** 完成节点任务. */
  REACH_MILESTONE,
  /** 督促整改事项销号. */
  STRIKE_OFF_ITEMS,
  /** 申请验收. */
  REQUEST_ACCEPTANCE,
  /** 验收. */
  ACCEPT,
  /** 问题重新打开，应重启. */
  REOPEN,
  /** 重新启动方案. */
  RESUME,
  /** 回头看. */
  LOOK_BACK,
  /** 党组织已撤销，应终结. */
  END,
  /** 无. */
  NOTHING
}
