package org.duibiao.chassis.text;

/**
 * What of a text can be kept and shown. Invariant: the one place that says whether what people send
 * is taken as a text: signs that steer a terminal or a printer are none, nor is half a character;
 * ends of lines and tabs are.
 */
public final class SafeText {
  private static final String BLANKS = "\n\r\t\f\u000b";

  private SafeText() {}

  /** Whether all of it is text. */
  public static boolean is(String text) {
    return text.codePoints().allMatch(SafeText::isText);
  }

  private static boolean isText(int point) {
    boolean steers = point < ' ' && BLANKS.indexOf(point) < 0 || point == 0x7f;
    return !steers && Character.getType(point) != Character.SURROGATE;
  }
}
