package org.duibiao.systemtests.access;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duibiao.embedded.Infrastructure;
import org.duibiao.systemtests.access.AccessTable.Row;

/**
 * The access table as a page for those who sign it off: what is said in {@code access/access.md}
 * around the table, and the table.
 */
final class AccessDocument {
  private static final String TEMPLATE = "/access/access.md";

  private AccessDocument() {}

  /** Where the page is kept. */
  static Path file() {
    return Infrastructure.locate().root().resolve("docs/access.md");
  }

  static String render(AccessTable table) {
    return template()
        .replace("{{cells}}", cells())
        .replace("{{bounds}}", bounds())
        .replace("{{operations}}", operations(table));
  }

  private static String cells() {
    return table(
        List.of("cell", "whose things", "范围"),
        Arrays.stream(Cell.values())
            .map(cell -> List.of(code(cell.word()), cell.english(), cell.chinese())));
  }

  private static String bounds() {
    return table(
        List.of("bound to", "for whom it exists", "对谁存在"),
        Arrays.stream(Bound.values())
            .map(bound -> List.of(code(bound.word()), bound.english(), bound.chinese())));
  }

  private static String operations(AccessTable table) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    table.rows().forEach(row -> groups.merge(row.group(), List.of(row), AccessDocument::joined));
    return groups.entrySet().stream()
        .map(group -> "### " + group.getKey() + "\n\n" + operations(group.getValue()))
        .collect(joining("\n"));
  }

  private static String operations(List<Row> rows) {
    List<String> head =
        joined(
            List.of("operation", "bound to"),
            joined(AccessTable.COLUMNS, List.of("scope", "by delegation", "remark")));
    return table(
        head,
        rows.stream()
            .map(
                row ->
                    joined(
                        List.of(
                            "**" + row.operation() + "**<br>" + code(row.request()),
                            row.bound().word()),
                        joined(
                            AccessTable.COLUMNS.stream()
                                .map(role -> row.cell(role).word())
                                .toList(),
                            List.of(row.scope(), row.byDelegation().word(), row.remark())))));
  }

  private static String table(List<String> head, Stream<List<String>> rows) {
    return Stream.concat(Stream.of(head, head.stream().map(column -> "---").toList()), rows)
        .map(cells -> cells.stream().collect(joining(" | ", "| ", " |")))
        .collect(joining("\n", "", "\n"));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static String template() {
    try (InputStream file = AccessDocument.class.getResourceAsStream(TEMPLATE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
