package org.duibiao.notification.reminder.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.duibiao.chassis.inbox.Inbox;
import org.duibiao.notification.deadline.application.ObligationReturned;
import org.duibiao.notification.organisation.application.OrganisationChanged;
import org.duibiao.notification.reminder.infrastructure.ReturnNotices;
import org.duibiao.notification.reminder.infrastructure.Unheard;

/**
 * What facts ask of the scan, in the transaction that takes them in. A return is a reaction: it is
 * noted once for ever, also when the projection is rebuilt.
 */
@ApplicationScoped
public class WakeUps {
  private static final String CONSUMER = "notification.returned";

  private final Inbox inbox;
  private final ReturnNotices returns;
  private final Unheard unheard;

  WakeUps(Inbox inbox, ReturnNotices returns, Unheard unheard) {
    this.inbox = inbox;
    this.returns = returns;
    this.unheard = unheard;
  }

  void returned(@Observes ObligationReturned event) {
    inbox.once(CONSUMER, event.eventId(), () -> returns.note(event.change()));
  }

  void organisationChanged(@Observes OrganisationChanged change) {
    unheard.lookAgain(change.code());
  }
}
