package org.duibiao.catalog.campaign.domain;

/** What moves a campaign, or changes it. */
public enum CampaignAction {
  /** Change its plan. */
  UPDATE,
  /** Begin it: the roster is taken. */
  ACTIVATE,
  /** 全面总结: the second phase; rectification goes on. */
  SUMMARISE,
  /** Let an organisation join, or let one off, after it has begun. */
  AMEND_ROSTER,
  /** End it. */
  CLOSE
}
