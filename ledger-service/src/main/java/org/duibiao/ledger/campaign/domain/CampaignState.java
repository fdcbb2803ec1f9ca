package org.duibiao.ledger.campaign.domain;

/** The catalog's states of a campaign. */
public enum CampaignState {
  /** Being prepared. */
  DRAFT,
  /** Under way. */
  ACTIVE,
  /** Its summary is being made; late supplements are still taken. */
  SUMMARISING,
  /** Over; nothing is written any more. */
  CLOSED
}
