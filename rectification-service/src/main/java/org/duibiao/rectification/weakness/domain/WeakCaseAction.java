package org.duibiao.rectification.weakness.domain;

/** What can be done to a case, whose business it is, and as which fact it is told. */
public enum WeakCaseAction {
  /** The office has confirmed a candidate. */
  IDENTIFY(WeakCaseSide.COMMITTEE, "identified"),
  /** Leader 挂点领导, assisting unit 帮扶单位 and supervisor 督导人 are named. The state stays. */
  ASSIGN(WeakCaseSide.COMMITTEE, "assigned"),
  /** The roots of its problems are written down: “深入分析问题根源，找准问题症结”. */
  ANALYSE(WeakCaseSide.COMMITTEE, "analysed"),
  /** The construction plan is set or amended. */
  PLAN(WeakCaseSide.COMMITTEE, "planned"),
  /** The plan begins. */
  START(WeakCaseSide.COMMITTEE, "started"),
  /** A milestone of the plan is reached. The state stays. */
  COMPLETE_MILESTONE(WeakCaseSide.OWNER, "milestone-completed"),
  /** The organisation says that it has caught up. */
  REQUEST_ACCEPTANCE(WeakCaseSide.OWNER, "acceptance-requested"),
  /** 验收销号. */
  ACCEPT(WeakCaseSide.VERDICT, "closed"),
  /** Not enough yet. */
  RETURN(WeakCaseSide.OVERSIGHT, "returned"),
  /** 回头看, which found that it lasts. The state stays. */
  LOOK_BACK(WeakCaseSide.VERDICT, "looked-back"),
  /** 回头看, which found that it does not last. */
  RELAPSE(WeakCaseSide.VERDICT, "reopened"),
  /** Opened again without waiting for the second look. */
  REOPEN(WeakCaseSide.OVERSIGHT, "reopened"),
  /** The plan goes on. */
  RESUME(WeakCaseSide.COMMITTEE, "resumed"),
  /** 终结: the organisation was dissolved 撤销, which leaves nothing to be built up. */
  END(WeakCaseSide.COMMITTEE, "ended"),
  /** The day of the second look has come. The state stays. */
  LOOK_BACK_DUE(WeakCaseSide.CALENDAR, "look-back-due");

  private final WeakCaseSide side;
  private final String fact;

  WeakCaseAction(WeakCaseSide side, String fact) {
    this.side = side;
    this.fact = fact;
  }

  /** Whose business it is. */
  public WeakCaseSide side() {
    return side;
  }

  /** The versioned type of the fact it becomes. */
  public String factType() {
    return "rectification.case-" + fact + ".v1";
  }

  /** Whether people ask for it by itself; a relapse is what a second look finds. */
  boolean askedFor() {
    return side != WeakCaseSide.CALENDAR && this != RELAPSE;
  }
}
