package org.duibiao.ledger.diagnosis.domain;

import static org.duibiao.ledger.diagnosis.domain.FindingResult.MET;
import static org.duibiao.ledger.diagnosis.domain.FindingResult.NOT_APPLICABLE;
import static org.duibiao.ledger.diagnosis.domain.FindingResult.NOT_ASSESSED;
import static org.duibiao.ledger.diagnosis.domain.FindingResult.NOT_MET;
import static org.duibiao.ledger.diagnosis.domain.FindingResult.PARTLY_MET;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words, ticks and crosses that people write for a result. */
final class ResultWords {
  private static final Map<FindingResult, List<String>> PLAIN =
      Map.of(
          MET,
          List.of(
              "达标", "已达标", "完全达标", "符合", "合格", "达到", "已达到", "完成", "已完成", "全部完成", "做到", "做到了", "已做到",
              "已落实", "落实", "落实到位", "是", "√", "✓", "✔", "☑", "✅", "V", "对", "MET"),
          PARTLY_MET,
          List.of(
              "部分达标",
              "基本达标",
              "部分符合",
              "基本符合",
              "基本合格",
              "部分达到",
              "基本达到",
              "部分完成",
              "基本完成",
              "部分做到",
              "基本做到",
              "部分落实",
              "基本落实",
              "部分",
              "基本",
              "PARTLY_MET",
              "PARTLYMET"),
          NOT_MET,
          List.of(
              "未达标", "不达标", "没有达标", "没达标", "未符合", "不符合", "不合格", "未达到", "没达到", "达不到", "没有达到", "未完成",
              "没完成", "没有完成", "未做到", "没做到", "没有做到", "做不到", "未落实", "没落实", "没有落实", "否", "×", "✗", "✘",
              "X", "NOT_MET", "NOTMET"),
          NOT_APPLICABLE,
          List.of("不适用", "无此项", "不涉及", "NOT_APPLICABLE", "N/A"),
          NOT_ASSESSED,
          List.of("未诊断", "待诊断", "NOT_ASSESSED"));

  /** What means a result only by convention, so that people are told how it was read. */
  private static final Map<FindingResult, List<String>> GRADES =
      Map.of(
          MET,
          List.of("优", "良", "优秀", "良好", "好", "较好"),
          PARTLY_MET,
          List.of(
              "中", "中等", "一般", "未完全落实", "未完全达标", "未完全完成", "未完全做到", "未全部落实", "未全部完成", "有差距", "存在差距",
              "有不足"),
          NOT_MET,
          List.of("差", "较差", "☒", "整改中", "正在整改", "待整改", "有问题", "存在问题"));

  private static final Map<String, FindingResult> BY_PLAIN = byWord(PLAIN);
  private static final Map<String, FindingResult> BY_GRADE = byWord(GRADES);

  private ResultWords() {}

  private static Map<String, FindingResult> byWord(Map<FindingResult, List<String>> words) {
    Map<String, FindingResult> by = new HashMap<>();
    words.forEach((result, all) -> all.forEach(word -> by.put(word, result)));
    return by;
  }

  /** How a result is written. */
  static String of(FindingResult result) {
    return PLAIN.get(result).get(0);
  }

  /** The result that a word means, without a doubt. */
  static Optional<FindingResult> plain(String word) {
    return Optional.ofNullable(BY_PLAIN.get(word));
  }

  /** The result that a grade stands for. */
  static Optional<FindingResult> grade(String word) {
    return Optional.ofNullable(BY_GRADE.get(word));
  }
}
