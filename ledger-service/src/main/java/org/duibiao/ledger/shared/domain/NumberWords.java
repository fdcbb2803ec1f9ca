package org.duibiao.ledger.shared.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number is worth as people write it before an item: 12, 一百零一, ⑫, ㉑. */
final class NumberWords {
  /** The characters of Chinese numbers up to 999. */
  static final String CHINESE = "[一二三四五六七八九十百零〇]{1,6}";

  private static final String DIGITS = "一二三四五六七八九";
  private static final Pattern WRITTEN =
      Pattern.compile("(?:([一二三四五六七八九])百[零〇]?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?");
  private static final List<Run> RUNS =
      List.of(
          new Run('①', 20, 1),
          new Run('㉑', 15, 21),
          new Run('㊱', 15, 36),
          new Run('⑴', 20, 1),
          new Run('⒈', 20, 1));

  private NumberWords() {}

  /** Characters that count on from a first one. */
  private record Run(char from, int length, int worth) {
    boolean has(char one) {
      return one >= from && one < from + length;
    }
  }

  /** The number; 0 if it is none. */
  static int value(String number) {
    char first = number.charAt(0);
    for (Run run : RUNS) {
      if (run.has(first)) {
        return run.worth() + first - run.from();
      }
    }
    return Character.isDigit(first) ? Integer.parseInt(number) : chinese(number);
  }

  private static int chinese(String number) {
    Matcher written = WRITTEN.matcher(number);
    if (!written.matches()) {
      return 0;
    }
    int tens = written.group(2) == null ? 1 : digit(written.group(2));
    return 100 * digit(written.group(1))
        + (written.group(3) == null ? 0 : 10 * tens)
        + digit(written.group(4));
  }

  private static int digit(String one) {
    return one == null ? 0 : DIGITS.indexOf(one) + 1;
  }
}
