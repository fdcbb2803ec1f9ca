package org.duibiao.ledger.learning.application;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.File;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.learning.application.LearningRequest.Came;
import org.duibiao.ledger.learning.application.LearningRequest.LedBy;
import org.duibiao.ledger.learning.domain.LeaderCapacity;
import org.duibiao.ledger.learning.domain.LearningContent;
import org.duibiao.ledger.learning.domain.LearningRecord;
import org.duibiao.ledger.learning.infrastructure.LearningRecords;
import org.duibiao.ledger.review.FilingRule;
import org.duibiao.ledger.sheet.Sheet;
import org.duibiao.ledger.sheet.Sheet.Line;
import org.duibiao.ledger.sheet.SheetDesk;
import org.duibiao.ledger.sheet.SheetFault;
import org.duibiao.ledger.sheet.SheetReport;

/**
 * Takes a sheet of learning records in: every fault is told at its row and column, and all of it is
 * taken or nothing. What is on record already is refused, so that a sheet sent twice counts once.
 */
@ApplicationScoped
public class LearningImport {
  private final LearningCheck check;
  private final LearningRecords records;
  private final LearningNotes notes;
  private final NamedPeople people;
  private final SheetDesk sheets;
  private final FilingRule filers;
  private final Access access;
  private final Clock clock;

  LearningImport(
      LearningCheck check,
      LearningRecords records,
      LearningNotes notes,
      NamedPeople people,
      SheetDesk sheets,
      FilingRule filers,
      Access access,
      @DomainTime Clock clock) {
    this.check = check;
    this.records = records;
    this.notes = notes;
    this.people = people;
    this.sheets = sheets;
    this.filers = filers;
    this.access = access;
    this.clock = clock;
  }

  private record Row(Line line, LearningRequest request) {}

