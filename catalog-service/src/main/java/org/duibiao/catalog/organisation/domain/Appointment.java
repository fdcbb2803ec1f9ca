package org.duibiao.catalog.organisation.domain;

import static org.duibiao.catalog.CatalogProblem.TRANSITION_NOT_ALLOWED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.problem.DomainException;

/**
 * A person's post 任职 in an organisation for a time; part of the organisation. Who holds a post
 * decides who is reminded; it is ended with a reason and never deleted, and its days can be put
 * right, also afterwards.
 */
@Entity
public class Appointment {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "organisation")
  private Organisation organisation;

  private String person;
  private String name;

  @Enumerated(EnumType.STRING)
  private AppointmentPost post;

  private LocalDate validFrom;
  private LocalDate validTo;
  private boolean dualLeader;
  private String email;
  private String phone;

  @Enumerated(EnumType.STRING)
  private AppointmentState state;

  private String endReason;
  private long revision;

  protected Appointment() {}

  Appointment(Organisation organisation, AppointmentDetails details) {
    this.id = UUID.randomUUID();
    this.organisation = organisation;
    this.person = details.person();
    this.name = details.name();
    this.post = details.post();
    this.validFrom = details.validFrom();
    this.validTo = details.validTo();
    this.dualLeader = details.dualLeader();
    this.email = details.email();
    this.phone = details.phone();
    this.state = AppointmentState.CURRENT;
    this.revision = 1;
  }

  void end(LocalDate lastDay, String reason) {
    requireCurrent();
    if (lastDay.isBefore(validFrom)) {
      throw Faults.of("/validTo", "appointment.ends-before-it-begins");
    }
    this.validTo = lastDay;
    this.endReason = reason;
    this.state = AppointmentState.ENDED;
    this.revision++;
  }

  void correct(LocalDate from, LocalDate to) {
    this.validFrom = from;
    this.validTo = to;
    this.revision++;
  }

  /** Refuses unless it can still be ended. */
  public void requireCurrent() {
    if (!state.actions().contains(AppointmentState.END)) {
      throw new DomainException(TRANSITION_NOT_ALLOWED, state, AppointmentState.END);
    }
  }

  /** Whether its holder is in office on a day; also one that is ended serves until its last day. */
  public boolean isInForceOn(LocalDate day) {
    return overlaps(day, day);
  }

  /** Whether its holder is still in office on a day, or will be later. */
  boolean reaches(LocalDate day) {
    return validTo == null || !validTo.isBefore(day);
  }

  /** Whether two times in office have a day in common. */
  boolean overlaps(LocalDate from, LocalDate to) {
    return (to == null || !validFrom.isAfter(to)) && (validTo == null || !from.isAfter(validTo));
  }

  OrganisationEvent.AppointmentState told() {
    return new OrganisationEvent.AppointmentState(
        id, person, name, post, validFrom, validTo, dualLeader, email, phone);
  }

  /** The organisation that it is a part of. */
  public Organisation organisation() {
    return organisation;
  }

  /** Its identity. */
  public UUID id() {
    return id;
  }

  /** Staff number of the person. */
  public String person() {
    return person;
  }

  /** What was said of it; with its last day once it is ended. */
  public AppointmentDetails details() {
    return new AppointmentDetails(person, name, post, validFrom, validTo, dualLeader, email, phone);
  }

  /** Where it stands. */
  public AppointmentState state() {
    return state;
  }

  /** Why it was ended; null while it is not. */
  public String endReason() {
    return endReason;
  }

  /** Its version, 1 at first. */
  public long revision() {
    return revision;
  }
}
