package org.duibiao.chassis.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the rows
 * @param next the cursor of the next page, null on the last
 */
public record Page<T>(List<T> items, String next) {

  /**
   * Cuts a page out of rows that were read with {@link PageRequest#fetch()}, one more than shown.
   *
   * @param sortKey the values a row is sorted by, as text
   */
  public static <T> Page<T> of(
      List<T> rows, PageRequest request, Filters filters, Function<T, List<String>> sortKey) {
    if (rows.size() <= request.limit()) {
      return new Page<>(List.copyOf(rows), null);
    }
    List<T> shown = List.copyOf(rows.subList(0, request.limit()));
    T last = shown.get(shown.size() - 1);
    return new Page<>(shown, Cursor.after(sortKey.apply(last), filters));
  }

  /** The same page with every row shown in another form. */
  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }
}