  /** Looks at a sheet, or takes it in. */
  @Transactional(rollbackOn = Exception.class)
  public SheetReport take(String organisation, SheetDesk.Mode mode, File file, String contentType) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Post post = filers.author(node).orElseThrow(() -> new DomainException(FORBIDDEN));
    Sheet sheet = Sheet.read(file, contentType, LearningSheet.FORM);
    records.hold(node.code());
    List<SheetFault> faults = new ArrayList<>(sheet.faults());
    List<Row> rows = read(node, sheet, faults);
    List<LearningContent> contents = examined(node, rows, faults);
    boolean applied = mode == SheetDesk.Mode.apply;
    if (applied) {
      if (!faults.isEmpty()) {
        throw Sheet.refusal(faults);
      }
      add(node, post, contents);
    }
    return sheets.report(mode, applied, sheet.lines().size(), faults, List.of());
  }

  private void add(OrganisationNode node, Post post, List<LearningContent> contents) {
    String by = access.caller().person();
    Instant now = clock.instant();
    List<LearningRecord> added =
        contents.stream()
            .map(content -> LearningRecord.recorded(node.code(), content, by, now))
            .toList();
    if (!added.isEmpty()) {
      records.add(added, by, now);
      notes.noteAll("importLearningRecords", post, added);
    }
  }

  private List<Row> read(OrganisationNode node, Sheet sheet, List<SheetFault> faults) {
    NamedPeople.Known known =
        people.known(
            node,
            sheet.lines().stream()
                .flatMap(
                    line ->
                        LearningSheet.several(
                            line.at(LearningSheet.PEOPLE) + "、" + line.at(LearningSheet.LED_BY))
                            .stream())
                .toList());
    List<Row> rows = new ArrayList<>();
    for (Line line : sheet.lines()) {
      new Reader(line, known, faults).request().ifPresent(one -> rows.add(new Row(line, one)));
    }
    return rows;
  }

  private List<LearningContent> examined(
      OrganisationNode node, List<Row> rows, List<SheetFault> faults) {
    var known = check.known(node, rows.stream().map(Row::request).toList(), List.of());
    List<LearningContent> contents = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    for (Row row : rows) {
      check.faults(row.request(), known).forEach(fault -> faults.add(at(row.line(), fault)));
      LearningContent content = LearningCheck.content(row.request());
      Long earlier = seen.putIfAbsent(LearningRecords.words(content), row.line().number());
      if (earlier != null) {
        faults.add(fault(row.line(), LearningSheet.TITLE, "learning.row-twice", earlier));
      }
      contents.add(content);
    }
    Set<String> recorded = new HashSet<>(records.known(node.code(), contents));
    for (int i = 0; i < rows.size(); i++) {
      if (recorded.contains(LearningRecords.words(contents.get(i)))) {
        faults.add(fault(rows.get(i).line(), LearningSheet.TITLE, "learning.recorded-already"));
      }
    }
    return contents;
  }

  private static SheetFault at(Line line, Fault fault) {
    String place = fault.pointer().split("/")[1];
    String column =
        switch (place) {
          case "date" -> LearningSheet.DATE;
          case "attendees" -> LearningSheet.PEOPLE;
          case "attendance" -> LearningSheet.ATTENDANCE;
          case "indicators" -> LearningSheet.INDICATORS;
          case "campaigns" -> LearningSheet.CAMPAIGNS;
          case "ledBy" -> LearningSheet.LED_BY;
          default -> LearningSheet.HOURS;
        };
    return new SheetFault(line.number(), column, fault.messageKey(), fault.arguments());
  }

  private static SheetFault fault(Line line, String column, String key, Object... arguments) {
    return new SheetFault(line.number(), column, key, arguments);
  }

  /** Reads one row. */
  private static final class Reader {
    private final Line line;
    private final NamedPeople.Known known;
    private final List<SheetFault> faults;
    private final int before;

    Reader(Line line, NamedPeople.Known known, List<SheetFault> faults) {
      this.line = line;
      this.known = known;
      this.faults = faults;
      this.before = faults.size();
    }

    Optional<LearningRequest> request() {
      var kind = need(LearningSheet.kind(at(LearningSheet.KIND)), LearningSheet.KIND, "kind");
      var day = need(LearningSheet.day(at(LearningSheet.DATE)), LearningSheet.DATE, "date");
      var hours = need(LearningSheet.hours(at(LearningSheet.HOURS)), LearningSheet.HOURS, "hours");
      String title = text(LearningSheet.TITLE, 200);
      if (title.isEmpty()) {
        faults.add(fault(line, LearningSheet.TITLE, "learning.title"));
      }
      List<Came> came = came();
      LedBy ledBy = ledBy();
      Integer attendance = attendance();
      String remarks = text(LearningSheet.REMARKS, 2000);
      if (faults.size() > before) {
        return Optional.empty();
      }
      return Optional.of(
          new LearningRequest(
              kind.orElseThrow(),
              title,
              day.orElseThrow(),
              hours.orElse(BigDecimal.ZERO),
              attendance,
              LearningSheet.several(at(LearningSheet.INDICATORS)),
              LearningSheet.several(at(LearningSheet.CAMPAIGNS)),
              ledBy,
              came,
              List.of(),
              List.of(),
              remarks.isEmpty() ? null : remarks));
    }

    private String at(String heading) {
      return line.at(heading);
    }

    private String text(String heading, int longest) {
      String text = at(heading);
      if (text.length() > longest || text.indexOf('\0') >= 0) {
        faults.add(fault(line, heading, "learning.too-long", longest));
      }
      return text;
    }

    private <T> Optional<T> need(Optional<T> value, String heading, String what) {
      if (value.isEmpty()) {
        faults.add(fault(line, heading, "learning.cell-" + what, at(heading)));
      }
      return value;
    }

    private List<Came> came() {
      List<Came> came = new ArrayList<>();
      for (String one : LearningSheet.several(at(LearningSheet.PEOPLE))) {
        person(one, LearningSheet.PEOPLE).ifPresent(number -> came.add(new Came(number, null)));
      }
      return came;
    }

    private LedBy ledBy() {
      String leader = at(LearningSheet.LED_BY);
      Optional<LeaderCapacity> capacity =
          need(LearningSheet.capacity(at(LearningSheet.LED_AS)), LearningSheet.LED_AS, "capacity");
      return leader.isEmpty()
          ? null
          : person(leader, LearningSheet.LED_BY)
              .flatMap(number -> capacity.map(as -> new LedBy(number, as)))
              .orElse(null);
    }

    private Integer attendance() {
      String text = at(LearningSheet.ATTENDANCE).replaceAll("\\s|人", "");
      if (text.isEmpty()) {
        return null;
      }
      if (!text.matches("\\d{1,6}")) {
        faults.add(fault(line, LearningSheet.ATTENDANCE, "learning.cell-attendance", text));
        return null;
      }
      return Integer.valueOf(text);
    }

    private Optional<String> person(String text, String heading) {
      List<String> meant = known.meant(text);
      if (meant.size() > 1) {
        faults.add(fault(line, heading, "learning.person-ambiguous", text));
        return Optional.empty();
      }
      return Optional.of(meant.isEmpty() ? StaffNumber.of(text) : meant.get(0));
    }
  }
}
