package org.duibiao.catalog.person.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.catalog.organisation.application.ListResult;
import org.duibiao.catalog.person.domain.Person;
import org.duibiao.catalog.person.domain.PersonDetails;
import org.duibiao.catalog.person.domain.PersonEvent;
import org.duibiao.catalog.person.infrastructure.Persons;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.catalog.shared.SheetColumns;
import org.duibiao.catalog.shared.SheetColumns.Column;
import org.duibiao.catalog.shared.SheetReader;
import org.duibiao.catalog.shared.SheetReader.Source;
import org.duibiao.catalog.shared.SheetRemarks;
import org.duibiao.catalog.shared.SheetValues;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * Takes a list of people in from a file, all or none, a thousand rows at a time. Those who are on
 * the roster of people already are changed to what their row says.
 */
@ApplicationScoped
public class PersonImport {
  /** The columns of the list. */
  public static final SheetColumns COLUMNS =
      SheetColumns.of(
          Column.required("staffNumber", "工号", "职工号", "学号", "学工号"),
          Column.required("name", "姓名"),
          Column.required("organisation", "党组织代码", "党组织", "所在党组织"),
          Column.required("partyMember", "是否党员", "党员"),
          Column.required("teacher", "是否教师", "教师"),
          Column.optional("validFrom", "起始日期", "起", "开始日期"),
          Column.optional("validTo", "截止日期", "止", "最后一天"));

  private final Persons persons;
  private final OrganisationTree tree;
  private final EntityManager database;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  PersonImport(
      Persons persons,
      OrganisationTree tree,
      EntityManager database,
      Outbox outbox,
      Journal journal,
      @DomainTime Clock clock) {
    this.persons = persons;
    this.tree = tree;
    this.database = database;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /** Says what an import would do, and writes nothing. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public ListResult validate(Source source, Function<OrganisationNode, Actor> keeper) {
    QuarkusTransaction.begin();
    try {
      return new Run(keeper).take(source, false);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  /** Imports the rows; where there is a fault in any the caller ends the transaction. */
  @Transactional
  public ListResult apply(Source source, Function<OrganisationNode, Actor> keeper) {
    return new Run(keeper).take(source, true);
  }

  /** One import. The staff numbers it has seen are all that it remembers of the rows. */
  private final class Run {
    private final Function<OrganisationNode, Actor> keeper;
    private final SheetRemarks faults = new SheetRemarks();
    private final Set<String> seen = new HashSet<>();
    private final Instant now = clock.instant();
    private final LocalDate today = ChinaTime.dayOf(now);
    private long created;
    private long updated;

    /**
     * For somebody.
     *
     * @param keeper in which post they keep the people of an organisation; null if they do not
     */
    Run(Function<OrganisationNode, Actor> keeper) {
      this.keeper = keeper;
    }

    ListResult take(Source source, boolean apply) {
      long rows = SheetReader.read(source, COLUMNS, faults, this::take);
      return new ListResult(
          apply && faults.isEmpty(), rows, created, updated, faults, new SheetRemarks());
    }

    private void take(List<SheetReader.Line> some) {
      Map<String, Given> given = new HashMap<>();
      for (SheetReader.Line line : some) {
        Given one = read(line.values());
        if (one != null && seen.add(one.staffNumber())) {
          given.put(one.staffNumber(), one);
        } else if (one != null) {
          line.values().remark("staffNumber", "person.repeated", one.staffNumber());
        }
      }
      write(given);
    }

    private Given read(SheetValues row) {
      String number = StaffNumber.of(row.word("staffNumber"));
      String name = row.text("name");
      String organisation = row.word("organisation");
      Boolean member = row.truth("partyMember");
      Boolean teacher = row.truth("teacher");
      LocalDate from = row.day("validFrom");
      LocalDate to = row.day("validTo");
      require(row, "staffNumber", number);
      require(row, "name", name);
      require(row, "organisation", organisation);
      require(row, "partyMember", member);
      require(row, "teacher", teacher);
      if (number != null && (!number.matches(Codes.STAFF_NUMBER) || number.length() > 100)) {
        row.remark("staffNumber", "import.unreadable-cell");
      }
      if (name != null && name.length() > 100) {
        row.remark("name", "import.unreadable-cell");
      }
      return row.readable()
          ? new Given(row, number, new PersonDetails(name, organisation, member, teacher, from, to))
          : null;
    }

    private void require(SheetValues row, String field, Object value) {
      if (value == null && row.readable()) {
        row.remark(field, "code.missing");
      }
    }

    private void write(Map<String, Given> given) {
      Map<String, Person> known =
          given.isEmpty()
              ? Map.of()
              : persons.list("staffNumber in ?1", given.keySet()).stream()
                  .collect(Collectors.toMap(Person::staffNumber, Function.identity()));
      Map<String, OrganisationNode> nodes = nodes(given, known);
      List<AggregateRoot.Raised<PersonEvent>> told = new ArrayList<>();
      List<Journal.Note> notes = new ArrayList<>();
      for (Given one : given.values()) {
        Person person = taken(one, known.get(one.staffNumber()), nodes);
        var events =
            person == null ? List.<AggregateRoot.Raised<PersonEvent>>of() : person.takeEvents();
        if (!events.isEmpty()) {
          told.addAll(events);
          notes.add(
              new Journal.Note(
                  keeper.apply(nodes.get(one.details().organisation())),
                  "importPersons",
                  "person/" + person.staffNumber(),
                  person.details().organisation(),
                  null,
                  person.revision()));
        }
      }
      database.flush();
      database.clear();
      outbox.append(PersonEvent.TOPIC, told);
      journal.noteAll(notes);
    }

    private Map<String, OrganisationNode> nodes(
        Map<String, Given> given, Map<String, Person> known) {
      Set<String> codes = new HashSet<>();
      given.values().forEach(one -> codes.add(one.details().organisation()));
      known.values().forEach(one -> codes.add(one.details().organisation()));
      return tree.all(codes).stream()
          .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    }

    private Person taken(Given one, Person known, Map<String, OrganisationNode> nodes) {
      OrganisationNode node = nodes.get(one.details().organisation());
      if (node == null || keeper.apply(node) == null) {
        return one.row()
            .remark("organisation", "organisation.unknown", one.details().organisation());
      }
      PersonDetails details = one.dated(known, today);
      if (details.validTo() != null && details.validTo().isBefore(details.validFrom())) {
        return one.row().remark("validTo", "person.ends-before-it-begins");
      }
      if (known == null) {
        created++;
        Person entered = Person.enter(one.staffNumber(), details, now);
        persons.persist(entered);
        return entered;
      }
      OrganisationNode former = nodes.get(known.details().organisation());
      boolean free =
          known.hasLeftBefore(details.validFrom())
              || (former != null && keeper.apply(former) != null);
      if (!free) {
        return one.row().remark("staffNumber", "person.elsewhere", one.staffNumber());
      }
      if (!details.equals(known.details())) {
        updated++;
        known.change(details, now);
      }
      return known;
    }
  }

  private record Given(SheetValues row, String staffNumber, PersonDetails details) {
    PersonDetails dated(Person known, LocalDate today) {
      if (details.validFrom() != null) {
        return details;
      }
      boolean stays =
          known != null && known.details().organisation().equals(details.organisation());
      return new PersonDetails(
          details.name(),
          details.organisation(),
          details.partyMember(),
          details.teacher(),
          stays ? known.details().validFrom() : today,
          details.validTo());
    }
  }
}
