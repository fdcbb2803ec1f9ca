package org.duibiao.ledger.form.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duibiao.chassis.office.OfficeDocument.TableCell;
import org.duibiao.chassis.office.OfficeDocument.TableRow;

/**
 * The headings of a form, and where they stand.
 *
 * @param rows how many rows they take
 * @param faults columns that are named twice
 */
record Headings(Map<FormColumn, Integer> places, int rows, List<FormFault> faults) {
  /** Those in a row, whatever else stands there. */
  static Headings in(TableRow row) {
    Map<FormColumn, Integer> at = new EnumMap<>(FormColumn.class);
    List<FormFault> twice = new ArrayList<>();
    for (TableCell cell : row.cells()) {
      if (!cell.continued()) {
        FormColumn.meant(cell.text())
            .filter(column -> at.putIfAbsent(column, cell.column()) != null)
            .ifPresent(column -> twice.add(twice(row, column)));
      }
    }
    return new Headings(at, 1, twice);
  }

  private static FormFault twice(TableRow row, FormColumn column) {
    return FormFault.of(row.number(), column, "annex.column-twice", column.heading());
  }

  /** Whether a row names columns and says nothing else; what is merged into it counts above. */
  static boolean only(TableRow row) {
    List<TableCell> own =
        row.cells().stream().filter(cell -> !cell.continued() && !cell.text().isBlank()).toList();
    return !own.isEmpty()
        && own.stream().allMatch(cell -> FormColumn.meant(cell.text()).isPresent());
  }

  /** These and those of the row below, which names more closely what is grouped here. */
  Headings with(Headings lower) {
    Map<FormColumn, Integer> all = new EnumMap<>(places);
    List<FormFault> twice = new ArrayList<>(faults);
    lower.places.forEach(all::putIfAbsent);
    twice.addAll(lower.faults);
    return new Headings(all, 2, twice);
  }

  /** The name's and at least one of what is written beside it. */
  boolean complete() {
    return places.containsKey(FormColumn.NAME)
        && FormColumn.written().stream().anyMatch(places::containsKey);
  }
}
