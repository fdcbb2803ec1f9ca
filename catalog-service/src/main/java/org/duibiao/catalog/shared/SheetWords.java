package org.duibiao.catalog.shared;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * By which words people call the constants of a column; blanks do not count.
 *
 * @param told the word for each that is told to somebody who has used another one
 */
public record SheetWords<E extends Enum<E>>(
    Class<E> type, Map<String, E> words, List<String> told) {
  /** Words for the constants of a type; at first only their own names. */
  public static <E extends Enum<E>> SheetWords<E> of(Class<E> type) {
    return new SheetWords<>(type, Map.of(), List.of());
  }

  /** The same with words for one of them; the first is the one that is told. */
  public SheetWords<E> with(E constant, String... called) {
    Map<String, E> more = new LinkedHashMap<>(words);
    Arrays.stream(called).forEach(word -> more.put(word, constant));
    List<String> longer = new java.util.ArrayList<>(told);
    longer.add(called[0]);
    return new SheetWords<>(type, more, longer);
  }

  /** What a word means. */
  public Optional<E> meaning(String word) {
    String bare = word.replaceAll("\\s|\\(.*\\)", "");
    return Optional.ofNullable(words.get(bare))
        .or(
            () ->
                Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().equals(bare.toUpperCase(Locale.ROOT)))
                    .findFirst());
  }
}
