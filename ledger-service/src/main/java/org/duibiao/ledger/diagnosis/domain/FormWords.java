package org.duibiao.ledger.diagnosis.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.ledger.diagnosis.domain.ResultRead.Sort;

/**
 * The words in which people fill in a diagnosis on paper: with ticks and crosses, boxes and grades,
 * in full-width characters, with blanks anywhere.
 */
public final class FormWords {
  private static final Set<String> UNSAID = Set.of("", "空", "空白", "N/A", "待填", "待补充");

  private static final Pattern BEHIND =
      Pattern.compile("(?s)([^,，:：;；。(（]{1,12})\\s*[,，:：;；。(（](.+?)[)）]?");

  private FormWords() {}

  /** How a result is written in a form. */
  public static String of(FindingResult result) {
    return ResultWords.of(result);
  }

  /** The result that somebody wrote, and how it was read. */
  static ResultRead result(String written) {
    String bare = bare(written);
    if (TickedBoxes.in(bare)) {
      return ticked(TickedBoxes.of(bare).ticked());
    }
    ResultRead whole = word(bare);
    return whole.sort() == Sort.UNKNOWN ? begun(bare) : whole;
  }

  /** A result with something behind it: 是（达标）, or 部分达标：台账缺2次. */
  private static ResultRead begun(String bare) {
    Matcher divided = BEHIND.matcher(bare);
    if (!divided.matches()) {
      return ResultRead.UNKNOWN;
    }
    ResultRead result = word(divided.group(1));
    ResultRead behind = word(bare(divided.group(2)));
    if (result.result() == null) {
      return ResultRead.UNKNOWN;
    }
    if (behind.result() == null) {
      return new ResultRead(Sort.CONVENTION, result.result());
    }
    return behind.result() == result.result() ? result : ResultRead.UNKNOWN;
  }

  /** What somebody wrote behind a result, to say what is wrong; empty if nothing. */
  static String behind(String written) {
    Matcher divided = BEHIND.matcher(written.strip());
    return word(bare(written)).sort() == Sort.UNKNOWN
            && !TickedBoxes.in(bare(written))
            && divided.matches()
            && word(bare(divided.group(2))).sort() == Sort.UNKNOWN
        ? divided.group(2).strip()
        : "";
  }

  /** An indicator's words for comparing, without the code before them and what divides them. */
  static String wording(String text) {
    return normal(text)
        .replaceFirst("^[(\\[【]?[\\d.]+[)\\]】]?", "")
        .replaceAll("[\\p{P}\\p{S}]", "");
  }

  private static ResultRead ticked(List<String> words) {
    if (words.size() != 1) {
      return words.isEmpty() ? ResultRead.BLANK : ResultRead.SEVERAL;
    }
    boolean said = words.get(0).codePoints().anyMatch(Character::isIdeographic);
    return said ? word(words.get(0)) : ResultRead.UNKNOWN;
  }

  private static ResultRead word(String word) {
    Optional<ResultRead> result =
        ResultWords.plain(word).map(plain -> new ResultRead(Sort.RESULT, plain));
    return result
        .or(() -> ResultWords.grade(word).map(grade -> new ResultRead(Sort.CONVENTION, grade)))
        .orElse(UNSAID.contains(word) ? ResultRead.BLANK : ResultRead.UNKNOWN);
  }

  /** Whether somebody left it open: a blank, or a word for one. */
  static boolean unsaid(String written) {
    return UNSAID.contains(bare(written));
  }

  /** An indicator's code as it was meant. */
  public static String code(String written) {
    return normal(written).replaceAll("[‐‑‒–—−_ー]", "-").toLowerCase(Locale.ROOT);
  }

  /** Text for comparing: without blanks, full-width characters as plain ones. */
  public static String normal(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u00a0\\u200b-\\u200f\\ufeff]+", "");
  }

  private static String bare(String written) {
    return normal(written)
        .replaceAll("(?<![。.;；,，、!！])[。.;；,，、!！]++$", "")
        .toUpperCase(Locale.ROOT);
  }
}
