package org.duibiao.notification.reminder.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.duibiao.chassis.inbox.Inbox;
import org.duibiao.notification.deadline.application.ObligationReturned;
import org.duibiao.notification.organisation.application.OrganisationsChanged;
import org.duibiao.notification.reminder.infrastructure.HandoverNotices;
import org.duibiao.notification.reminder.infrastructure.ReturnNotices;
import org.duibiao.notification.reminder.infrastructure.Unheard;

/**
 * What facts ask of the scan, in the transaction that takes them in. A return is a reaction: it is
 * noted once for ever, also when the projection is rebuilt.
 */
@ApplicationScoped
public class WakeUps {
  private static final String CONSUMER = "notification.returned";
  private static final String HANDOVERS = "notification.handovers";

  private final Inbox inbox;
  private final ReturnNotices returns;
  private final HandoverNotices handovers;
  private final Unheard unheard;

  WakeUps(Inbox inbox, ReturnNotices returns, HandoverNotices handovers, Unheard unheard) {
    this.inbox = inbox;
    this.returns = returns;
    this.handovers = handovers;
    this.unheard = unheard;
  }

  void returned(@Observes ObligationReturned event) {
    inbox.once(CONSUMER, event.eventId(), () -> returns.note(event.change()));
  }

  /** Somebody succeeds an organisation's secretary, now or on a day to come; a reaction, too. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void handedOver(UUID eventId, Handover handover) {
    inbox.once(HANDOVERS, eventId, () -> handovers.note(handover));
  }

  void organisationsChanged(@Observes OrganisationsChanged change) {
    unheard.lookAgain(change.codes());
  }
}
