package org.duibiao.catalog.delegation.application;

import static org.duibiao.catalog.CatalogProblem.DELEGATION_EXISTS;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.duibiao.catalog.delegation.domain.Delegation;
import org.duibiao.catalog.delegation.domain.DelegationEvent;
import org.duibiao.catalog.delegation.domain.DelegationTerms;
import org.duibiao.catalog.delegation.infrastructure.Delegations;
import org.duibiao.catalog.organisation.domain.Appointment;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.infrastructure.Organisations;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * Gives and revokes delegations. The organisation is locked while one is given, so that it cannot
 * rest on an appointment that is being ended, and the same is not given twice at once.
 */
@ApplicationScoped
public class DelegationService {
  private final Delegations delegations;
  private final Organisations organisations;
  private final OrganisationTree tree;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  DelegationService(
      Delegations delegations,
      Organisations organisations,
      OrganisationTree tree,
      Outbox outbox,
      Journal journal,
      @DomainTime Clock clock) {
    this.delegations = delegations;
    this.organisations = organisations;
    this.tree = tree;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /** Gives a delegation. */
  @Transactional
  public Delegation grant(DelegationTerms terms, String recorder, Actor actor) {
    Organisation organisation =
        organisations
            .locked(terms.organisation())
            .orElseThrow(() -> new DomainException(NOT_FOUND));
    if (delegations.overlapping(terms)) {
      throw new DomainException(DELEGATION_EXISTS, terms.from(), terms.to());
    }
    Delegation given =
        Delegation.grant(
            terms, organisation.appointments(), staysWithin(terms), recorder, moment());
    delegations.persistAndFlush(given);
    publish(given, "createDelegation", terms.told(), actor);
    return given;
  }

  /** Takes a delegation back, or lays it down. */
  @Transactional
  public Delegation revoke(UUID id, String ifMatch, Supplier<String> reason, Actor actor) {
    Delegation delegation =
        delegations.locked(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    IfMatch.check(ifMatch, delegation.revision());
    delegation.requireRevocable();
    delegation.revoke(reason.get(), clock.instant());
    publish(delegation, "revokeDelegation", delegation.reason(), actor);
    return delegation;
  }

  /** Ends what rests on an appointment that ends, in the transaction of that end. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void endWith(Appointment appointment, String reason, Actor actor) {
    Delegation.Moment now = moment();
    LocalDate lastDay = appointment.details().validTo();
    for (Delegation delegation : delegations.restingOn(appointment.id(), now.today())) {
      if (delegation.endWith(lastDay, reason, now)) {
        publish(delegation, "revokeDelegation", reason, actor);
      }
    }
  }

  private boolean staysWithin(DelegationTerms terms) {
    List<OrganisationNode> places = tree.all(List.of(terms.organisation(), terms.reach()));
    return places.stream()
        .filter(place -> place.code().equals(terms.reach()))
        .anyMatch(place -> place.lineage().contains(terms.organisation()));
  }

  private Delegation.Moment moment() {
    Instant now = clock.instant();
    return new Delegation.Moment(now, ChinaTime.dayOf(now));
  }

  private void publish(Delegation delegation, String action, String reason, Actor actor) {
    outbox.append(DelegationEvent.TOPIC, delegation);
    journal.note(
        actor,
        action,
        "delegation/" + delegation.id(),
        delegation.terms().organisation(),
        reason,
        delegation.revision());
  }
}
