package org.duibiao.catalog.organisation.domain;

/** What a person can be in a Party organisation. */
public enum AppointmentPost {
  /** 书记. */
  SECRETARY,
  /** 副书记. */
  DEPUTY_SECRETARY,
  /** 支部委员、党务干部. */
  OFFICER,
  /** 组织员: "每个院（系）至少配备1至2名专职组织员" (department guide, 1.4). */
  ORGANISER,
  /** 党委工作部. */
  OFFICE,
  /** 院级领导. */
  LEADER,
  /** 督查、巡察: reads everything. */
  AUDITOR;

  /**
   * Whether an appointment merely puts down what a post of this role in the token says already. A
   * deputy's never does: it gives the right to act where the secretary cannot.
   */
  public boolean putsDown(String role) {
    return switch (this) {
      case SECRETARY, OFFICER, OFFICE, LEADER, AUDITOR -> name().equalsIgnoreCase(role);
      case ORGANISER -> OFFICER.name().equalsIgnoreCase(role);
      case DEPUTY_SECRETARY -> false;
    };
  }
}
