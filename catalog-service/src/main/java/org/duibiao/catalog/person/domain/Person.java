package org.duibiao.catalog.person.domain;

import static org.duibiao.catalog.CatalogProblem.TRANSITION_NOT_ALLOWED;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;

/**
 * Somebody on the roster of people 名册: a Party member, a teacher, or both. Invariant: a person is
 * on it once, in one organisation at a time; who leaves is ended and never deleted. Every change
 * tells the whole state.
 */
@Entity
public class Person extends AggregateRoot<PersonEvent> {
  @Id private String staffNumber;
  @Version private long version;
  private long revision;
  @Embedded private PersonDetails details;

  protected Person() {}

  /** Puts a person on the roster. */
  public static Person enter(String staffNumber, PersonDetails details, Instant now) {
    Person person = new Person();
    person.staffNumber = StaffNumber.of(staffNumber);
    person.change(details, now);
    return person;
  }

  /** Changes what is said of the person, the organisation included. */
  public void change(PersonDetails changed, Instant now) {
    boolean sensible =
        changed.validTo() == null || !changed.validTo().isBefore(changed.validFrom());
    new Faults().require(sensible, "/validTo", "person.ends-before-it-begins").refuse();
    details = changed;
    tell(now);
  }

  /**
   * Ends the time in the organisation; today is the last day, or the first where that lies ahead.
   */
  public void end(Instant now) {
    LocalDate today = ChinaTime.dayOf(now);
    if (!state(today).actions().contains(PersonState.END)) {
      throw new DomainException(TRANSITION_NOT_ALLOWED, state(today), PersonState.END);
    }
    LocalDate lastDay = details.validFrom().isAfter(today) ? details.validFrom() : today;
    details =
        new PersonDetails(
            details.name(),
            details.organisation(),
            details.partyMember(),
            details.teacher(),
            details.validFrom(),
            lastDay);
    tell(now);
  }

  private void tell(Instant now) {
    revision++;
    raise(
        new PersonEvent(
            UUID.randomUUID(),
            now,
            staffNumber,
            details.name(),
            details.organisation(),
            details.partyMember(),
            details.teacher(),
            details.validFrom(),
            details.validTo(),
            revision));
  }

  /** Whether the person belongs there on a day or later. */
  public PersonState state(LocalDate today) {
    LocalDate last = details.validTo();
    boolean over = last != null && !last.isAfter(today) && !details.validFrom().isAfter(today);
    return over ? PersonState.ENDED : PersonState.CURRENT;
  }

  /** Whether the time in the organisation is over before a day. */
  public boolean hasLeftBefore(LocalDate day) {
    return details.validTo() != null && details.validTo().isBefore(day);
  }

  /** Staff number 工号. */
  public String staffNumber() {
    return staffNumber;
  }

  /** What is said of the person. */
  public PersonDetails details() {
    return details;
  }

  /** Its version, 1 at first. */
  public long revision() {
    return revision;
  }
}
