package org.duibiao.chassis.access;

import java.util.Set;

/** The roles that posts give, as the token names them. */
public final class Roles {
  /** 党委工作部: runs the campaign and reviews at the top. */
  public static final String OFFICE = "office";

  /** 院级领导: assigned to weak organisations. */
  public static final String LEADER = "leader";

  /** 书记: fills in, submits, and reviews what comes from below. */
  public static final String SECRETARY = "secretary";

  /** 党务干部: fills in and submits. */
  public static final String OFFICER = "officer";

  /** Reads everything in its subtree. */
  public static final String AUDITOR = "auditor";

  /** A third-party portal's service account. */
  public static final String PORTAL = "portal";

  /** All of them. */
  static final Set<String> ALL = Set.of(OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL);

  private Roles() {}
}
