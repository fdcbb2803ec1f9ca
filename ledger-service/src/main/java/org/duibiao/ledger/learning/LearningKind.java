package org.duibiao.ledger.learning;

/** How a learning was held. The notice: “通过‘三会一课’、主题党日活动等方式……集中学习和个人自学相结合”. */
public enum LearningKind {
  /** 三会一课. */
  MEETING_OR_LESSON,
  /** 主题党日. */
  THEME_DAY,
  /** 集中学习. */
  GROUP_STUDY,
  /** 个人自学. */
  SELF_STUDY,
  /** 专题培训班. */
  TRAINING,
  /** 其他. */
  OTHER
}
