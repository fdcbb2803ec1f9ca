package org.duibiao.catalog.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chassis.office.RowReader.SheetRow;

/**
 * Which column of a list is which, by its headings in Chinese or English and in any order; blanks
 * and case do not count.
 */
public final class SheetColumns {
  private static final Set<String> RUNNING_NUMBERS = Set.of("序号", "编号", "no", "no.");
  private static final Pattern BESIDES = Pattern.compile("[\\s*:_-]|\\(.*\\)");

  private final Map<String, Column> byHeading = new HashMap<>();
  private final List<Column> columns;

  /**
   * A column of a list.
   *
   * @param field its name in the API
   * @param heading as the template has it
   * @param others further headings by which people call it
   * @param borrowed headings that are its own only where the list has no other one for it
   */
  public record Column(
      String field, boolean required, String heading, List<String> others, List<String> borrowed) {
    /** A column that must be there. */
    public static Column required(String field, String heading, String... others) {
      return new Column(field, true, heading, List.of(others), List.of());
    }

    /** A column that may be left out. */
    public static Column optional(String field, String heading, String... others) {
      return new Column(field, false, heading, List.of(others), List.of());
    }

    /** The same column, which takes headings of another one if it would be missing otherwise. */
    public Column orElse(String... headings) {
      return new Column(field, required, heading, others, List.of(headings));
    }

    /** All headings by which it goes beside that of the template. */
    List<String> otherHeadings() {
      return Stream.concat(others.stream(), borrowed.stream()).toList();
    }

    private boolean isCalled(String heading) {
      return heading.equals(plain(field)) || heading.equals(plain(this.heading));
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

  /** The heading that the template has for a field. */
  Optional<String> heading(String field) {
    return columns.stream()
        .filter(column -> column.field().equals(field))
        .map(Column::heading)
        .findFirst();
  }

  /** The fields whose columns must be there. */
  List<String> required() {
    return fields(column -> column.required());
  }

  private List<String> fields(java.util.function.Predicate<Column> which) {
    return columns.stream().filter(which).map(Column::field).toList();
  }

  /** All headings, to be told to somebody who has used another one. */
  String known() {
    return String.join("、", template());
  }

  /** The headings of the columns that must be there. */
  String wanted() {
    return columns.stream()
        .filter(Column::required)
        .map(Column::heading)
        .collect(Collectors.joining("、"));
  }

  /** Whether a cell holds a heading. */
  boolean isHeading(String text) {
    return byHeading.containsKey(plain(text));
  }

  /** Reads a heading line; of two headings for one column that of the template counts. */
  SheetHeader read(SheetRow row) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<Integer> repeated = new ArrayList<>();
    List<String> headings = row.values().stream().map(SheetHeader::trimmed).toList();
    for (int i = 0; i < headings.size(); i++) {
      Column column = byHeading.get(plain(headings.get(i)));
      Integer other = column == null ? null : places.putIfAbsent(column.field(), i);
      if (other != null) {
        boolean nearer = column.isCalled(plain(headings.get(i)));
        boolean otherNearer = column.isCalled(plain(headings.get(other)));
        if (nearer == otherNearer) {
          repeated.add(i);
        } else if (nearer) {
          places.put(column.field(), i);
        }
      }
    }
    borrow(headings, places);
    return new SheetHeader(this, row.number(), headings, inOrder(places), repeated);
  }

  /** In their order in the file, in which faults are told. */
  private static Map<String, Integer> inOrder(Map<String, Integer> places) {
    Map<String, Integer> inOrder = new LinkedHashMap<>();
    places.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(place -> inOrder.put(place.getKey(), place.getValue()));
    return Collections.unmodifiableMap(inOrder);
  }

  /** A column that must be there and is not takes a heading by which another one goes too. */
  private void borrow(List<String> headings, Map<String, Integer> places) {
    for (Column column : columns) {
      if (column.borrowed().isEmpty() || places.containsKey(column.field())) {
        continue;
      }
      for (int i = 0; i < headings.size(); i++) {
        if (isAmong(column.borrowed(), headings.get(i))) {
          places.values().remove(Integer.valueOf(i));
          places.put(column.field(), i);
          break;
        }
      }
    }
  }

  private static boolean isAmong(List<String> headings, String heading) {
    return headings.stream().anyMatch(one -> plain(one).equals(plain(heading)));
  }

  /** Notes what is wrong with a heading line that was found, and which columns are passed over. */
  void examine(SheetHeader header, SheetReview review) {
    header
        .repeated()
        .forEach(
            place ->
                review
                    .faults()
                    .add(SheetFault.of(header.row(), "#" + (place + 1), "sheet.repeated-column")));
    for (int i = 0; i < header.headings().size(); i++) {
      boolean taken = header.places().containsValue(i) || header.repeated().contains(i);
      String heading = header.headings().get(i);
      if (!taken && !heading.isEmpty() && !RUNNING_NUMBERS.contains(plain(heading))) {
        review
            .warnings()
            .add(
                SheetFault.of(
                    header.row(),
                    "#" + (i + 1),
                    isHeading(heading) ? "sheet.second-column" : "sheet.unknown-column",
                    known()));
      }
    }
  }

  /** The columns that must be there and are not. */
  Stream<Column> missing(SheetHeader header) {
    return columns.stream()
        .filter(column -> column.required() && !header.places().containsKey(column.field()));
  }

  private static String plain(String heading) {
    return BESIDES
        .matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
