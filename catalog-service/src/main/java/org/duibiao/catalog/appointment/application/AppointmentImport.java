package org.duibiao.catalog.appointment.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.catalog.organisation.application.ListResult;
import org.duibiao.catalog.organisation.application.NamedOrganisations;
import org.duibiao.catalog.organisation.domain.Appointment;
import org.duibiao.catalog.organisation.domain.AppointmentDetails;
import org.duibiao.catalog.organisation.domain.AppointmentPost;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.OrganisationEvent;
import org.duibiao.catalog.organisation.infrastructure.Organisations;
import org.duibiao.catalog.organisation.infrastructure.TreeStore;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.catalog.shared.SheetColumns;
import org.duibiao.catalog.shared.SheetColumns.Column;
import org.duibiao.catalog.shared.SheetReader;
import org.duibiao.catalog.shared.SheetReader.Source;
import org.duibiao.catalog.shared.SheetReview;
import org.duibiao.catalog.shared.SheetValues;
import org.duibiao.catalog.shared.SheetWords;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * Takes a list of appointments in from a file, all or none, a thousand rows at a time. An
 * appointment that is there already stays as it is; where a row says something else of it, that is
 * told.
 */
@ApplicationScoped
public class AppointmentImport {
  /** The columns of the list. */
  public static final SheetColumns COLUMNS =
      SheetColumns.of(
          Column.required(
              "organisation",
              "党组织代码",
              "党组织",
              "所在党组织",
              "所在党组织代码",
              "组织代码",
              "所属党组织",
              "所在党支部",
              "党组织名称"),
          Column.required("person", "工号", "职工号", "学工号", "学号", "工号/学号", "人员编号"),
          Column.required("name", "姓名", "人员姓名"),
          Column.required("post", "职务", "党内职务", "任职职务", "担任职务", "现任职务"),
          Column.optional("validFrom", "任职日期", "起始日期", "任职时间", "任职起始日期", "任职开始日期", "开始日期"),
          Column.optional("validTo", "截止日期", "任职最后一天", "任职截止日期", "离任日期"),
          Column.optional("dualLeader", "是否双带头人", "双带头人"),
          Column.optional("email", "电子邮箱", "邮箱", "电子邮件"),
          Column.optional("phone", "联系电话", "电话", "手机", "手机号", "手机号码", "联系方式"));

  private static final SheetWords<AppointmentPost> POSTS =
      SheetWords.of(AppointmentPost.class)
          .with(AppointmentPost.SECRETARY, "书记", "党委书记", "总支书记", "党总支书记", "支部书记", "党支部书记")
          .with(
              AppointmentPost.DEPUTY_SECRETARY,
              "副书记",
              "党委副书记",
              "总支副书记",
              "党总支副书记",
              "支部副书记",
              "党支部副书记")
          .with(
              AppointmentPost.OFFICER,
              "支部委员",
              "党务干部",
              "支委",
              "委员",
              "总支委员",
              "党总支委员",
              "党支部委员",
              "支委会委员",
              "组织委员",
              "宣传委员",
              "纪检委员",
              "青年委员",
              "统战委员",
              "学习委员",
              "文体委员",
              "生活委员",
              "保密委员",
              "党务干事",
              "党务秘书",
              "党务工作者",
              "党务专员")
          .with(AppointmentPost.ORGANISER, "组织员", "专职组织员", "兼职组织员")
          .with(AppointmentPost.OFFICE, "党委工作部")
          .with(AppointmentPost.LEADER, "院级领导", "校级领导", "院领导", "校领导")
          .with(AppointmentPost.AUDITOR, "督查", "巡察");

