package org.duibiao.ledger.learning.domain;

import static org.duibiao.ledger.learning.domain.LearningKind.COMMITTEE_MEETING;
import static org.duibiao.ledger.learning.domain.LearningKind.DEMOCRATIC_APPRAISAL;
import static org.duibiao.ledger.learning.domain.LearningKind.ETHICS_STUDY;
import static org.duibiao.ledger.learning.domain.LearningKind.GENERAL_MEETING;
import static org.duibiao.ledger.learning.domain.LearningKind.GROUP_MEETING;
import static org.duibiao.ledger.learning.domain.LearningKind.GROUP_STUDY;
import static org.duibiao.ledger.learning.domain.LearningKind.IDEOLOGY_CLASS;
import static org.duibiao.ledger.learning.domain.LearningKind.MEMBER_REPORT;
import static org.duibiao.ledger.learning.domain.LearningKind.ORGANISATION_LIFE_MEETING;
import static org.duibiao.ledger.learning.domain.LearningKind.OTHER;
import static org.duibiao.ledger.learning.domain.LearningKind.PARTY_LECTURE;
import static org.duibiao.ledger.learning.domain.LearningKind.READING;
import static org.duibiao.ledger.learning.domain.LearningKind.REPORT_TO_SUPERIOR;
import static org.duibiao.ledger.learning.domain.LearningKind.SELF_STUDY;
import static org.duibiao.ledger.learning.domain.LearningKind.TALK_COMMITTEE;
import static org.duibiao.ledger.learning.domain.LearningKind.TALK_COMMITTEE_MEMBER;
import static org.duibiao.ledger.learning.domain.LearningKind.TALK_MEMBERS;
import static org.duibiao.ledger.learning.domain.LearningKind.THEME_DAY;
import static org.duibiao.ledger.learning.domain.LearningKind.TRAINING;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words that people write for a kind of learning record, beside the one of the lists. */
public final class LearningKindWords {
  private static final Map<LearningKind, List<String>> PLAIN =
      Map.ofEntries(
          Map.entry(
              GENERAL_MEETING, List.of("党员大会", "支部大会", "党支部大会", "党支部党员大会", "全体党员大会", "支部全体党员大会")),
          Map.entry(
              COMMITTEE_MEETING,
              List.of("支部委员会", "支委", "党支部委员会", "支委会扩大", "支委扩大", "支部委员会扩大", "支部委员")),
          Map.entry(GROUP_MEETING, List.of("小组会", "党小组")),
          Map.entry(
              PARTY_LECTURE,
              List.of("上党课", "讲党课", "专题党课", "书记党课", "书记讲党课", "书记上党课", "微党课", "党课学习")),
          Map.entry(THEME_DAY, List.of("党日", "支部主题党日", "党支部主题党日", "党员主题党日", "固定主题党日")),
          Map.entry(
              GROUP_STUDY,
              List.of("集体学习", "理论学习", "政治学习", "集中政治学习", "政治理论学习", "专题学习", "支部学习", "学习会", "学习")),
          Map.entry(SELF_STUDY, List.of("自学", "个人学习", "自主学习", "党员自学")),
          Map.entry(READING, List.of("文件学习", "阅读文件", "学文件")),
          Map.entry(
              TRAINING, List.of("培训", "专题培训", "党员培训", "教育培训", "党员教育培训", "集中轮训", "轮训", "集中学习培训")),
          Map.entry(
              ETHICS_STUDY,
              List.of(
                  "师德师风教育",
                  "师德师风学习",
                  "师德师风培训",
                  "师德师风专题学习",
                  "师德师风专题教育",
                  "师德师风",
                  "师德教育",
                  "师德培训",
                  "师德专题教育")),
          Map.entry(TALK_COMMITTEE, List.of("支委之间谈心谈话", "委员之间谈心谈话", "支部委员之间谈心谈话")),
          Map.entry(
              TALK_COMMITTEE_MEMBER,
              List.of("支委和党员谈心谈话", "支委与党员谈心谈话", "委员和党员谈心谈话", "委员与党员谈心谈话", "谈心谈话(委员与党员)")),
          Map.entry(TALK_MEMBERS, List.of("党员之间谈心谈话")),
          Map.entry(ORGANISATION_LIFE_MEETING, List.of("组织生活", "专题组织生活会", "年度组织生活会")),
          Map.entry(DEMOCRATIC_APPRAISAL, List.of("民主评议", "党员民主评议", "民主评议党员大会", "民主评议会")),
          Map.entry(REPORT_TO_SUPERIOR, List.of("向上级党组织报告工作", "向上级汇报工作", "向上级党组织汇报工作")),
          Map.entry(MEMBER_REPORT, List.of("思想汇报", "党员思想汇报", "党员汇报工作")),
          Map.entry(IDEOLOGY_CLASS, List.of("思政课", "讲思政课", "上思政课", "思想政治课")),
          Map.entry(OTHER, List.of("其它")));

  /** What is taken for a kind only by convention, so that people are told how it was read. */
  private static final Map<LearningKind, List<String>> CONVENTION =
      Map.of(
          GROUP_STUDY,
          List.of("党史学习教育", "党史学习", "党史教育", "主题教育", "专题研讨", "学习研讨", "交流研讨", "理论学习中心组学习", "中心组学习"),
          TALK_COMMITTEE_MEMBER,
          List.of("谈心谈话", "谈心", "谈话"));

  private static final Map<String, Meant> BY_WORD = byWord();

  private LearningKindWords() {}

  /**
   * What a word means.
   *
   * @param convention whether only by convention
   */
  public record Meant(LearningKind kind, boolean convention) {}

  private static Map<String, Meant> byWord() {
    Map<String, Meant> by = new HashMap<>();
    CONVENTION.forEach((kind, words) -> words.forEach(one -> by.put(one, new Meant(kind, true))));
    PLAIN.forEach((kind, words) -> words.forEach(one -> by.put(one, new Meant(kind, false))));
    for (LearningKind kind : LearningKind.values()) {
      by.put(bare(kind.label()), new Meant(kind, false));
      by.put(bare(kind.name()), new Meant(kind, false));
    }
    return Map.copyOf(by);
  }

  /** What somebody wrote for a kind; 会议 and 活动 behind a word change nothing. */
  public static Optional<Meant> of(String written) {
    String bare = bare(written);
    return known(bare)
        .or(() -> known(bare.replaceAll("[()]", "")))
        .or(() -> known(bare.replaceAll("(?:会议|活动|会)$", "")))
        .or(() -> known(bare.replaceAll("议$", "")));
  }

  private static Optional<Meant> known(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** All kinds, as they are written. */
  public static String all() {
    return Arrays.stream(LearningKind.values())
        .map(LearningKind::label)
        .collect(Collectors.joining("、"));
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}“”\"《》。;,*+]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
