package org.duibiao.catalog.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.duibiao.chassis.office.RowReader.SheetRow;

/**
 * The heading line of a list that was sent: which column is which, and what people see there.
 *
 * @param row its number
 * @param places the columns by their fields, counted from 0
 * @param repeated columns that are there already
 */
public record SheetHeader(
    SheetColumns columns,
    long row,
    List<String> headings,
    Map<String, Integer> places,
    List<Integer> repeated) {
  private static final int LETTERS = 26;

  /**
   * A column as people see it.
   *
   * @param heading as the file has it; as the template has it where the file lacks the column
   * @param letter by which spreadsheet programs call it; null where the file lacks the column
   */
  public record Place(String heading, String letter) {}

  /** Where a field, or the column {@code #n}, stands. */
  public Place place(String column) {
    Integer at =
        column.startsWith("#")
            ? Integer.valueOf(Integer.parseInt(column.substring(1)) - 1)
            : places.get(column);
    if (at == null) {
      return new Place(columns.heading(column).orElse(column), null);
    }
    return new Place(
        at < headings.size() ? headings.get(at).replaceAll("\\s*\\R\\s*", "") : "", letter(at));
  }

  /** The text in a column without blanks around it; null where there is none. */
  String text(SheetRow row, String field) {
    Integer place = places.get(field);
    String text = place == null ? "" : trimmed(row.value(place));
    return text.isEmpty() ? null : text;
  }

  /** Whether something stands in a column, be it that the file does not tell what. */
  boolean isFilled(SheetRow row, String field) {
    return text(row, field) != null || row.untold().containsKey(places.getOrDefault(field, -1));
  }

  /** The same with full-width characters as plain ones, for what is no free text. */
  String word(SheetRow row, String field) {
    String text = text(row, field);
    return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  static String letter(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letter(column / LETTERS - 1) + last;
  }

  static String trimmed(String text) {
    return text.replace('\u00a0', ' ').replace("\u200b", "").replace("\ufeff", "").strip();
  }
}
