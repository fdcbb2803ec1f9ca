package org.duibiao.ledger.form.domain;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a text in brackets: an indicator's code such as 【branch-2.3】 or （2.3）, also
 * behind it, or a case's title. Empty brackets say that there is none.
 */
final class Tags {
  private static final String CODE = "(?:[a-z][a-z0-9-]*-)?\\d{1,2}\\.\\d{1,2}";
  private static final Pattern TITLE = Pattern.compile("【([^】\\n]{0,200})】(.*)", Pattern.DOTALL);
  private static final Pattern BEFORE =
      Pattern.compile("[【\\[（(]\\s*+(" + CODE + ")?\\s*+[】\\]）)](.*)", Pattern.DOTALL);
  private static final Pattern BEHIND =
      Pattern.compile("(.*)[【（(]\\s*+(" + CODE + ")\\s*+[】）)]\\s*+[。；;]?\\s*+", Pattern.DOTALL);

  private Tags() {}

  /** Whether a text without a tag would be taken for one with a tag. */
  static boolean looksTagged(String text, FormColumn column) {
    return column == FormColumn.CASES
        ? TITLE.matcher(text).matches()
        : BEFORE.matcher(text).matches() || BEHIND.matcher(text).matches();
  }

  /**
   * The tag and what is left.
   *
   * @param indicator the code of an indicator that a text such as 2.3 means; what it does not know
   *     stays the tag as it is, to be told of
   */
  static CellItem taken(
      String part, FormColumn column, Function<String, Optional<String>> indicator) {
    if (column == FormColumn.CASES) {
      Matcher title = TITLE.matcher(part);
      return title.matches()
          ? new CellItem(empty(title.group(1)), title.group(2).strip())
          : new CellItem(null, part);
    }
    Matcher before = BEFORE.matcher(part);
    if (before.matches()) {
      return coded(before.group(1), before.group(2), indicator);
    }
    Matcher behind = BEHIND.matcher(part);
    return behind.matches() && !behind.group(1).isBlank()
        ? coded(behind.group(2), behind.group(1), indicator)
        : new CellItem(null, part);
  }

  private static CellItem coded(
      String code, String text, Function<String, Optional<String>> indicator) {
    return new CellItem(code == null ? null : indicator.apply(code).orElse(code), text.strip());
  }

  private static String empty(String title) {
    return title.isBlank() ? null : title.strip();
  }
}
