package org.duibiao.chassis.pack;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Names of entries in a pack. Invariant: whatever people called a thing, its name is one step of a
 * path that every system can write, and leads nowhere else.
 */
public final class PackNames {
  private static final int LONGEST = 60;
  private static final int LONGEST_ENDING = 10;
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]+");

  private PackNames() {}

  /** A name of something without an ending. */
  public static String safe(String text) {
    String clean = UNSAFE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("_");
    String trimmed = trim(cut(trim(clean), LONGEST));
    return trimmed.isEmpty() ? "未命名" : trimmed;
  }

  /** The name of a file, which keeps its ending. */
  public static String file(String name) {
    int dot = name.lastIndexOf('.');
    if (dot <= 0 || name.length() - dot > LONGEST_ENDING) {
      return safe(name);
    }
    return safe(name.substring(0, dot)) + "." + safe(name.substring(dot + 1));
  }

  private static String trim(String text) {
    return text.replaceAll("^[. ]+|[. ]+$", "");
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }
}
