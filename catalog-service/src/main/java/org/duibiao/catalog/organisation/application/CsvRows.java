package org.duibiao.catalog.organisation.application;

import static org.duibiao.chassis.problem.CommonProblem.MALFORMED_REQUEST;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duibiao.catalog.organisation.application.ImportOutcome.RowNote;
import org.duibiao.catalog.organisation.domain.BranchCategory;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.chassis.problem.DomainException;

/** Rows read from a table with a header line; every cell that cannot be read is remarked upon. */
public final class CsvRows {
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "shortName",
          "type",
          "category",
          "parent",
          "displayOrder",
          "hasPartyGroups",
          "hasBranchCommittee",
          "memberCount",
          "validFrom",
          "version");

  private final List<OrganisationRow> rows = new ArrayList<>();
  private final List<RowNote> notes = new ArrayList<>();
  private Map<String, String> cells = Map.of();

  private CsvRows() {}

  /**
   * Reads a table.
   *
   * @throws DomainException MALFORMED_REQUEST if it has no header line, or one with other columns
   */
  public static CsvRows of(String text) {
    CsvRows table = new CsvRows();
    List<List<String>> lines = Csv.lines(text);
    List<String> header = lines.isEmpty() ? List.of() : lines.get(0);
    if (header.isEmpty()
        || !COLUMNS.containsAll(header)
        || header.stream().distinct().count() != header.size()) {
      throw new DomainException(
          MALFORMED_REQUEST,
          List.of(new DomainException.Fault("", "body.unknown-field", String.join(", ", COLUMNS))));
    }
    lines.subList(1, lines.size()).forEach(line -> table.read(header, line));
    return table;
  }

  private void read(List<String> header, List<String> line) {
    cells = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), line.size()); i++) {
      if (!line.get(i).isEmpty()) {
        cells.put(header.get(i), line.get(i));
      }
    }
    if (line.size() > header.size()) {
      note(header.get(header.size() - 1), "import.too-many-cells");
    }
    rows.add(
        new OrganisationRow(
            text("code"),
            text("name"),
            text("shortName"),
            constant("type", OrganisationType.class),
            constant("category", BranchCategory.class),
            text("parent"),
            number("displayOrder"),
            truth("hasPartyGroups"),
            truth("hasBranchCommittee"),
            number("memberCount"),
            day("validFrom"),
            version()));
  }

  private String text(String column) {
    String text = cells.get(column);
    if (text != null && text.indexOf('\0') >= 0) {
      note(column, "import.unreadable-cell");
      return text.replace("\0", "");
    }
    return text;
  }

  private <E extends Enum<E>> E constant(String column, Class<E> type) {
    String cell = cells.get(column);
    if (cell == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(cell))
        .findFirst()
        .orElseGet(() -> note(column, "import.unreadable-cell"));
  }

  private Integer number(String column) {
    String cell = cells.get(column);
    if (cell == null || cell.matches("[0-9]{1,9}")) {
      return cell == null ? null : Integer.valueOf(cell);
    }
    return note(column, "import.unreadable-cell");
  }

  private Long version() {
    Integer number = number("version");
    return number == null ? null : number.longValue();
  }

  private Boolean truth(String column) {
    String cell = cells.get(column);
    if (cell == null || cell.equals("true") || cell.equals("false")) {
      return cell == null ? null : Boolean.valueOf(cell);
    }
    return note(column, "import.unreadable-cell");
  }

  private LocalDate day(String column) {
    String cell = cells.get(column);
    try {
      return cell == null ? null : LocalDate.parse(cell);
    } catch (DateTimeParseException e) {
      return note(column, "import.unreadable-cell");
    }
  }

  private <T> T note(String column, String key) {
    notes.add(RowNote.of(rows.size() + 1, column, key));
    return null;
  }

  /** The rows, with null for what could not be read. */
  public List<OrganisationRow> rows() {
    return rows;
  }

  /** What could not be read. */
  public List<RowNote> notes() {
    return notes;
  }
}
