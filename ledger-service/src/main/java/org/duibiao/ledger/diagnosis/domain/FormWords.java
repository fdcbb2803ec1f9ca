package org.duibiao.ledger.diagnosis.domain;

import static org.duibiao.ledger.diagnosis.domain.FindingResult.MET;
import static org.duibiao.ledger.diagnosis.domain.FindingResult.NOT_APPLICABLE;
import static org.duibiao.ledger.diagnosis.domain.FindingResult.NOT_ASSESSED;
import static org.duibiao.ledger.diagnosis.domain.FindingResult.NOT_MET;
import static org.duibiao.ledger.diagnosis.domain.FindingResult.PARTLY_MET;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words in which people fill in a diagnosis on paper: with ticks and crosses, in full-width
 * characters, with blanks anywhere.
 */
public final class FormWords {
  private static final Map<FindingResult, List<String>> WORDS =
      Map.of(
          MET,
              List.of(
                  "达标", "已达标", "完全达标", "符合", "合格", "达到", "已达到", "是", "√", "✓", "✔", "☑", "V", "对",
                  "MET"),
          PARTLY_MET,
              List.of(
                  "部分达标",
                  "基本达标",
                  "部分符合",
                  "基本符合",
                  "基本合格",
                  "部分达到",
                  "基本达到",
                  "部分",
                  "基本",
                  "PARTLY_MET",
                  "PARTLYMET"),
          NOT_MET,
              List.of(
                  "未达标", "不达标", "没有达标", "未符合", "不符合", "不合格", "未达到", "没达到", "达不到", "没有达到", "否", "×",
                  "✗", "✘", "X", "NOT_MET", "NOTMET"),
          NOT_APPLICABLE, List.of("不适用", "无此项", "不涉及", "NOT_APPLICABLE", "N/A"),
          NOT_ASSESSED, List.of("未诊断", "待诊断", "NOT_ASSESSED"));
  private static final Map<String, FindingResult> BY_WORD = new HashMap<>();
  private static final Set<String> UNSAID = Set.of("", "空", "空白", "N/A", "待填", "待补充");

  static {
    WORDS.forEach((result, words) -> words.forEach(word -> BY_WORD.put(word, result)));
  }

  private FormWords() {}

  /** How a result is written in a form. */
  public static String of(FindingResult result) {
    return result == NOT_ASSESSED ? "未诊断" : WORDS.get(result).get(0);
  }

  /** The result that somebody wrote; empty if it is none. */
  public static Optional<FindingResult> result(String written) {
    return Optional.ofNullable(BY_WORD.get(bare(written)));
  }

  /** Whether somebody left it open: a blank, or a word for one. */
  public static boolean unsaid(String written) {
    return UNSAID.contains(bare(written));
  }

  /** An indicator's code as it was meant. */
  public static String code(String written) {
    return normal(written).replaceAll("[‐‑‒–—−_ー]", "-").toLowerCase(Locale.ROOT);
  }

  /** Text for comparing: without blanks, full-width characters as plain ones. */
  public static String normal(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u00a0\\u200b-\\u200f\\ufeff]+", "");
  }

  private static String bare(String written) {
    return normal(written).replaceAll("[。.;；,，、!！]+$", "").toUpperCase(Locale.ROOT);
  }
}
