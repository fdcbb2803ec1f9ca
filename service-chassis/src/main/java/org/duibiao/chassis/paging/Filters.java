package org.duibiao.chassis.paging;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a list was asked for besides the page: its name and the values of its filters, in a fixed
 * order.
 */
public record Filters(String text) {
  /** The filters of a list; absent values are null. */
  public static Filters of(String list, Object... values) {
    String joined =
        Arrays.stream(values)
            .map(value -> Objects.toString(value, "\u0000"))
            .collect(Collectors.joining("\u001f"));
    return new Filters(list + "\u001e" + joined);
  }
}
