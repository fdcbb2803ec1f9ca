package org.duibiao.ledger.diagnosis.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.duibiao.chassis.office.OfficeDocument;
import org.duibiao.chassis.office.OfficeDocument.Table;
import org.duibiao.chassis.office.OfficeDocument.TableCell;
import org.duibiao.chassis.office.OfficeDocument.TableRow;
import org.duibiao.ledger.diagnosis.domain.FilledForm;
import org.duibiao.ledger.diagnosis.domain.FilledForm.Unread;
import org.duibiao.ledger.diagnosis.domain.FormCode;
import org.duibiao.ledger.diagnosis.domain.FormColumn;
import org.duibiao.ledger.diagnosis.domain.FormRow;
import org.duibiao.ledger.shared.domain.TableFoot;

/**
 * Finds the form in a workbook or document that somebody has worked on: the row of headings
 * wherever it is, the columns in whichever order, a table that was split in two.
 */
final class FormLayout {
  private static final int MOST_UNREAD = 20;
  private static final Set<FormColumn> ANSWERS =
      EnumSet.of(FormColumn.RESULT, FormColumn.NOTE, FormColumn.PRACTICE);

  private final Map<FormColumn, Integer> columns = new EnumMap<>(FormColumn.class);
  private final Map<Integer, String> headings = new HashMap<>();
  private final Map<Integer, Unread> unread = new TreeMap<>();
  private final List<FormRow> rows = new ArrayList<>();
  private FormCode code;

  private FormLayout() {}

  static FilledForm find(OfficeDocument document) {
    FormLayout layout = new FormLayout();
    document.paragraphs().forEach(layout::lookForCode);
    document.tables().forEach(layout::table);
    return new FilledForm(
        Optional.ofNullable(layout.code),
        Set.copyOf(layout.columns.keySet()),
        layout.rows,
        layout.unread.values().stream().limit(MOST_UNREAD).toList());
  }

  private void lookForCode(String text) {
    if (code == null) {
      code = FormCode.in(text).orElse(null);
    }
  }

  private void table(Table table) {
    for (TableRow row : table.rows()) {
      row.cells().forEach(cell -> lookForCode(cell.text()));
      if (isHeading(row)) {
        columns.clear();
        headings.clear();
        row.cells().stream().filter(cell -> !cell.continued()).forEach(this::heading);
      } else if (!columns.isEmpty() && !row.blank()) {
        rows.add(formRow(table.name(), row));
      }
    }
  }

  private void heading(TableCell cell) {
    headings.put(cell.column(), cell.text().replaceAll("\\s+", ""));
    FormColumn.of(cell.text()).ifPresent(known -> columns.putIfAbsent(known, cell.column()));
  }

  /** Three headings make a row of headings. */
  private static boolean isHeading(TableRow row) {
    return row.cells().stream()
            .filter(cell -> !cell.continued())
            .flatMap(cell -> FormColumn.of(cell.text()).stream())
            .distinct()
            .count()
        >= 3;
  }

  private FormRow formRow(String sheet, TableRow row) {
    Map<FormColumn, FormRow.Cell> cells = new EnumMap<>(FormColumn.class);
    columns.forEach(
        (known, column) ->
            cells.put(
                known,
                new FormRow.Cell(column, row.text(column), headings.getOrDefault(column, ""))));
    boolean own = row.cells().stream().anyMatch(this::answers);
    if (own && !TableFoot.begins(lead(row))) {
      row.cells().stream().filter(this::untaken).forEach(cell -> untaken(sheet, row, cell));
    }
    return new FormRow(sheet, row.number(), cells, lead(row), own);
  }

  /** Words, and no mere numbers, in a column that is none of the form's. */
  private boolean untaken(TableCell cell) {
    return !cell.continued()
        && !cell.text().isBlank()
        && !cell.text().strip().matches("[\\d.]+")
        && !columns.containsValue(cell.column());
  }

  private void untaken(String sheet, TableRow row, TableCell cell) {
    unread.putIfAbsent(
        cell.column(),
        new Unread(
            sheet,
            row.number(),
            cell.column(),
            headings.getOrDefault(cell.column(), ""),
            cell.text()));
  }

  private static String lead(TableRow row) {
    return row.cells().stream()
        .filter(cell -> !cell.continued() && !cell.text().isBlank())
        .findFirst()
        .map(TableCell::text)
        .orElse("");
  }

  private boolean answers(TableCell cell) {
    return !cell.continued()
        && !cell.text().isBlank()
        && ANSWERS.stream().anyMatch(one -> columns.getOrDefault(one, 0) == cell.column());
  }
}
