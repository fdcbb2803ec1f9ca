package org.duibiao.chassis.pack;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Names of entries in a pack. Invariant: whatever people called a thing, its name is one step of a
 * path that every system can write, and leads nowhere else.
 */
public final class PackNames {
  private static final String BY_INDICATOR = "03-按指标/";
  private static final int LONGEST = 60;
  private static final int LONGEST_ENDING = 10;
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]+");

  /** A number of one digit, which stands before those of two only with a nought. */
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9](?![0-9])");

  private PackNames() {}

  /** A name of something without an ending. */
  public static String safe(String text) {
    String clean = UNSAFE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("_");
    String trimmed = trim(cut(trim(clean), LONGEST));
    return trimmed.isEmpty() ? "未命名" : trimmed;
  }

  /**
   * The folder of an indicator 指标, the same in each part of a pack. Invariant: listed by name, as
   * every system lists them, folders stand in the order of dimension and number, 4.2 before 4.10.
   */
  public static String indicator(String code) {
    String padded = NUMBER.matcher(code).replaceAll("0$0");
    return BY_INDICATOR + "指标-" + safe(padded);
  }

  /** The name of a file, which keeps its ending, even where there is nothing else. */
  public static String file(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0 || dot == name.length() - 1 || name.length() - dot > LONGEST_ENDING) {
      return safe(name);
    }
    return safe(name.substring(0, dot)) + "." + safe(name.substring(dot + 1));
  }

  private static String trim(String text) {
    return text.replaceAll("^[. ]++|(?<![. ])[. ]++$", "");
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }
}
