package org.duibiao.ledger.form.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duibiao.chassis.office.OfficeDocument;
import org.duibiao.chassis.office.OfficeDocument.Table;
import org.duibiao.chassis.office.OfficeDocument.TableCell;
import org.duibiao.chassis.office.OfficeDocument.TableRow;
import org.duibiao.ledger.form.domain.FilledForm.Filled;

/**
 * Finds the form of annex 2 in a file, wherever its headings stand and in whichever order: titles
 * above, blank rows, headings repeated on each page, and the note below say nothing of an
 * organisation. A table without headings goes on where the one before ended.
 */
public final class FormReader {
  private static final Pattern NOTE =
      Pattern.compile("(?s)\\s*(备注|注|说明|填表说明|填报人|审核人|填报单位|截止时间)\\s*[:：].*");

  private final Set<FormColumn> found = EnumSet.noneOf(FormColumn.class);
  private final List<Filled> rows = new ArrayList<>();
  private final List<FormFault> faults = new ArrayList<>();
  private Map<FormColumn, Integer> places = Map.of();
  private boolean open;

  private FormReader() {}

  /** The form in a file; a fault tells if there is none. */
  public static FilledForm read(OfficeDocument document) {
    FormReader reader = new FormReader();
    document.tables().stream().map(Table::rows).forEach(reader::table);
    if (reader.found.isEmpty()) {
      reader.faults.add(FormFault.of(0, null, "annex.no-headings"));
    }
    return new FilledForm(reader.found, List.copyOf(reader.rows), List.copyOf(reader.faults));
  }

  private void table(List<TableRow> table) {
    open = false;
    for (TableRow row : table) {
      Optional<Map<FormColumn, Integer>> headings = headings(row);
      if (headings.isPresent()) {
        places = headings.get();
        found.addAll(places.keySet());
        open = false;
      } else if (!places.isEmpty() && !row.blank() && !isNote(row)) {
        filled(row);
      }
    }
  }

  /** Headings are the name's and at least one of what is written beside it. */
  private Optional<Map<FormColumn, Integer>> headings(TableRow row) {
    Map<FormColumn, Integer> at = new EnumMap<>(FormColumn.class);
    List<FormColumn> twice = new ArrayList<>();
    for (TableCell cell : row.cells()) {
      if (!cell.continued()) {
        FormColumn.meant(cell.text())
            .ifPresent(
                column -> {
                  if (at.putIfAbsent(column, cell.column()) != null) {
                    twice.add(column);
                  }
                });
      }
    }
    boolean headings =
        at.containsKey(FormColumn.NAME) && FormColumn.written().stream().anyMatch(at::containsKey);
    if (!headings) {
      return Optional.empty();
    }
    twice.forEach(
        column ->
            faults.add(FormFault.of(row.number(), column, "annex.column-twice", column.heading())));
    return Optional.of(at);
  }

  private static boolean isNote(TableRow row) {
    return row.cells().stream()
        .filter(cell -> !cell.text().isBlank())
        .findFirst()
        .filter(cell -> NOTE.matcher(cell.text()).matches())
        .isPresent();
  }

  private void filled(TableRow row) {
    Optional<TableCell> name = cell(row, FormColumn.NAME);
    String text = name.map(TableCell::text).orElse("");
    if (open && name.filter(TableCell::continued).isPresent() && !text.isBlank()) {
      further(row);
    } else if (!text.isBlank()) {
      Map<FormColumn, List<String>> cells = new EnumMap<>(FormColumn.class);
      for (FormColumn column : FormColumn.written()) {
        if (places.containsKey(column)) {
          List<String> texts = new ArrayList<>();
          texts.add(cell(row, column).map(TableCell::text).orElse(""));
          cells.put(column, texts);
        }
      }
      rows.add(new Filled(row.number(), text, cells));
      open = true;
    } else {
      open = false;
      if (FormColumn.written().stream().anyMatch(column -> written(row, column))) {
        faults.add(FormFault.of(row.number(), FormColumn.NAME, "annex.no-name"));
      }
    }
  }

  /** A further row of a name that is merged over several; what is merged along stands once. */
  private void further(TableRow row) {
    Filled last = rows.get(rows.size() - 1);
    for (FormColumn column : FormColumn.written()) {
      cell(row, column)
          .filter(cell -> !cell.continued() && !cell.text().isBlank())
          .ifPresent(cell -> last.cells().get(column).add(cell.text()));
    }
  }

  private boolean written(TableRow row, FormColumn column) {
    return cell(row, column).filter(cell -> !cell.text().isBlank()).isPresent();
  }

  private Optional<TableCell> cell(TableRow row, FormColumn column) {
    Integer place = places.get(column);
    return place == null
        ? Optional.empty()
        : row.cells().stream().filter(cell -> cell.column() == place).findFirst();
  }
}
