package org.duibiao.ledger.shared.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a column of a form is called: by its own name, by others that people give it, or by anything
 * in which certain words stand. What they add in brackets changes nothing.
 */
public record HeadingText(String own, List<String> names, List<String> parts) {
  private static final int LONGEST = 20;

  /** With what stands in brackets; whatever is longer is no heading. */
  private static final int LONGEST_WRITTEN = 2_000;

  /** Something that has a heading. */
  public interface Headed {
    /** How it is called. */
    HeadingText called();
  }

  /** The one of some columns that a heading means, as people rename it. */
  public static <C extends Headed> Optional<C> meant(String written, C[] columns) {
    String word = written.length() > LONGEST_WRITTEN ? "" : bare(written);
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    return first(columns, one -> bare(one.own).equals(word))
        .or(() -> first(columns, one -> one.names.contains(word)))
        .or(() -> first(columns, one -> one.parts.stream().anyMatch(word::contains)));
  }

  private static <C extends Headed> Optional<C> first(C[] columns, Predicate<HeadingText> fits) {
    return Arrays.stream(columns).filter(one -> fits.test(one.called())).findFirst();
  }

  private static String bare(String written) {
    String normal = normal(written);
    String without = normal.replaceAll("[(\\[【〔][^()\\[\\]【】〔〕]*[)\\]】〕]", "");
    return (without.isEmpty() ? normal : without).replaceAll("(?<![:*])[:*]++$", "");
  }

  /** Full-width letters as ordinary ones, without blanks and case. */
  public static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\u200b-\\u200f\\ufeff]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
