package org.duibiao.catalog.organisation.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * Kinds of Party organisation and where each may stand: "院党委抓系党总支和直属党支部、系党总支抓党支部" (notice, three,
 * (一)); above a college's committee there may be others, up to a province's.
 */
public enum OrganisationType {
  /** 党委. */
  COMMITTEE,
  /** 党总支. */
  GENERAL_BRANCH,
  /** 直属党支部. */
  DIRECT_BRANCH,
  /** 党支部. */
  BRANCH;

  /** Whether one of this type may stand directly below one of the other; null is the top. */
  public boolean mayStandUnder(OrganisationType superior) {
    return switch (this) {
      case COMMITTEE -> superior == null || superior == COMMITTEE;
      case GENERAL_BRANCH, DIRECT_BRANCH -> superior == COMMITTEE;
      case BRANCH -> superior == GENERAL_BRANCH;
    };
  }

  /** Whether it is a branch of either kind, which has members of its own. */
  public boolean isBranch() {
    return this == BRANCH || this == DIRECT_BRANCH;
  }

  /** The posts that can be held in an organisation of this type. */
  public Set<AppointmentPost> posts() {
    Set<AppointmentPost> posts =
        EnumSet.of(
            AppointmentPost.SECRETARY, AppointmentPost.DEPUTY_SECRETARY, AppointmentPost.OFFICER);
    if (this == COMMITTEE) {
      posts.addAll(EnumSet.allOf(AppointmentPost.class));
    } else if (this == GENERAL_BRANCH) {
      posts.add(AppointmentPost.ORGANISER);
    }
    return posts;
  }
}