  private final Organisations organisations;
  private final TreeStore store;
  private final EntityManager database;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  AppointmentImport(
      Organisations organisations,
      TreeStore store,
      EntityManager database,
      Outbox outbox,
      Journal journal,
      @DomainTime Clock clock) {
    this.organisations = organisations;
    this.store = store;
    this.database = database;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Who imports.
   *
   * @param office in which post they appoint in an organisation; null if they may not
   * @param self whether an appointment would be one of their own making, to more than they hold
   */
  public record Importer(
      Function<OrganisationNode, Actor> office,
      BiPredicate<OrganisationNode, AppointmentDetails> self) {}

  /** Says what an import would do, and writes nothing. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public ListResult validate(Source source, Importer importer) {
    QuarkusTransaction.begin();
    try {
      return new Run(importer).take(source, false);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  /** Imports the rows; where there is a fault in any the caller ends the transaction. */
  @Transactional
  public ListResult apply(Source source, Importer importer) {
    return new Run(importer).take(source, true);
  }

  private record Given(
      SheetValues row, String organisation, AppointmentDetails details, boolean dated) {}

  private final class Run {
    private final Importer importer;
    private final NamedOrganisations named;
    private final SheetReview review = SheetReview.begun();
    private final Instant now = clock.instant();
    private final LocalDate today = ChinaTime.dayOf(now);
    private long created;
    private long faulty;

    Run(Importer importer) {
      this.importer = importer;
      this.named =
          new NamedOrganisations(
              store, "organisation", node -> importer.office().apply(node) != null);
    }

    ListResult take(Source source, boolean apply) {
      store.lock();
      long rows = SheetReader.read(source, COLUMNS, review, this::take).rows();
      store.takeOver();
      boolean applied = apply && review.faults().isEmpty();
      return new ListResult(applied, rows, created, 0, faulty, review);
    }

    private void take(List<SheetReader.Line> some) {
      List<Given> given = new ArrayList<>();
      named.lookUp(some);
      some.forEach(line -> read(given, line.values()));
      Set<String> codes = given.stream().map(Given::organisation).collect(Collectors.toSet());
      Map<String, Organisation> known = new HashMap<>();
      organisations.lockedWithAppointments(codes).forEach(one -> known.put(one.code(), one));
      Map<String, OrganisationNode> nodes =
          store.places(codes).stream()
              .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
      List<Journal.Note> notes = new ArrayList<>();
      for (Given one : given) {
        appoint(one, known.get(one.organisation()), nodes.get(one.organisation()), notes);
      }
      List<AggregateRoot.Raised<OrganisationEvent>> told = new ArrayList<>();
      known.values().forEach(one -> told.addAll(one.takeEvents()));
      database.flush();
      database.clear();
      outbox.append(OrganisationEvent.TOPIC, told);
      journal.noteAll(notes);
      faulty += some.stream().filter(line -> !line.values().readable()).count();
    }

    private void read(List<Given> given, SheetValues row) {
      String organisation = named.code(row);
      String person = row.staffNumber("person");
      String name = row.text("name");
      AppointmentPost post = row.constant("post", POSTS);
      LocalDate from = row.day("validFrom");
      LocalDate to = row.day("validTo");
      Boolean dual = row.truth("dualLeader");
      String email = row.optional("email");
      String phone = row.optional("phone");
      row.require("organisation", organisation);
      row.require("person", person);
      row.require("name", name);
      row.require("post", post);
      keep(row, "name", name == null || name.length() <= 100, "sheet.too-long", 100);
      keep(row, "email", email == null || email.matches("[^@\\s]+@[^@\\s]+"), "sheet.no-email");
      keep(row, "phone", phone == null || phone.matches("[0-9+() -]{3,30}"), "sheet.no-phone");
      if (row.readable()) {
        given.add(
            new Given(
                row,
                organisation,
                new AppointmentDetails(
                    person,
                    name,
                    post,
                    from == null ? today : from,
                    to,
                    Boolean.TRUE.equals(dual),
                    email,
                    phone),
                from != null));
      }
    }

    private void keep(
        SheetValues row, String field, boolean holds, String key, Object... arguments) {
      if (!holds) {
        row.remark(field, key, arguments);
      }
    }

    private void appoint(
        Given one, Organisation organisation, OrganisationNode node, List<Journal.Note> notes) {
      Actor actor = node == null ? null : importer.office().apply(node);
      if (organisation == null || actor == null) {
        one.row().remark("organisation", "organisation.unknown", one.organisation());
        return;
      }
      if (node.dissolvedOn(today)) {
        one.row()
            .remark("organisation", "organisation.dissolved", one.organisation(), node.validTo());
        return;
      }
      if (importer.self().test(node, one.details())) {
        one.row().remark("person", "appointment.to-oneself");
        return;
      }
      Optional<AppointmentDetails> there = there(organisation, one.details());
      if (there.isPresent()) {
        tellWhatStays(one, there.get());
      } else {
        try {
          Appointment made = organisation.appoint(one.details(), now);
          created++;
          notes.add(
              new Journal.Note(
                  actor,
                  "importAppointments",
                  "appointment/" + made.id(),
                  organisation.code(),
                  made.details().told(),
                  made.revision()));
        } catch (DomainException refused) {
          refused
              .faults()
              .forEach(
                  fault ->
                      one.row()
                          .remark(
                              fault.pointer().substring(1), fault.messageKey(), fault.arguments()));
        }
      }
    }

    private void tellWhatStays(Given one, AppointmentDetails there) {
      AppointmentDetails given = one.details();
      String dates = "appointment.import-keeps-days";
      String others = "appointment.import-keeps";
      if (one.dated()) {
        stays(one.row(), "validFrom", dates, given.validFrom(), there.validFrom());
      }
      stays(one.row(), "validTo", dates, given.validTo(), there.validTo());
      stays(one.row(), "name", others, given.name(), there.name());
      stays(one.row(), "email", others, given.email(), there.email());
      stays(one.row(), "phone", others, given.phone(), there.phone());
      if (given.dualLeader() && !there.dualLeader()) {
        one.row().warn("dualLeader", others, "否");
      }
    }

    private void stays(SheetValues row, String field, String key, Object given, Object there) {
      if (given != null && !given.equals(there)) {
        row.warn(field, key, there == null ? "—" : there.toString());
      }
    }

    private Optional<AppointmentDetails> there(
        Organisation organisation, AppointmentDetails given) {
      return organisation.appointments().stream()
          .map(Appointment::details)
          .filter(
              known ->
                  known.person().equals(given.person())
                      && known.post() == given.post()
                      && (known.validTo() == null || !known.validTo().isBefore(given.validFrom())))
          .findFirst();
    }
  }
}
