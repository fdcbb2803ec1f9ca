package org.duibiao.catalog.organisation.domain;

import static org.duibiao.catalog.CatalogProblem.ORGANISATION_DISSOLVED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;

/**
 * A Party organisation 党组织 with the people appointed in it. Its revision rises by one with every
 * change of either, and every change tells the whole state.
 */
@Entity
public class Organisation extends AggregateRoot<OrganisationEvent> {
  @Id private String code;
  @Version private long version;
  private long revision;
  @Embedded private OrganisationDetails details;

  @OneToMany(mappedBy = "organisation", cascade = CascadeType.ALL)
  @OrderBy("post, person, id")
  private List<Appointment> appointments = new ArrayList<>();

  protected Organisation() {}

  private Organisation(String code) {
    this.code = code;
  }

  /** Founds an organisation under a superior of the given type; null is the top. */
  public static Organisation found(
      String code, OrganisationDetails details, OrganisationType superior, Instant now) {
    Organisation organisation = new Organisation(code);
    organisation.take(details, superior, now);
    return organisation;
  }

  /** Changes what is said of it; its place among its superiors is checked by the caller. */
  public void change(OrganisationDetails changed, OrganisationType superior, Instant now) {
    take(changed, superior, now);
  }

  private void take(OrganisationDetails given, OrganisationType superior, Instant now) {
    Faults faults = new Faults();
    given.examine(faults);
    faults.require(
        given.type().mayStandUnder(superior),
        "/parent",
        "organisation.superior-of-wrong-type",
        given.type(),
        superior == null ? "-" : superior);
    faults.refuse();
    this.details = given;
    tell(now);
  }

  /**
   * Refuses what cannot be done any more.
   *
   * @throws DomainException ORGANISATION_DISSOLVED after its last day
   */
  public void requireThere(LocalDate today) {
    if (details.isDissolvedOn(today)) {
      throw new DomainException(ORGANISATION_DISSOLVED, code, details.validTo());
    }
  }

  /**
   * Appoints a person. Invariants: one secretary at a time, nobody holds the same post twice at
   * once, and no post begins after the organisation's last day.
   */
  public Appointment appoint(AppointmentDetails given, Instant now) {
    requireThere(ChinaTime.dayOf(now));
    boolean sensible = given.validTo() == null || !given.validTo().isBefore(given.validFrom());
    Faults faults =
        new Faults()
            .require(
                details.type().posts().contains(given.post()),
                "/post",
                "appointment.post-of-other-type",
                given.post(),
                details.type())
            .require(sensible, "/validTo", "appointment.ends-before-it-begins")
            .require(
                !details.isDissolvedOn(given.validFrom()),
                "/validFrom",
                "organisation.ends-before",
                details.validTo());
    if (sensible) {
      faults
          .require(
              !holdsAlready(given, appointments),
              "/person",
              "appointment.held-already",
              given.person())
          .require(!isTaken(given, appointments), "/post", "appointment.secretary-in-office");
    }
    faults.refuse();
    Appointment made = new Appointment(this, given);
    appointments.add(made);
    tell(now);
    return made;
  }

  /**
   * Puts the days of an appointment right, also of one that has ended. Invariants: those of a new
   * one, and what has ended keeps a last day.
   *
   * @param to the last day; null if none is known
   */
  public void correct(Appointment appointment, LocalDate from, LocalDate to, Instant now) {
    boolean sensible = to == null || !to.isBefore(from);
    boolean ended = appointment.state() == AppointmentState.ENDED;
    Faults faults =
        new Faults()
            .require(sensible, "/validTo", "appointment.ends-before-it-begins")
            .require(to != null || !ended, "/validTo", "appointment.ended-without-last-day")
            .require(
                !details.isDissolvedOn(from),
                "/validFrom",
                "organisation.ends-before",
                details.validTo());
    if (sensible) {
      AppointmentDetails corrected = appointment.details().between(from, to);
      List<Appointment> others =
          appointments.stream().filter(other -> other != appointment).toList();
      faults
          .require(
              !holdsAlready(corrected, others),
              "/validFrom",
              "appointment.held-already",
              corrected.person())
          .require(!isTaken(corrected, others), "/validFrom", "appointment.secretary-in-office");
    }
    faults.refuse();
    appointment.correct(from, to);
    tell(now);
  }

