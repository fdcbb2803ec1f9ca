package org.duibiao.rectification.ledger.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.rectification.consistency.infrastructure.Checkpoints.Checkpoint;

/** What this service reads of {@code ledger.checkpoint.v1}: what the ledger holds itself. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CheckpointTold(String campaign, String organisation, long problems, String digest) {
  static final String TYPE = "ledger.checkpoint.v1";

  CheckpointTold {
    requireNonNull(campaign, "campaign");
    requireNonNull(organisation, "organisation");
    requireNonNull(digest, "digest");
  }

  Checkpoint toCheckpoint(ReceivedEvent event) {
    return new Checkpoint(campaign, organisation, problems, digest, event.aggregateVersion());
  }
}
