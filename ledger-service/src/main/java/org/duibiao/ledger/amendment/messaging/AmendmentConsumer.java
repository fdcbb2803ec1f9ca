package org.duibiao.ledger.amendment.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.duibiao.ledger.amendment.application.Amendment;
import org.duibiao.ledger.amendment.application.AmendmentDesk;
import org.duibiao.ledger.campaign.messaging.RosterAmended;

/** Hears of amendments where rosters are heard, as they come in order after their roster. */
@ApplicationScoped
class AmendmentConsumer {
  private final AmendmentDesk amendments;

  AmendmentConsumer(AmendmentDesk amendments) {
    this.amendments = amendments;
  }

  void take(@Observes RosterAmended fact) {
    amendments.receive(fact.event().as(Amendment.class));
  }
}
