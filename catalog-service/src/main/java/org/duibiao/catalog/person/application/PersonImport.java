package org.duibiao.catalog.person.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
import org.duibiao.catalog.organisation.application.NamedOrganisations;
import org.duibiao.catalog.organisation.infrastructure.TreeStore;
import org.duibiao.catalog.person.domain.Person;
import org.duibiao.catalog.person.domain.PersonDetails;
import org.duibiao.catalog.person.domain.PersonEvent;
import org.duibiao.catalog.person.infrastructure.Persons;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.catalog.shared.SheetColumns;
import org.duibiao.catalog.shared.SheetColumns.Column;
import org.duibiao.catalog.shared.SheetFault;
import org.duibiao.catalog.shared.SheetReader;
import org.duibiao.catalog.shared.SheetReader.Source;
import org.duibiao.catalog.shared.SheetReview;
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
          Column.required(
              "staffNumber", "工号", "职工号", "学号", "学工号", "工号/学号", "学号/工号", "职工号/学号", "人员编号"),
          Column.required("name", "姓名", "人员姓名"),
          Column.required(
              "organisation",
              "党组织代码",
              "党组织",
              "所在党组织",
              "所在党组织代码",
              "组织代码",
              "党支部代码",
              "所属党组织",
              "隶属党组织",
              "单位",
              "所在单位",
              "所在党支部",
              "所在支部",
              "党组织名称"),
          Column.required("partyMember", "是否党员", "党员", "政治面貌"),
          Column.required("teacher", "是否教师", "教师", "人员类别", "身份"),
          Column.optional("validFrom", "起始日期", "起", "开始日期", "转入日期"),
          Column.optional("validTo", "截止日期", "止", "最后一天", "转出日期", "离开日期"));

  private static final Map<String, Boolean> PARTY =
      words(
          List.of("中共党员", "党员", "正式党员", "中共正式党员", "预备党员", "中共预备党员"),
          List.of("群众", "共青团员", "团员", "中共积极分子", "入党积极分子", "积极分子", "发展对象", "民主党派", "无党派", "无党派人士"));
  private static final Map<String, Boolean> TEACHERS =
      words(
          List.of("教师", "专任教师", "辅导员", "教工", "教职工"),
          List.of("学生", "本科生", "研究生", "专科生", "行政", "行政人员", "管理人员", "机关", "工勤", "离退休", "退休"));

  private static Map<String, Boolean> words(List<String> yes, List<String> no) {
    Map<String, Boolean> words = new HashMap<>();
    yes.forEach(word -> words.put(word, true));
    no.forEach(word -> words.put(word, false));
    return words;
  }

  private final Persons persons;
  private final OrganisationTree tree;
  private final TreeStore store;
  private final EntityManager database;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  PersonImport(
      Persons persons,
      OrganisationTree tree,
      TreeStore store,
      EntityManager database,
      Outbox outbox,
      Journal journal,
      @DomainTime Clock clock) {
    this.persons = persons;
    this.tree = tree;
    this.store = store;
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
    private final NamedOrganisations named;
    private final SheetReview review = SheetReview.begun();
    private final Set<String> seen = new HashSet<>();
    private final Instant now = clock.instant();
    private final LocalDate today = ChinaTime.dayOf(now);
    private long created;
    private long updated;
    private long faulty;
    private long undated;
    private long firstUndated;

    /**
     * For somebody.
     *
     * @param keeper in which post they keep the people of an organisation; null if they do not
     */
    Run(Function<OrganisationNode, Actor> keeper) {
      this.keeper = keeper;
      this.named =
          new NamedOrganisations(store, "organisation", node -> keeper.apply(node) != null);
    }

    ListResult take(Source source, boolean apply) {
      if (apply) {
        persons.hold();
      }
      long rows = SheetReader.read(source, COLUMNS, review, this::take).rows();
      if (undated > 0) {
        var words =
            SheetFault.of(
                firstUndated, "validFrom", "person.undated", undated, firstDay(null), today);
        review.warnings().addAll(List.of(words), 1);
      }
      boolean applied = apply && review.faults().isEmpty();
      return new ListResult(applied, rows, created, updated, faulty, review);
    }

    private void take(List<SheetReader.Line> some) {
      Map<String, Given> given = new HashMap<>();
      named.lookUp(some);
      for (SheetReader.Line line : some) {
        Given one = read(line.values());
        if (one != null && seen.add(one.staffNumber())) {
          given.put(one.staffNumber(), one);
        } else if (one != null) {
          line.values().remark("staffNumber", "person.repeated", one.staffNumber());
        }
      }
      write(given);
      faulty += some.stream().filter(line -> !line.values().readable()).count();
    }

    private Given read(SheetValues row) {
      String number = StaffNumber.of(row.staffNumber("staffNumber"));
      String name = row.text("name");
      String organisation = named.code(row);
      Boolean member = row.truth("partyMember", PARTY);
      Boolean teacher = row.truth("teacher", TEACHERS);
      LocalDate from = row.day("validFrom");
      LocalDate to = row.day("validTo");
      row.require("staffNumber", number);
      row.require("name", name);
      row.require("organisation", organisation);
      row.require("partyMember", member);
      row.require("teacher", teacher);
      if (name != null && name.length() > 100) {
        row.remark("name", "sheet.too-long", 100);
      }
      return row.readable()
          ? new Given(row, number, new PersonDetails(name, organisation, member, teacher, from, to))
          : null;
    }

    private void write(Map<String, Given> given) {
      Map<String, Person> known =
          given.isEmpty()
              ? Map.of()
              : persons
                  .find("staffNumber in ?1 order by staffNumber", given.keySet())
                  .withLock(LockModeType.PESSIMISTIC_WRITE)
                  .stream()
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
      if (node.dissolvedOn(today)) {
        return one.row()
            .remark("organisation", "organisation.dissolved", node.code(), node.validTo());
      }
      PersonDetails details = one.dated(known, known == null ? firstDay(node) : today);
      if (details.validTo() != null && details.validTo().isBefore(details.validFrom())) {
        return one.row().remark("validTo", "person.ends-before-it-begins");
      }
      if (known == null) {
        created++;
        noteUndated(one);
        Person entered = Person.enter(one.staffNumber(), details, now);
        persons.persist(entered);
        return entered;
      }
      OrganisationNode former = nodes.get(known.details().organisation());
      boolean kept = former != null && keeper.apply(former) != null;
      boolean free = kept || known.hasLeftBefore(details.validFrom());
      if (!free) {
        return one.row().remark("staffNumber", "person.elsewhere", one.staffNumber());
      }
      if (!details.equals(known.details())) {
        updated++;
        if (kept) {
          advise(one.row(), known, details);
        }
        known.change(details, now);
      }
      return known;
    }

    /**
     * From when on somebody new is counted whose row does not say it: from the beginning of last
     * year, so that the figures of this year and of the last full one find whoever was there; not
     * before there was the organisation.
     */
    private LocalDate firstDay(OrganisationNode node) {
      LocalDate begin = LocalDate.of(today.getYear() - 1, 1, 1);
      boolean younger = node != null && node.validFrom() != null && node.validFrom().isAfter(begin);
      return younger ? node.validFrom() : begin;
    }

    private void noteUndated(Given one) {
      if (one.details().validFrom() == null) {
        undated++;
        long row = one.row().number();
        firstUndated = firstUndated == 0 ? row : Math.min(firstUndated, row);
      }
    }
  }

  /** Who comes over or comes back, or has another name, is told: it may be a slip of the pen. */
  private static void advise(SheetValues row, Person known, PersonDetails details) {
    PersonDetails before = known.details();
    if (!before.organisation().equals(details.organisation())) {
      row.warn("organisation", "advice.comes-over", details.name(), before.organisation());
    } else if (before.validTo() != null && details.validTo() == null) {
      row.warn("validTo", "advice.comes-back", details.name(), before.validTo());
    }
    if (!before.name().equals(details.name())) {
      row.warn("name", "advice.other-name", known.staffNumber(), before.name(), details.name());
    }
  }

  private record Given(SheetValues row, String staffNumber, PersonDetails details) {
    PersonDetails dated(Person known, LocalDate otherwise) {
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
          stays ? known.details().validFrom() : otherwise,
          details.validTo());
    }
  }
}
