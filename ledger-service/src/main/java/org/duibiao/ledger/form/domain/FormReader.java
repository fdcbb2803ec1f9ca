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
import org.duibiao.ledger.shared.domain.TableFoot;

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
  private final List<FormFault> passedOver = new ArrayList<>();
  private Map<FormColumn, Integer> places = Map.of();
  private boolean open;

  private FormReader() {}

  /** The form in a file; a fault tells if there is none. */
  public static FilledForm read(OfficeDocument document) {
    FormReader reader = new FormReader();
    boolean workbook = document.paragraphs().isEmpty();
    document.tables().forEach(table -> reader.sheet(table, workbook));
    if (reader.found.isEmpty()) {
      reader.faults.add(FormFault.of(0, null, "annex.no-headings"));
    }
    return new FilledForm(
        reader.found,
        List.copyOf(reader.rows),
        List.copyOf(reader.faults),
        reader.found.isEmpty() ? List.of() : List.copyOf(reader.passedOver));
  }

  /** A sheet in which something stands, but neither headings nor anything of an organisation. */
  private void sheet(Table table, boolean workbook) {
    int before = rows.size() + faults.size();
    boolean headed = table(table.rows());
    boolean said = table.rows().stream().anyMatch(row -> !row.blank() && !isNote(row));
    if (workbook && !headed && said && rows.size() + faults.size() == before) {
      passedOver.add(FormFault.of(0, null, "annex.sheet-ignored", table.name()));
    }
  }

  private boolean table(List<TableRow> table) {
    boolean headed = false;
    open = false;
    for (int i = 0; i < table.size(); i++) {
      TableRow row = table.get(i);
      Optional<Headings> headings = headings(table, i);
      if (headings.isPresent()) {
        headings.get().faults().forEach(faults::add);
        places = headings.get().places();
        found.addAll(places.keySet());
        headed = true;
        open = false;
        i += headings.get().rows() - 1;
      } else if (!places.isEmpty() && !row.blank() && !isNote(row)) {
        below(row).ifPresentOrElse(foot -> passOver(row, foot), () -> filled(row));
      }
    }
    return headed;
  }

  /** Headings in one row, or in two of which the upper one groups what the lower one names. */
  private static Optional<Headings> headings(List<TableRow> table, int at) {
    Headings upper = Headings.in(table.get(at));
    if (upper.places().isEmpty()) {
      return Optional.empty();
    }
    Optional<Headings> both =
        at + 1 < table.size() && Headings.only(table.get(at + 1))
            ? Optional.of(upper.with(Headings.in(table.get(at + 1)))).filter(Headings::complete)
            : Optional.empty();
    return both.or(() -> Optional.of(upper).filter(Headings::complete));
  }

  /** The form's own lines around its rows. */
  private static boolean isNote(TableRow row) {
    return lead(row).filter(text -> NOTE.matcher(text).matches()).isPresent();
  }

  /** What people have written below the rows. */
  private static Optional<String> below(TableRow row) {
    return lead(row).filter(TableFoot::begins);
  }

  private static Optional<String> lead(TableRow row) {
    return row.cells().stream().map(TableCell::text).filter(text -> !text.isBlank()).findFirst();
  }

  private void passOver(TableRow row, String foot) {
    String told = MergeRemarks.shortened(foot);
    passedOver.add(FormFault.of(row.number(), null, "annex.foot", told));
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
