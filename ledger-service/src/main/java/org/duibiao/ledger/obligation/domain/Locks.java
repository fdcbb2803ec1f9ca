package org.duibiao.ledger.obligation.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.obligation.domain.Lock.Kind;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.FilingState;
import org.duibiao.ledger.shared.domain.LedgerProblem;

/**
 * The one place that says why something cannot be written now. Invariant: what it shows to a reader
 * is what refuses the writer. Due is not lock: a due date that has passed is told and refuses
 * nobody; while a campaign is SUMMARISING everything goes on as while it is ACTIVE.
 */
public record Locks(List<Lock> all) {
  /** Everything there is to tell of what an organisation owes in a campaign. */
  public static Locks of(
      Campaign campaign, OrganisationNode organisation, Obligation owed, Clock clock) {
    List<Lock> locks = new ArrayList<>();
    ofCampaign(campaign).ifPresent(locks::add);
    if (organisation.dissolvedOn(ChinaTime.today(clock))) {
      var since = ChinaTime.endOf(organisation.validTo());
      locks.add(
          Lock.of(Kind.ORGANISATION_DISSOLVED, since, organisation.name(), organisation.validTo()));
    }
    ofDates(owed, clock).ifPresent(locks::add);
    ofState(owed).ifPresent(locks::add);
    if (owed.timeliness(clock) == Timeliness.OVERDUE) {
      LocalDate due = owed.dueDate();
      locks.add(Lock.of(Kind.DUE_PASSED, ChinaTime.endOf(due), owed.title(), due));
    }
    return new Locks(List.copyOf(locks));
  }

  private static Optional<Lock> ofCampaign(Campaign campaign) {
    return switch (campaign.state()) {
      case ACTIVE -> Optional.empty();
      case DRAFT -> Optional.of(about(Kind.CAMPAIGN_DRAFT, campaign));
      case SUMMARISING -> Optional.of(about(Kind.CAMPAIGN_SUMMARISING, campaign));
      case CLOSED -> Optional.of(about(Kind.CAMPAIGN_CLOSED, campaign));
    };
  }

  private static Lock about(Kind kind, Campaign campaign) {
    return Lock.of(kind, null, campaign.title(), campaign.state());
  }

  private static Optional<Lock> ofDates(Obligation owed, Clock clock) {
    if (owed.state() == ObligationState.EXEMPT || owed.writingOpen(clock)) {
      return Optional.empty();
    }
    LocalDate last = owed.lastDayToWrite();
    return Optional.of(Lock.of(Kind.LOCKED_SINCE, ChinaTime.endOf(last), owed.title(), last));
  }

  private static Optional<Lock> ofState(Obligation owed) {
    return switch (owed.state()) {
      case PENDING, RETURNED -> Optional.empty();
      case EXEMPT ->
          Optional.of(Lock.of(Kind.EXEMPT, owed.stateSince(), owed.title(), owed.reason()));
      case SUBMITTED -> Optional.of(Lock.of(Kind.SUBMITTED_ABOVE, owed.stateSince(), owed.title()));
      case FULFILLED -> Optional.of(Lock.of(Kind.ACCEPTED_ABOVE, owed.stateSince(), owed.title()));
    };
  }

  /** Whether nothing refuses, whatever the state of what is filed. */
  public boolean open(boolean writing) {
    return all.stream().noneMatch(lock -> lock.refuses(writing));
  }

  /**
   * Lets pass only what nothing refuses.
   *
   * @param writing whether its authors write; a review is closed by fewer
   * @throws DomainException the first of what refuses
   */
  public void requireOpen(boolean writing) {
    for (Lock lock : all) {
      if (lock.refuses(writing)) {
        throw lock.refusal();
      }
    }
  }

  /** What to throw for an action that the state does not declare: it names why in these words. */
  public DomainException undeclared(FilingState state, FilingAction action) {
    List<Fault> faults =
        all.stream().filter(lock -> lock.kind().closesWriting()).map(Lock::fault).toList();
    return new DomainException(LedgerProblem.TRANSITION_NOT_ALLOWED, faults, state, action);
  }
}
