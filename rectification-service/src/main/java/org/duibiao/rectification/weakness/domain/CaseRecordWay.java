package org.duibiao.rectification.weakness.domain;

/** In which way somebody supervised or helped. */
public enum CaseRecordWay {
  /** 实地走访. */
  VISIT,
  /** 谈话. */
  TALK,
  /** 会议. */
  MEETING,
  /** 电话或线上. */
  CALL,
  /** 培训、结对共建. */
  TRAINING,
  /** 查阅资料. */
  INSPECTION,
  /** 其他. */
  OTHER
}
