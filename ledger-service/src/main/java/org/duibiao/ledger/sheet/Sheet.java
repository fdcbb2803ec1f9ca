package org.duibiao.ledger.sheet;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.office.RowReader;
import org.duibiao.chassis.office.RowReader.SheetRow;
import org.duibiao.chassis.office.SheetDays;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.shared.domain.LedgerProblem;
import org.duibiao.ledger.shared.domain.Quoted;
import org.duibiao.ledger.shared.domain.TableFoot;

/**
 * A sheet as people fill it in: columns are known by their headings, in any order, below whatever
 * title stands above; blank rows are passed over. Invariant: no more than {@value #MOST_ROWS} rows
 * are held.
 */
public record Sheet(List<Line> lines, List<SheetFault> faults, List<SheetFault> passedOver) {
  /** Most rows of one sheet. */
  public static final int MOST_ROWS = 5000;

  private static final int MOST_ROWS_ABOVE = 10;
  private static final int MOST_QUOTED = 30;

  /** A row with what stands under each heading, without the blanks around it. */
  public record Line(long number, Map<String, String> cells) {
    /** The text under a heading, empty if there is none. */
    public String at(String heading) {
      return cells.getOrDefault(heading, "");
    }

    /** How many headings something stands under. */
    public long said() {
      return cells.values().stream().filter(text -> !text.isEmpty()).count();
    }
  }

  /** What a file is read for: the headings that must be there, and those that may. */
  public record Form(List<String> required, List<String> optional) {}

  /**
   * Reads a sheet.
   *
   * @throws DomainException FILE_UNREADABLE for what is no such file
   */
  public static Sheet read(File file, String contentType, Form form) {
    OfficeType type = OfficeType.ofMediaType(contentType).orElse(OfficeType.CSV);
    try (RowReader rows = RowReader.open(file.toPath(), type)) {
      return new Reading(form).all(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The refusal that names every fault, for a sheet that is taken whole or not at all. */
  public static DomainException refusal(List<SheetFault> faults) {
    return new DomainException(
        LedgerProblem.INVALID_CONTENT,
        faults.stream()
            .map(
                fault ->
                    new DomainException.Fault(
                        "/rows/" + fault.row() + "/" + fault.column(),
                        fault.messageKey(),
                        fault.arguments()))
            .toList());
  }

  /** A text as it is quoted. */
  public static String shortened(String text) {
    return Quoted.of(text, MOST_QUOTED);
  }

  private static final class Reading {
    private final Form form;
    private final List<Line> lines = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final List<SheetFault> passedOver = new ArrayList<>();
    private Map<String, Integer> columns;

    Reading(Form form) {
      this.form = form;
    }

    Sheet all(RowReader rows) {
      int seen = 0;
      while (rows.hasNext() && faults.isEmpty()) {
        SheetRow row = rows.next().whole();
        seen++;
        if (!row.blank()) {
          take(row, seen);
        }
      }
      if (columns == null && faults.isEmpty()) {
        faults.add(new SheetFault(1, form.required().get(0), "sheet.no-headings", headings()));
      }
      return new Sheet(lines, faults, passedOver);
    }

    private void take(SheetRow row, int seen) {
      if (columns == null) {
        columns = headings(row);
        if (columns == null && seen >= MOST_ROWS_ABOVE) {
          faults.add(new SheetFault(1, form.required().get(0), "sheet.no-headings", headings()));
        }
      } else if (below(row)) {
        passOver(row);
      } else if (lines.size() == MOST_ROWS) {
        faults.add(new SheetFault(row.number(), "", "sheet.too-long", MOST_ROWS));
      } else {
        lines.add(line(row));
      }
    }

    /** What stands below the rows, or beside the columns; a row may begin with a whole date. */
    private boolean below(SheetRow row) {
      Line line = line(row);
      String lead = lead(row);
      return line.said() == 0
          || (TableFoot.begins(lead) && (SheetDays.day(lead).isEmpty() || line.said() == 1));
    }

    /** Rows that were numbered beforehand and stayed empty go without saying. */
    private void passOver(SheetRow row) {
      String lead = lead(row);
      if (!lead.matches("\\d{1,5}") && passedOver.size() < MOST_ROWS) {
        passedOver.add(new SheetFault(row.number(), "", "sheet.foot", shortened(lead)));
      }
    }

    private static String lead(SheetRow row) {
      return row.values().stream()
          .filter(text -> !text.isBlank())
          .findFirst()
          .map(String::strip)
          .orElse("");
    }

    private String headings() {
      return String.join("、", form.required());
    }

    /** The columns by heading, if the row is the one with the headings. */
    private Map<String, Integer> headings(SheetRow row) {
      Map<String, Integer> found = new LinkedHashMap<>();
      for (int column = 0; column < row.values().size(); column++) {
        String text = row.value(column).replaceAll("[\\s　*＊]", "");
        if (form.required().contains(text) || form.optional().contains(text)) {
          found.putIfAbsent(text, column);
        }
      }
      return found.keySet().containsAll(form.required()) ? found : null;
    }

    private Line line(SheetRow row) {
      Map<String, String> cells = new LinkedHashMap<>();
      columns.forEach((heading, column) -> cells.put(heading, row.value(column).strip()));
      return new Line(row.number(), cells);
    }
  }
}
