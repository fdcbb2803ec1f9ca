package org.duibiao.ledger.campaign.messaging;

import org.duibiao.chassis.messaging.ReceivedEvent;

/**
 * An amendment of a roster was told. It is handled in the transaction and under the inbox of the
 * rosters' own consumer: one consumer keeps a campaign's facts in their order.
 */
public record RosterAmended(ReceivedEvent event) {
  /** Name of the fact. */
  static final String TYPE = "catalog.roster-amended.v1";
}
