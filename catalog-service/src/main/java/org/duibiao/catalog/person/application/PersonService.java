package org.duibiao.catalog.person.application;

import static org.duibiao.catalog.CatalogProblem.ORGANISATION_DISSOLVED;
import static org.duibiao.catalog.CatalogProblem.PERSON_ELSEWHERE;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duibiao.catalog.person.domain.Person;
import org.duibiao.catalog.person.domain.PersonDetails;
import org.duibiao.catalog.person.domain.PersonEvent;
import org.duibiao.catalog.person.infrastructure.Persons;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/** Keeps the roster of people, one by one. */
@ApplicationScoped
public class PersonService {
  private final Persons persons;
  private final OrganisationTree tree;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  PersonService(
      Persons persons,
      OrganisationTree tree,
      Outbox outbox,
      Journal journal,
      @DomainTime Clock clock) {
    this.persons = persons;
    this.tree = tree;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /** What was written, and whether the person is new in the organisation. */
  public record Saved(Person person, boolean entered) {}

  /**
   * Puts a person on an organisation's roster, or changes what is said there. Who is on another
   * organisation's comes over once that time is over, or if the caller keeps that one, too.
   *
   * @param ifMatch the version that was read, here or on the other roster that the keeper keeps; 0
   *     for one who is on neither
   * @param details with the organisation; without a first day from today, or as before
   */
  @Transactional
  public Saved save(
      String staffNumber,
      String organisation,
      String ifMatch,
      Supplier<PersonDetails> details,
      Keeper keeper) {
    Optional<Person> known = persons.held(staffNumber);
    Optional<Person> here = known.filter(one -> one.details().organisation().equals(organisation));
    IfMatch.check(
        ifMatch,
        known.filter(one -> isSeen(one, organisation, keeper)).map(Person::revision).orElse(0L));
    Instant now = clock.instant();
    requireThere(organisation, ChinaTime.dayOf(now));
    PersonDetails given = dated(details.get(), here, ChinaTime.dayOf(now));
    known.ifPresent(one -> requireFree(one, given, keeper));
    Person saved = known.orElseGet(() -> Person.enter(staffNumber, given, now));
    if (known.isPresent()) {
      saved.change(given, now);
    } else {
      persons.persist(saved);
    }
    publish(saved, "savePerson", keeper);
    return new Saved(saved, here.isEmpty());
  }

  /** Somebody who is on nobody's roster yet. */
  public record Newcomer(String staffNumber, PersonDetails details) {}

  /** Puts the first people of an empty catalog on the roster, in one go. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void found(List<Newcomer> newcomers) {
    Instant now = clock.instant();
    List<Person> entered =
        newcomers.stream().map(one -> Person.enter(one.staffNumber(), one.details(), now)).toList();
    persons.persist(entered);
    persons.flush();
    outbox.append(
        PersonEvent.TOPIC, entered.stream().flatMap(one -> one.takeEvents().stream()).toList());
    journal.noteAll(entered.stream().map(one -> note(one, "savePerson", Keeper.SYSTEM)).toList());
  }

  /** Ends a person's time in an organisation. */
  @Transactional
  public Person end(String staffNumber, String organisation, String ifMatch, Keeper keeper) {
    Person person =
        persons
            .held(staffNumber)
            .filter(one -> one.details().organisation().equals(organisation))
            .orElseThrow(() -> new DomainException(NOT_FOUND));
    IfMatch.check(ifMatch, person.revision());
    person.end(clock.instant());
    publish(person, "endPerson", keeper);
    return person;
  }

  private static PersonDetails dated(PersonDetails given, Optional<Person> here, LocalDate today) {
    return given.validFrom() != null
        ? given
        : new PersonDetails(
            given.name(),
            given.organisation(),
            given.partyMember(),
            given.teacher(),
            here.map(one -> one.details().validFrom()).orElse(today),
            given.validTo());
  }

  private static boolean isSeen(Person known, String organisation, Keeper keeper) {
    String at = known.details().organisation();
    return at.equals(organisation) || keeper.keeps().test(at);
  }

  private void requireThere(String organisation, LocalDate today) {
    tree.find(organisation)
        .filter(node -> node.dissolvedOn(today))
        .ifPresent(
            node -> {
              throw new DomainException(ORGANISATION_DISSOLVED, node.code(), node.validTo());
            });
  }

  private static void requireFree(Person known, PersonDetails given, Keeper keeper) {
    String elsewhere = known.details().organisation();
    boolean free =
        elsewhere.equals(given.organisation())
            || known.hasLeftBefore(given.validFrom())
            || keeper.keeps().test(elsewhere);
    if (!free) {
      throw new DomainException(PERSON_ELSEWHERE, known.staffNumber());
    }
  }

  private void publish(Person person, String action, Keeper keeper) {
    persons.flush();
    outbox.append(PersonEvent.TOPIC, person);
    journal.noteAll(List.of(note(person, action, keeper)));
  }

  private static Journal.Note note(Person person, String action, Keeper keeper) {
    return new Journal.Note(
        keeper.actor(),
        action,
        "person/" + person.staffNumber(),
        person.details().organisation(),
        null,
        person.revision());
  }
}
