package org.duibiao.ledger.shared.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The words by which people say on paper that there is nothing. Invariant: a blank says nothing at
 * all, and is none of them: it keeps what stands there.
 */
public final class NothingSaid {
  private static final Set<String> WORDS =
      Set.of("无", "没有", "未发现", "/", "-", "--", "—", "——", "\\", "暂无", "nil", "none");

  private NothingSaid() {}

  /** Whether people say with this that there is nothing, as “无” or “/”. */
  public static boolean by(String text) {
    return WORDS.contains(word(text));
  }

  /** Whether this declares that no problem was found. */
  public static boolean ofProblems(String text) {
    return by(text)
        || word(text).matches("(经自查|经诊断|自查)?[,，]?(无|没有|未发现|暂未发现|暂无)(存在|明显|突出|相关)?(的)?问题");
  }

  private static String word(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}]+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[。.．]$", "");
  }
}
