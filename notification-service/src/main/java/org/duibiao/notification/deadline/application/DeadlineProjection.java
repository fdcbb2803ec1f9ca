package org.duibiao.notification.deadline.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.deadline.domain.ObligationFact;
import org.duibiao.notification.deadline.domain.ObligationFact.Effect;
import org.duibiao.notification.deadline.domain.SubjectKind;
import org.duibiao.notification.deadline.infrastructure.Deadlines;
import org.duibiao.notification.deadline.infrastructure.InternalDates;
import org.duibiao.notification.organisation.application.OrganisationsChanged;

/**
 * Keeps what is owed until when. Invariant: the fact with the highest version of a subject decides;
 * one that comes late changes nothing. It may be dropped and rebuilt by replay.
 */
@ApplicationScoped
public class DeadlineProjection {
  private final Deadlines deadlines;
  private final InternalDates internalDates;
  private final Event<ObligationReturned> returns;
  private final Clock clock;

  DeadlineProjection(
      Deadlines deadlines,
      InternalDates internalDates,
      Event<ObligationReturned> returns,
      @DomainTime Clock clock) {
    this.deadlines = deadlines;
    this.internalDates = internalDates;
    this.returns = returns;
    this.clock = clock;
  }

  /** Takes a fact about an obligation in. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(UUID eventId, ObligationChange change) {
    if (!deadlines.applyIfNewer(change)) {
      completeLate(change);
      return;
    }
    if (change.fact().owed() != Effect.UNCHANGED) {
      deadlines.closeFollowing(change.subject(), change.version());
    }
    switch (change.fact()) {
      case SUBMITTED ->
          deadlines.openFollowing(
              SubjectKind.REVIEW,
              SubjectKind.OBLIGATION,
              change.subject(),
              ChinaTime.dayOf(change.at()),
              change.at());
      case RETURNED -> returned(eventId, change);
      default -> {}
    }
  }

  private void returned(UUID eventId, ObligationChange change) {
    if (change.correctBy() != null) {
      deadlines.openFollowing(
          SubjectKind.CORRECTION,
          SubjectKind.OBLIGATION,
          change.subject(),
          change.correctBy(),
          change.at());
    }
    returns.fire(new ObligationReturned(eventId, change));
  }

  /** Takes in what is owed until when. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(DueChange change) {
    deadlines.applyIfNewer(change);
  }

  /**
   * Takes in the state of a thing that its owner submits to a reviewer.
   *
   * @param waiting whether it waits for the reviewer now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(DueChange change, boolean waiting) {
    if (deadlines.applyIfNewer(change)) {
      deadlines.closeFollowing(change.subject(), change.version());
      if (waiting) {
        deadlines.openFollowing(
            SubjectKind.REVIEW,
            change.kind(),
            change.subject(),
            ChinaTime.dayOf(change.at()),
            change.at());
      }
    }
  }

  /** Takes an internal date in, and what follows from it for those below the unit. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(InternalDateSet set) {
    internalDates.apply(set);
  }

  /** Sees to it that internal dates follow what has become of these obligations. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void followInternalDates(Collection<String> subjects, Instant at) {
    internalDates.follow(subjects, at);
  }

  /** An organisation that becomes known, or moves, comes below other units with such dates. */
  void organisationsChanged(@Observes OrganisationsChanged change) {
    internalDates.followPlaces(change.codes(), clock.instant());
  }

  private void completeLate(ObligationChange change) {
    if (change.fact() == ObligationFact.OPENED) {
      deadlines.complete(change);
    }
  }
}
