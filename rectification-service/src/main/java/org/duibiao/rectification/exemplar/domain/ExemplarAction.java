package org.duibiao.rectification.exemplar.domain;

/** What can be done to an exemplar, whose business it is, and as which fact it is told. */
public enum ExemplarAction {
  /** 推荐申报 with materials. */
  NOMINATE(ExemplarSide.OWNER, "nominated"),
  /** The nomination is put right, before anybody is named to score it. The state stays. */
  AMEND(ExemplarSide.OWNER, "amended"),
  /** Entered as already cultivated, by its paper. */
  ENTER(ExemplarSide.OFFICE, "entered"),
  /** Who is to score it. The state stays. */
  APPOINT_REVIEWERS(ExemplarSide.OFFICE, "reviewers-appointed"),
  /** A reviewer's score, given or corrected. The state stays; told is only that all have scored. */
  SCORE(ExemplarSide.REVIEWER, "scored"),
  /** 评审通过: the scoring is closed, and it takes a place of its batch. */
  REVIEW(ExemplarSide.OFFICE, "reviewed"),
  /** 公示. */
  PUBLISH(ExemplarSide.OFFICE, "public-notice-opened"),
  /** 异议. The state stays; who objects, and what, is told to nobody. */
  OBJECT(ExemplarSide.ANYBODY, "objected"),
  /** An answer to an objection. The state stays; what it says is told to nobody. */
  ANSWER(ExemplarSide.OFFICE, "objection-answered"),
  /** 培育创建 begins. */
  CULTIVATE(ExemplarSide.OFFICE, "cultivating"),
  /** 自评. */
  SELF_ASSESS(ExemplarSide.OWNER, "self-assessed"),
  /** 省级考核: the province's verdict is noted. */
  ASSESS(ExemplarSide.OFFICE, "assessed"),
  /** 命名. */
  DESIGNATE(ExemplarSide.OFFICE, "designated"),
  /** 撤销命名. */
  REVOKE(ExemplarSide.OFFICE, "revoked"),
  /** 不予通过. */
  REJECT(ExemplarSide.OFFICE, "rejected");

  private final ExemplarSide side;
  private final String fact;

  ExemplarAction(ExemplarSide side, String fact) {
    this.side = side;
    this.fact = fact;
  }

  /** Whose business it is. */
  public ExemplarSide side() {
    return side;
  }

  /** The versioned type of the fact it becomes. */
  public String factType() {
    return "rectification.exemplar-" + fact + ".v1";
  }

  /** Whether the office alone may know who did it, and what they said. */
  public boolean confidential() {
    return this == SCORE || this == OBJECT || this == ANSWER;
  }

  /** Whether it makes an exemplar. */
  boolean makesOne() {
    return this == NOMINATE || this == ENTER;
  }
}
