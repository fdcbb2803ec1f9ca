package org.duibiao.catalog.handover.application;

import static org.duibiao.catalog.CatalogProblem.SELF_GRANT;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.duibiao.catalog.delegation.application.DelegationService;
import org.duibiao.catalog.handover.domain.Handover;
import org.duibiao.catalog.handover.domain.HandoverEvent;
import org.duibiao.catalog.handover.infrastructure.Handovers;
import org.duibiao.catalog.organisation.domain.Appointment;
import org.duibiao.catalog.organisation.domain.AppointmentDetails;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.Organisation.Succession;
import org.duibiao.catalog.organisation.domain.OrganisationEvent;
import org.duibiao.catalog.organisation.infrastructure.Organisations;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * Changes the secretary of an organisation in one step: the one leaves, the other comes, what
 * rested on the former's post ends, and the others are told; all of it or nothing.
 */
@ApplicationScoped
public class HandoverService {
  private final Handovers handovers;
  private final Organisations organisations;
  private final DelegationService delegations;
  private final OrganisationTree tree;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  HandoverService(
      Handovers handovers,
      Organisations organisations,
      DelegationService delegations,
      OrganisationTree tree,
      Outbox outbox,
      Journal journal,
      @DomainTime Clock clock) {
    this.handovers = handovers;
    this.organisations = organisations;
    this.delegations = delegations;
    this.tree = tree;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What is handed over to whom.
   *
   * @param successor with the day of the handover as the first day
   */
  public record Order(AppointmentDetails successor, String basis) {}

  /** Hands the secretary's post of an organisation over. */
  @Transactional
  public Handover handOver(String code, String ifMatch, Supplier<Order> order, Giver giver) {
    Organisation organisation =
        organisations.locked(code).orElseThrow(() -> new DomainException(NOT_FOUND));
    IfMatch.check(ifMatch, organisation.revision());
    organisation.requireThere(ChinaTime.today(clock));
    Order given = order.get();
    requireEntitled(organisation, given, giver);
    Instant now = clock.instant();
    Faults faults = new Faults();
    Handover.examineDate(faults, given.successor().validFrom(), ChinaTime.dayOf(now));
    faults.refuse();
    Succession succession = organisation.handOver(given.successor(), given.basis(), now);
    succession
        .predecessor()
        .ifPresent(leaving -> delegations.endWith(leaving, given.basis(), giver.actor()));
    Handover made = Handover.of(code, succession, given.basis(), giver.person(), now);
    handovers.persist(made);
    publish(organisation, made);
    journal.noteAll(notes(succession, made, giver.actor()));
    return made;
  }

  private static void requireEntitled(Organisation organisation, Order order, Giver giver) {
    if (giver.isOrActsFor(order.successor().person())) {
      throw new DomainException(SELF_GRANT);
    }
    boolean leaving =
        organisation
            .secretaryBefore(order.successor().validFrom())
            .map(Appointment::person)
            .filter(giver.person()::equals)
            .isPresent();
    if (!giver.fromAbove() && !leaving) {
      throw new DomainException(FORBIDDEN);
    }
  }

  private void publish(Organisation organisation, Handover made) {
    tree.apply(organisation.place());
    outbox.append(OrganisationEvent.TOPIC, organisation);
    outbox.append(HandoverEvent.TOPIC, made);
  }

  /** What was done to each of the three, naming both people and the basis. */
  private static List<Journal.Note> notes(Succession succession, Handover made, Actor actor) {
    String reason =
        "%s → %s; %s"
            .formatted(
                person(made.from(), made.fromName()),
                person(made.to(), made.toName()),
                made.basis());
    List<Journal.Note> notes = new ArrayList<>();
    notes.add(note(actor, made, "handover/" + made.id(), reason, 1));
    succession.predecessor().ifPresent(one -> notes.add(note(actor, made, one, reason)));
    notes.add(note(actor, made, succession.successor(), reason));
    return notes;
  }

  private static Journal.Note note(Actor actor, Handover made, Appointment one, String reason) {
    return note(actor, made, "appointment/" + one.id(), reason, one.revision());
  }

  private static Journal.Note note(
      Actor actor, Handover made, String subject, String reason, long version) {
    return new Journal.Note(actor, "createHandover", subject, made.organisation(), reason, version);
  }

  private static String person(String number, String name) {
    return number == null ? "–" : name + " (" + number + ")";
  }
}
