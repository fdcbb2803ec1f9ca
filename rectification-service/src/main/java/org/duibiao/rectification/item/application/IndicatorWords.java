package org.duibiao.rectification.item.application;

/**
 * An indicator 指标 as documents show it: by its number and, where the ledger has told it, its text,
 * such as “1.4 主题党日”, and without the code of its guide.
 */
public final class IndicatorWords {
  private IndicatorWords() {}

  /**
   * What a document says.
   *
   * @param text null where it is not known
   */
  public static String of(String code, String text) {
    String number = code.substring(code.lastIndexOf('-') + 1);
    return text == null ? number : number + " " + text;
  }
}
