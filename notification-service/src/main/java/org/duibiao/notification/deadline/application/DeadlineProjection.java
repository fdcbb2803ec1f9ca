package org.duibiao.notification.deadline.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.duibiao.notification.deadline.domain.ObligationFact;
import org.duibiao.notification.deadline.domain.ObligationFact.Effect;
import org.duibiao.notification.deadline.infrastructure.Deadlines;

/**
 * Keeps what is owed until when. Invariant: the fact with the highest version of a subject decides;
 * one that comes late changes nothing. It may be dropped and rebuilt by replay.
 */
@ApplicationScoped
public class DeadlineProjection {
  private final Deadlines deadlines;
  private final Event<ObligationReturned> returns;

  DeadlineProjection(Deadlines deadlines, Event<ObligationReturned> returns) {
    this.deadlines = deadlines;
    this.returns = returns;
  }

  /** Takes a fact about an obligation in. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(UUID eventId, ObligationChange change) {
    if (!deadlines.applyIfNewer(change)) {
      completeLate(change);
      return;
    }
    if (change.fact() == ObligationFact.RETURNED && change.correctBy() != null) {
      deadlines.openCorrection(change);
    } else if (change.fact().owed() != Effect.UNCHANGED) {
      deadlines.closeCorrection(change.subject(), change.version());
    }
    if (change.fact() == ObligationFact.RETURNED) {
      returns.fire(new ObligationReturned(eventId, change));
    }
  }

  /** Takes a fact about a rectification item in. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(ItemChange change) {
    deadlines.applyIfNewer(change);
  }

  private void completeLate(ObligationChange change) {
    if (change.fact() == ObligationFact.OPENED) {
      deadlines.complete(change);
    }
  }
}
