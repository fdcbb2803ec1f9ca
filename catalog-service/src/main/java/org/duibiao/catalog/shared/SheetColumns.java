package org.duibiao.catalog.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duibiao.chassis.office.RowReader.SheetRow;

/**
 * Which column of a list is which, by its headings in Chinese or English and in any order; blanks
 * and case do not count.
 */
public final class SheetColumns {
  private final Map<String, Column> byHeading = new HashMap<>();
  private final List<Column> columns;

  /**
   * A column of a list.
   *
   * @param field its name, as faults tell it
   * @param heading as the template has it
   * @param others further headings by which people call it
   */
  public record Column(String field, boolean required, String heading, List<String> others) {
    /** A column that must be there. */
    public static Column required(String field, String heading, String... others) {
      return new Column(field, true, heading, List.of(others));
    }

    /** A column that may be left out. */
    public static Column optional(String field, String heading, String... others) {
      return new Column(field, false, heading, List.of(others));
    }
  }

  private SheetColumns(List<Column> columns) {
    this.columns = columns;
    for (Column column : columns) {
      byHeading.put(plain(column.field()), column);
      byHeading.put(plain(column.heading()), column);
      column.others().forEach(other -> byHeading.put(plain(other), column));
    }
  }

  /** These columns. */
  public static SheetColumns of(Column... columns) {
    return new SheetColumns(List.of(columns));
  }

  /** The headings of an empty list, as the template has them. */
  public List<String> template() {
    return columns.stream().map(Column::heading).toList();
  }

  /** A list's heading line, and what is wrong with it. */
  public record Header(Map<String, Integer> places, List<SheetFault> faults) {
    /** The text in a column without blanks around it; null where there is none. */
    public String text(SheetRow row, String field) {
      Integer place = places.get(field);
      String text = place == null ? "" : trimmed(row.value(place));
      return text.isEmpty() ? null : text;
    }

    /** The same with full-width characters as plain ones, for what is no free text. */
    public String word(SheetRow row, String field) {
      String text = text(row, field);
      return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
  }

  /** Reads a heading line. */
  public Header read(SheetRow row) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<SheetFault> faults = new ArrayList<>();
    for (int i = 0; i < row.values().size(); i++) {
      String heading = trimmed(row.values().get(i));
      Column column = byHeading.get(plain(heading));
      if (column == null && !heading.isEmpty()) {
        faults.add(SheetFault.of(row.number(), heading, "sheet.unknown-column", known()));
      } else if (column != null && places.putIfAbsent(column.field(), i) != null) {
        faults.add(SheetFault.of(row.number(), heading, "sheet.repeated-column"));
      }
    }
    columns.stream()
        .filter(column -> column.required() && !places.containsKey(column.field()))
        .forEach(
            column ->
                faults.add(
                    SheetFault.of(
                        row.number(), column.heading(), "sheet.missing-column", known())));
    return new Header(places, faults);
  }

  private String known() {
    return columns.stream().map(Column::heading).collect(Collectors.joining("、"));
  }

  private static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .replaceAll("[\\s*_-]|\\(.*\\)", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String trimmed(String text) {
    return text.replace('\u00a0', ' ').strip();
  }
}
