package org.duibiao.ledger.hint.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a problem that names no fact. A fact is a number, a date, a title in 《》 or words in quotes;
 * what has none and is made of stock phrases by half is 空话. A hint for who reads it, no verdict.
 */
public final class StockPhrases {
  private static final Pattern FACT =
      Pattern.compile("\\d|[一二三四五六七八九十百两几半]+(?:名|人|个|次|条|项|份|门|场|天|周|月|年|学时|季度|学期|分之)|《|“|\"");

  private static final int HALF = 2;

  private final List<String> phrases;

  /** These phrases; the longest counts where several fit. */
  public StockPhrases(List<String> phrases) {
    this.phrases =
        phrases.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** The stock phrases of a text without a fact; nothing if it says something. */
  public Optional<List<String>> empty(String text) {
    if (FACT.matcher(text).find()) {
      return Optional.empty();
    }
    String rest = letters(text);
    int all = rest.length();
    List<String> found = new ArrayList<>();
    for (String phrase : phrases) {
      if (rest.contains(phrase)) {
        found.add(phrase);
        rest = rest.replace(phrase, " ");
      }
    }
    int left = letters(rest).length();
    return !found.isEmpty() && left * HALF <= all ? Optional.of(found) : Optional.empty();
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}]+", "");
  }
}
