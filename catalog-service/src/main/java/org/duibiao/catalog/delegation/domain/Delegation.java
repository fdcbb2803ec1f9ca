package org.duibiao.catalog.delegation.domain;

import static org.duibiao.catalog.CatalogProblem.TRANSITION_NOT_ALLOWED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.catalog.organisation.domain.Appointment;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;

/**
 * One person's leave to act in another's post for a time 授权代办: for leaders who never log in,
 * holidays, and filling in on behalf. It rests on the appointment of the one who gives it and never
 * outlasts it.
 */
@Entity
@Table(name = "granted_delegation")
public class Delegation extends AggregateRoot<DelegationEvent> {
  @Id private UUID id;
  @Version private long version;
  private long revision;
  private UUID appointment;

  private String fromPerson;

  private String fromName;

  private String toPerson;

  private String toName;

  @Enumerated(EnumType.STRING)
  private DelegatedRole role;

  private String organisation;
  private String reach;
  private LocalDate validFrom;
  private LocalDate validTo;
  private String basis;

  @Enumerated(EnumType.STRING)
  private DelegationState state;

  private String reason;
  private String recordedBy;

  protected Delegation() {}

  private Delegation(DelegationTerms terms, Appointment ground, String recorder) {
    this.id = UUID.randomUUID();
    this.appointment = ground.id();
    this.fromPerson = terms.from();
    this.fromName = ground.details().name();
    this.toPerson = terms.to();
    this.toName = terms.toName();
    this.role = terms.role();
    this.organisation = terms.organisation();
    this.reach = terms.reach();
    this.validFrom = terms.validFrom();
    this.validTo = terms.validTo();
    this.basis = terms.basis();
    this.state = DelegationState.ACTIVE;
    this.recordedBy = recorder;
  }

  /**
   * Gives a delegation.
   *
   * @param appointments those of the organisation where the post is held
   * @param withinReach whether the place it reaches is that organisation or one below it
   * @param recorder staff number of the one who puts it down
   * @throws DomainException INVALID_CONTENT if it breaks a rule
   */
  public static Delegation grant(
      DelegationTerms terms,
      List<Appointment> appointments,
      boolean withinReach,
      String recorder,
      Moment now) {
    examine(terms, appointments, withinReach, now.today()).refuse();
    Appointment ground = ground(terms, appointments, now.today()).orElseThrow();
    Delegation given = new Delegation(terms, ground, recorder);
    given.tell(now.instant());
    return given;
  }

  /** What speaks against it. */
  static Faults examine(
      DelegationTerms terms, List<Appointment> appointments, boolean withinReach, LocalDate today) {
    Optional<Appointment> ground = ground(terms, appointments, today);
    Faults faults =
        new Faults()
            .require(
                ground.isPresent(), "/from", "delegation.post-not-held", terms.from(), terms.role())
            .require(withinReach, "/reach", "delegation.reaches-beyond", terms.organisation());
    terms.examineDays(faults, today);
    ground.ifPresent(
        held ->
            faults.require(
                !terms.outlasts(held),
                "/validTo",
                "delegation.outlasts-appointment",
                held.details().validTo()));
    return faults;
  }

  /** A moment and the day on which it falls. */
  public record Moment(Instant instant, LocalDate today) {}

  /** The appointment by which the delegator holds the post today; the one that lasts longest. */
  private static Optional<Appointment> ground(
      DelegationTerms terms, List<Appointment> appointments, LocalDate today) {
    return appointments.stream()
        .filter(one -> terms.restsOn(one, today))
        .max(
            Comparator.comparing(
                one -> one.details().validTo(),
                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
  }

  /** Takes it back, or lays it down, with a reason. */
  public void revoke(String why, Instant now) {
    requireRevocable();
    this.state = DelegationState.REVOKED;
    this.reason = why;
    tell(now);
  }

  /** Refuses unless it can still be revoked. */
  public void requireRevocable() {
    if (!state.actions().contains(DelegationState.REVOKE)) {
      throw new DomainException(TRANSITION_NOT_ALLOWED, state, DelegationState.REVOKE);
    }
  }

  /**
   * Follows the appointment it rests on into its end: it is revoked, or, while the appointment
   * still lasts for some days, it lasts no longer than that.
   *
   * @return whether anything changed
   */
  public boolean endWith(LocalDate lastDay, String why, Moment now) {
    if (!lastDay.isAfter(now.today()) || validFrom.isAfter(lastDay)) {
      revoke(why, now.instant());
      return true;
    }
    if (!validTo.isAfter(lastDay)) {
      return false;
    }
    this.validTo = lastDay;
    this.reason = why;
    tell(now.instant());
    return true;
  }

  private void tell(Instant now) {
    revision++;
    raise(
        new DelegationEvent(
            UUID.randomUUID(),
            now,
            id,
            fromPerson,
            fromName,
            toPerson,
            toName,
            role,
            organisation,
            reach,
            validFrom,
            validTo,
            basis,
            state,
            reason,
            revision));
  }

  /** Whether it gives the right to act on a day. */
  public boolean isCurrentOn(LocalDate day) {
    return state == DelegationState.ACTIVE && !day.isBefore(validFrom) && !day.isAfter(validTo);
  }

  /** Whether a person gives or receives it. */
  public boolean concerns(String person) {
    return fromPerson.equals(person) || toPerson.equals(person);
  }

  /** Its identity. */
  public UUID id() {
    return id;
  }

  /** The appointment it rests on. */
  public UUID appointment() {
    return appointment;
  }

  /** What is delegated. */
  public DelegationTerms terms() {
    return new DelegationTerms(
        fromPerson, toPerson, toName, role, organisation, reach, validFrom, validTo, basis);
  }

  /** Name of the one who gives it. */
  public String fromName() {
    return fromName;
  }

  /** Where it stands. */
  public DelegationState state() {
    return state;
  }

  /** Why it was revoked or shortened; null while it was not. */
  public String reason() {
    return reason;
  }

  /** Staff number of the one who put it down. */
  public String recordedBy() {
    return recordedBy;
  }

  /** Its version, 1 at first. */
  public long revision() {
    return revision;
  }
}
