package org.duibiao.chassis.office;

/**
 * Keeps text from becoming a formula. Spreadsheet programs take a field of comma-separated values
 * that begins with one of {@code = + - @}, a tab or a carriage return for one; an apostrophe before
 * it makes it text. It is taken off again when such a file comes back.
 */
final class Formulas {
  private static final String DANGEROUS = "=+-@\t\r";

  private Formulas() {}

  static String shielded(String text) {
    return dangerous(text) || (text.startsWith("'") && dangerous(text.substring(1)))
        ? "'" + text
        : text;
  }

  static String taken(String field) {
    boolean shielded =
        field.startsWith("'")
            && (dangerous(field.substring(1))
                || (field.startsWith("''") && dangerous(field.substring(2))));
    return shielded ? field.substring(1) : field;
  }

  private static boolean dangerous(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
  }
}
