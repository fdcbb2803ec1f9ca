package org.duibiao.ledger.form.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which people number what they write into one cell: {@code 1.} {@code 1、} {@code （1）}
 * {@code ①} {@code 一、}. A cell is taken apart only where the numbers follow one another from one
 * on.
 */
enum Numbering {
  /** 1. 2. 3. or 1、2、3、; a number such as 1.5 is none. */
  PLAIN("(\\d{1,2})[.．、](?!\\d)", false),
  /** （1）（2）（3）. */
  BRACKETED("[（(](\\d{1,2})[）)]", true),
  /** 1）2）3）. */
  HALF_BRACKETED("(\\d{1,2})[）)]", false),
  /** ①②③. */
  CIRCLED("([①-⑳])", true),
  /** 一、二、三、. */
  CHINESE("([一二三四五六七八九十]{1,3})、", false),
  /** （一）（二）（三）. */
  CHINESE_BRACKETED("[（(]([一二三四五六七八九十]{1,3})[）)]", true);

  private static final String DIGITS = "一二三四五六七八九";

  private final Pattern atStart;
  private final Pattern atLine;
  private final Pattern inLine;

  Numbering(String marker, boolean anywhere) {
    this.atStart = Pattern.compile("\\A\\s*" + marker);
    this.atLine = Pattern.compile("(?m)^[ \\t\\u00A0\\u3000]*" + marker);
    this.inLine = Pattern.compile((anywhere ? "" : "(?<=[\\s。；;，,！!])") + marker);
  }

  /** The parts of a numbered text without their numbers; nothing if it is not numbered. */
  static Optional<List<String>> parts(String text) {
    for (Numbering numbering : values()) {
      Matcher first = numbering.atStart.matcher(text);
      if (first.find() && value(first.group(1)) == 1) {
        return Optional.of(numbering.taken(text, first.end()));
      }
    }
    return Optional.empty();
  }

  private List<String> taken(String text, int begin) {
    List<String> parts = new ArrayList<>();
    int from = begin;
    while (true) {
      Optional<Matcher> next = next(text, from, parts.size() + 2);
      if (next.isEmpty()) {
        parts.add(part(text.substring(from)));
        return parts;
      }
      parts.add(part(text.substring(from, next.get().start())));
      from = next.get().end();
    }
  }

  /** A part without the mark that divides it from the next. */
  private static String part(String text) {
    return text.strip().replaceAll("[；;]$", "");
  }

  /** Where a number stands next: at the beginning of a line, else within one. */
  private Optional<Matcher> next(String text, int from, int number) {
    return next(atLine, text, from, number).or(() -> next(inLine, text, from, number));
  }

  private static Optional<Matcher> next(Pattern pattern, String text, int from, int number) {
    Matcher matcher = pattern.matcher(text);
    int at = from;
    while (at <= text.length() && matcher.find(at)) {
      if (value(matcher.group(1)) == number) {
        return Optional.of(matcher);
      }
      at = Math.max(matcher.end(), at + 1);
    }
    return Optional.empty();
  }

  private static int value(String number) {
    char first = number.charAt(0);
    if (first >= '①' && first <= '⑳') {
      return first - '①' + 1;
    }
    if (Character.isDigit(first)) {
      return Integer.parseInt(number);
    }
    int ten = number.indexOf('十');
    if (ten < 0) {
      return number.length() == 1 ? DIGITS.indexOf(first) + 1 : 0;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(first) + 1;
    return tens * 10
        + (ten == number.length() - 1 ? 0 : DIGITS.indexOf(number.charAt(ten + 1)) + 1);
  }
}
