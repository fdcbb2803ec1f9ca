package org.duibiao.ledger.learning.application;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.File;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.learning.domain.LearningContent;
import org.duibiao.ledger.learning.domain.LearningKindWords;
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

  private record Row(LearningRow row, LearningRequest request) {}

  /** Looks at a sheet, or takes it in. */
  @Transactional(rollbackOn = Exception.class)
  public SheetReport take(String organisation, SheetDesk.Mode mode, File file, String contentType) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Post post = filers.author(node).orElseThrow(() -> new DomainException(FORBIDDEN));
    Sheet sheet = Sheet.read(file, contentType, LearningSheet.FORM);
    records.hold(node.code());
    List<SheetFault> faults = new ArrayList<>(sheet.faults());
    List<SheetFault> warnings = new ArrayList<>(sheet.passedOver());
    List<Line> lines = lines(sheet, warnings);
    List<Row> rows = read(node, lines, faults, warnings);
    List<LearningContent> contents = examined(node, rows, faults);
    boolean applied = mode == SheetDesk.Mode.apply;
    if (applied) {
      if (!faults.isEmpty()) {
        throw Sheet.refusal(faults);
      }
      add(node, post, contents);
    }
    return sheets.report(mode, applied, lines.size(), faults, warnings);
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

  /** The rows of records; a note or a title among them stands alone in its row. */
  private static List<Line> lines(Sheet sheet, List<SheetFault> warnings) {
    List<Line> lines = new ArrayList<>();
    for (Line line : sheet.lines()) {
      if (line.said() == 1 && LearningKindWords.of(line.at(LearningSheet.KIND)).isEmpty()) {
        String alone = String.join("", line.cells().values());
        warnings.add(fault(line.number(), "", "sheet.row-alone", Sheet.shortened(alone)));
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  private List<Row> read(
      OrganisationNode node, List<Line> lines, List<SheetFault> faults, List<SheetFault> warnings) {
    LearningPeople meant = LearningPeople.of(people, node, lines);
    List<Row> rows = new ArrayList<>();
    for (Line line : lines) {
      LearningRow row = new LearningRow(line, meant, faults, warnings);
      row.request().ifPresent(one -> rows.add(new Row(row, one)));
    }
    return rows;
  }

  private List<LearningContent> examined(
      OrganisationNode node, List<Row> rows, List<SheetFault> faults) {
    var known = check.known(node, rows.stream().map(Row::request).toList(), List.of());
    List<LearningContent> contents = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    for (Row row : rows) {
      check.faults(row.request(), known).forEach(fault -> faults.add(row.row().at(fault)));
      LearningContent content = LearningCheck.content(row.request());
      Long earlier = seen.putIfAbsent(LearningRecords.words(content), row.row().number());
      if (earlier != null) {
        faults.add(fault(row.row().number(), LearningSheet.TITLE, "learning.row-twice", earlier));
      }
      contents.add(content);
    }
    Set<String> recorded = new HashSet<>(records.known(node.code(), contents));
    for (int i = 0; i < rows.size(); i++) {
      if (recorded.contains(LearningRecords.words(contents.get(i)))) {
        faults.add(
            fault(rows.get(i).row().number(), LearningSheet.TITLE, "learning.recorded-already"));
      }
    }
    return contents;
  }

  private static SheetFault fault(long row, String column, String key, Object... arguments) {
    return new SheetFault(row, column, key, arguments);
  }
}
