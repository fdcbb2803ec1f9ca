package org.duibiao.chassis.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What of a text can be seen. Invariant: the one place that says whether anything was written:
 * blanks, control characters and characters without width are nothing.
 */
public final class VisibleText {
  /** Letters, digits, punctuation or symbols, but for those that are drawn as a blank. */
  private static final Pattern SEEN =
      Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\u115F\\u1160\\u2800\\u3164\\uFFA0]]");

  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\p{Cc}\\u115F\\u1160\\u2800\\u3164\\uFFA0]");

  private VisibleText() {}

  /** Whether there is anything to be seen. */
  public static boolean in(String text) {
    return text != null && SEEN.matcher(text).find();
  }

  /**
   * One line of text in the form in which it is compared: of full-width and half-width forms one,
   * without what cannot be seen, and without blanks around it.
   */
  public static String line(String text) {
    return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").strip();
  }
}
