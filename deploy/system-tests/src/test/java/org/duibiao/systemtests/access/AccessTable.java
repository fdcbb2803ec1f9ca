package org.duibiao.systemtests.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of who may do what, as {@code access/access.csv} says it. Invariant: a row an
 * operation, no operation twice, no cell empty.
 */
record AccessTable(List<Row> rows) {
  /** Columns of those whose token names no post, and of the roles. */
  static final List<String> COLUMNS =
      List.of(Row.NO_POST, Post.OFFICE, "leader", "secretary", "officer", "auditor", Post.PORTAL);

  private static final String FILE = "/access/access.csv";
  private static final int WIDTH = COLUMNS.size() + 6;

  /**
   * One operation.
   *
   * @param group the service it belongs to
   * @param scope the scopes a portal's token must carry, {@code -} if none does
   * @param byDelegation whether somebody else's post, held by delegation, serves for it
   * @param request method and path
   */
  record Row(
      String group,
      String operation,
      Bound bound,
      Map<String, Cell> cells,
      String scope,
      ByDelegation byDelegation,
      String request,
      String remark) {
    static final String NO_POST = "no post";
    static final String NO = "-";

    /** Those that a portal's token must carry, all of them. */
    Set<String> scopes() {
      return scope.equals(NO) ? Set.of() : Set.of(scope.split(" "));
    }

    Cell cell(String role) {
      return cells.get(role);
    }

    boolean hasAny(Cell cell) {
      return cells.containsValue(cell);
    }
  }

  static AccessTable read() {
    try (InputStream file = AccessTable.class.getResourceAsStream(FILE)) {
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AccessTable parse(List<String> lines) {
    Map<String, Row> rows = new LinkedHashMap<>();
    String group = "";
    boolean headed = false;
    for (String line : lines) {
      if (line.startsWith("#")) {
        group = line.substring(1).strip();
      } else if (!line.isBlank() && !headed) {
        headed = true;
      } else if (!line.isBlank()) {
        Row row = row(group, line);
        if (rows.put(row.operation(), row) != null) {
          throw new IllegalArgumentException(row.operation() + " has two rows");
        }
      }
    }
    return new AccessTable(new ArrayList<>(rows.values()));
  }

  Optional<Row> of(String operation) {
    return rows.stream().filter(row -> row.operation().equals(operation)).findFirst();
  }

  private static Row row(String group, String line) {
    List<String> fields = Arrays.stream(line.split(",", WIDTH)).map(String::strip).toList();
    if (fields.size() != WIDTH) {
      throw new IllegalArgumentException("Not " + WIDTH + " columns: " + line);
    }
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      cells.put(COLUMNS.get(i), Cell.of(fields.get(2 + i)));
    }
    int rest = 2 + COLUMNS.size();
    return new Row(
        group,
        fields.get(0),
        Bound.of(fields.get(1)),
        cells,
        fields.get(rest),
        ByDelegation.of(fields.get(rest + 1)),
        fields.get(rest + 2),
        fields.get(rest + 3));
  }
}
