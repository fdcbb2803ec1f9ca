package org.duibiao.rectification.exemplar.domain;

import java.util.Optional;

/** What can be done to an exemplar, whose business it is, and as which fact it is told. */
public enum ExemplarAction {
  /** 推荐申报 with materials. */
  NOMINATE(ExemplarSide.OWNER, "nominated"),
  /** Entered as already cultivated, by its paper. */
  ENTER(ExemplarSide.OFFICE, "entered"),
  /** Who is to score it. The state stays. */
  APPOINT_REVIEWERS(ExemplarSide.OFFICE, "reviewers-appointed"),
  /** A reviewer's score, given or corrected. The state stays; it is told to nobody. */
  SCORE(ExemplarSide.REVIEWER, null),
  /** 评审通过: the scoring is closed, and it takes a place of its batch. */
  REVIEW(ExemplarSide.OFFICE, "reviewed"),
  /** 公示. */
  PUBLISH(ExemplarSide.OFFICE, "public-notice-opened"),
  /** 异议. The state stays; who objects is told to nobody. */
  OBJECT(ExemplarSide.ANYBODY, null),
  /** An answer to an objection. The state stays; it is told to nobody. */
  ANSWER(ExemplarSide.OFFICE, null),
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

  /** The versioned type of the fact it becomes, empty if it is told to nobody. */
  public Optional<String> factType() {
    return Optional.ofNullable(fact).map(name -> "rectification.exemplar-" + name + ".v1");
  }

  /** Whether the office alone may know that it was done. */
  public boolean confidential() {
    return fact == null;
  }

  /** Whether it makes an exemplar. */
  boolean makesOne() {
    return this == NOMINATE || this == ENTER;
  }
}