  /** Ends an appointment with its last day and a reason. */
  public void end(Appointment appointment, LocalDate lastDay, String reason, Instant now) {
    appointment.end(lastDay, reason);
    tell(now);
  }

  /**
   * Hands the secretary's post over 交接: the one in office serves until the day before, the
   * successor begins on the day; without one in office the vacancy is filled. It is one change.
   *
   * @param successor with the day of the handover as the first day
   * @throws DomainException INVALID_CONTENT if it breaks a rule
   */
  public Succession handOver(AppointmentDetails successor, String basis, Instant now) {
    requireThere(ChinaTime.dayOf(now));
    LocalDate date = successor.validFrom();
    new Faults()
        .require(
            !details.isDissolvedOn(date), "/date", "organisation.ends-before", details.validTo())
        .refuse();
    Optional<Appointment> leaving = secretaryBefore(date);
    leaving.ifPresent(
        secretary ->
            new Faults()
                .require(
                    secretary.details().validFrom().isBefore(date),
                    "/date",
                    "handover.before-predecessor",
                    secretary.details().name(),
                    secretary.details().validFrom())
                .require(
                    !secretary.person().equals(successor.person()),
                    "/to",
                    "handover.holds-already",
                    successor.person())
                .refuse());
    leaving
        .filter(secretary -> secretary.reaches(date))
        .ifPresent(secretary -> secretary.end(date.minusDays(1), basis));
    return new Succession(leaving, appoint(successor, now));
  }

  /**
   * A change of secretary.
   *
   * @param predecessor the appointment of the one who leaves; empty after a vacancy
   */
  public record Succession(Optional<Appointment> predecessor, Appointment successor) {}

  /**
   * The last secretary whose time reaches the day before a date; empty where there is a vacancy.
   */
  public Optional<Appointment> secretaryBefore(LocalDate date) {
    return appointments.stream()
        .filter(one -> one.details().post() == AppointmentPost.SECRETARY)
        .filter(one -> one.reaches(date.minusDays(1)))
        .max(Comparator.comparing(one -> one.details().validFrom()));
  }

  private static boolean holdsAlready(AppointmentDetails given, List<Appointment> others) {
    return overlapping(given, others).anyMatch(other -> other.person().equals(given.person()));
  }

  private static boolean isTaken(AppointmentDetails given, List<Appointment> others) {
    return given.post() == AppointmentPost.SECRETARY
        && overlapping(given, others).anyMatch(other -> !other.person().equals(given.person()));
  }

  private static Stream<Appointment> overlapping(
      AppointmentDetails given, List<Appointment> others) {
    return others.stream()
        .filter(other -> other.details().post() == given.post())
        .filter(other -> other.overlaps(given.validFrom(), given.validTo()));
  }

  private void tell(Instant now) {
    revision++;
    raise(
        new OrganisationEvent(
            UUID.randomUUID(),
            now,
            code,
            details.name(),
            details.shortName(),
            details.type(),
            details.category(),
            details.parent(),
            details.displayOrder(),
            details.hasPartyGroups(),
            details.hasBranchCommittee(),
            details.memberCount(),
            details.validFrom(),
            details.validTo(),
            revision,
            appointments.stream().map(Appointment::told).toList()));
  }

  /** Its code. */
  public String code() {
    return code;
  }

  /** What is said of it. */
  public OrganisationDetails details() {
    return details;
  }

  /** Its version, 1 at first. */
  public long revision() {
    return revision;
  }

  /** Everyone appointed in it, also in former times. */
  public List<Appointment> appointments() {
    return List.copyOf(appointments);
  }

  /** One of its appointments. */
  public Optional<Appointment> appointment(UUID id) {
    return appointments.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The part of its state that decides who may act where. */
  public OrganisationState place() {
    return new OrganisationState(
        code,
        details.name(),
        details.shortName(),
        details.type().name(),
        details.parent(),
        details.displayOrder(),
        details.validFrom(),
        details.validTo(),
        revision);
  }
}
