package org.duibiao.catalog.appointment.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.duibiao.catalog.delegation.application.DelegationService;
import org.duibiao.catalog.organisation.domain.Appointment;
import org.duibiao.catalog.organisation.domain.AppointmentDetails;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.OrganisationEvent;
import org.duibiao.catalog.organisation.infrastructure.Organisations;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/** Makes, corrects and ends appointments; each is a change of its organisation. */
@ApplicationScoped
public class AppointmentService {
  private final Organisations organisations;
  private final DelegationService delegations;
  private final OrganisationTree tree;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  AppointmentService(
      Organisations organisations,
      DelegationService delegations,
      OrganisationTree tree,
      Outbox outbox,
      Journal journal,
      @DomainTime Clock clock) {
    this.organisations = organisations;
    this.delegations = delegations;
    this.tree = tree;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /** How an appointment ends. */
  public record Ending(LocalDate lastDay, String reason) {}

  /** Appoints a person; without a first day, from today. */
  @Transactional
  public Appointment appoint(String code, AppointmentDetails details, Actor actor) {
    Organisation organisation = locked(code);
    Appointment made = organisation.appoint(fromToday(details), clock.instant());
    publish(organisation);
    journal.note(
        actor, "createAppointment", subject(made), code, made.details().told(), made.revision());
    return made;
  }

  /** Ends an appointment, and what its holder has delegated by it. */
  @Transactional
  public Appointment end(
      String code, UUID id, String ifMatch, Supplier<Ending> ending, Actor actor) {
    Organisation organisation = locked(code);
    Appointment appointment =
        organisation.appointment(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    IfMatch.check(ifMatch, appointment.revision());
    appointment.requireCurrent();
    Ending how = ending.get();
    organisation.end(appointment, how.lastDay(), how.reason(), clock.instant());
    delegations.endWith(appointment, how.reason(), actor);
    publish(organisation);
    journal.note(
        actor, "endAppointment", subject(appointment), code, how.reason(), appointment.revision());
    return appointment;
  }

  /** Which days are the right ones, and why they were wrong. */
  public record Correction(LocalDate firstDay, LocalDate lastDay, String reason) {}

  /** Puts the days of an appointment right, and what its holder has delegated by it. */
  @Transactional
  public Appointment correct(
      String code, UUID id, String ifMatch, Supplier<Correction> correction, Actor actor) {
    Organisation organisation = locked(code);
    Appointment appointment =
        organisation.appointment(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    IfMatch.check(ifMatch, appointment.revision());
    Correction right = correction.get();
    String before = appointment.details().told();
    organisation.correct(appointment, right.firstDay(), right.lastDay(), clock.instant());
    if (right.lastDay() != null) {
      delegations.endWith(appointment, right.reason(), actor);
    }
    publish(organisation);
    journal.note(
        actor,
        "correctAppointment",
        subject(appointment),
        code,
        "%s → %s: %s".formatted(before, appointment.details().told(), right.reason()),
        appointment.revision());
    return appointment;
  }

  /** Everyone appointed in an organisation, also in former times. */
  @Transactional
  public List<Appointment> of(String code) {
    return organisations.withAppointments(List.of(code)).stream()
        .flatMap(organisation -> organisation.appointments().stream())
        .toList();
  }

  private Organisation locked(String code) {
    return organisations.locked(code).orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  private AppointmentDetails fromToday(AppointmentDetails details) {
    return details.validFrom() != null
        ? details
        : new AppointmentDetails(
            details.person(),
            details.name(),
            details.post(),
            ChinaTime.today(clock),
            details.validTo(),
            details.dualLeader(),
            details.email(),
            details.phone());
  }

  private void publish(Organisation organisation) {
    tree.apply(organisation.place());
    outbox.append(OrganisationEvent.TOPIC, organisation);
  }

  private static String subject(Appointment appointment) {
    return "appointment/" + appointment.id();
  }
}
