package org.duibiao.ledger.diagnosis.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.chassis.office.OfficeDocument;
import org.duibiao.chassis.office.OfficeDocument.Table;
import org.duibiao.chassis.office.OfficeDocument.TableCell;
import org.duibiao.chassis.office.OfficeDocument.TableRow;
import org.duibiao.ledger.diagnosis.domain.FilledForm;
import org.duibiao.ledger.diagnosis.domain.FormCode;
import org.duibiao.ledger.diagnosis.domain.FormColumn;
import org.duibiao.ledger.diagnosis.domain.FormRow;

/**
 * Finds the form in a workbook or document that somebody has worked on: the row of headings
 * wherever it is, the columns in whichever order, a table that was split in two.
 */
final class FormLayout {
  private static final Set<FormColumn> ANSWERS =
      EnumSet.of(FormColumn.RESULT, FormColumn.NOTE, FormColumn.PRACTICE);

  private final Map<FormColumn, Integer> columns = new EnumMap<>(FormColumn.class);
  private final List<FormRow> rows = new ArrayList<>();
  private FormCode code;

  private FormLayout() {}

  static FilledForm find(OfficeDocument document) {
    FormLayout layout = new FormLayout();
    document.paragraphs().forEach(layout::lookForCode);
    document.tables().forEach(layout::table);
    return new FilledForm(
        Optional.ofNullable(layout.code), Set.copyOf(layout.columns.keySet()), layout.rows);
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
        row.cells().stream()
            .filter(cell -> !cell.continued())
            .forEach(
                cell ->
                    FormColumn.of(cell.text())
                        .ifPresent(known -> columns.putIfAbsent(known, cell.column())));
      } else if (!columns.isEmpty() && !row.blank()) {
        rows.add(formRow(table.name(), row));
      }
    }
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
        (known, column) -> cells.put(known, new FormRow.Cell(column, row.text(column))));
    return new FormRow(
        sheet, row.number(), cells, lead(row), row.cells().stream().anyMatch(this::answers));
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
