package org.duibiao.chassis.lists;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order of a list, all of it upwards or all of it downwards, so that a page begins where the
 * one before ended by one comparison. Invariant: its keys together are unique.
 */
public record ListOrder(boolean descending, List<Key> keys) {
  /** Something a list is sorted by: an expression and the type as which its text is read back. */
  public record Key(String expression, String type) {}

  /** Smallest first; each key is an expression that is text. */
  public static ListOrder ascending(Key... keys) {
    return new ListOrder(false, List.of(keys));
  }

  /** Largest first. */
  public static ListOrder descending(Key... keys) {
    return new ListOrder(true, List.of(keys));
  }

  /** A key that is text. */
  public static Key text(String expression) {
    return new Key(expression, "text");
  }

  /** How many values a place in the list has. */
  public int parts() {
    return keys.size();
  }

  /** The condition for what comes after the values {@code :after0}, {@code :after1} and so on. */
  String afterCondition() {
    String values =
        IntStream.range(0, keys.size())
            .mapToObj(i -> "cast(:after" + i + " as " + keys.get(i).type() + ")")
            .collect(Collectors.joining(", "));
    String expressions = keys.stream().map(Key::expression).collect(Collectors.joining(", "));
    return "(" + expressions + ") " + (descending ? "<" : ">") + " (" + values + ")";
  }

  /** The order as the database is told. */
  String orderBy() {
    String direction = descending ? " desc" : "";
    return keys.stream()
        .map(key -> key.expression() + direction)
        .collect(Collectors.joining(", ", " order by ", ""));
  }
}
