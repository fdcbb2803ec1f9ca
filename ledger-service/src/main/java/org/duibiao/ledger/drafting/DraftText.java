package org.duibiao.ledger.drafting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.ledger.shared.domain.Placeholder;

/**
 * Puts facts into the words and the order of an official report. Invariants: the same facts give
 * the same words; what people wrote is quoted on one line, so that it makes no heading; what the
 * ledger does not know is left to be filled in and said to be so.
 */
final class DraftText {
  /** Longest title that a document takes. */
  private static final int TITLE = 200;

  /** Longest quotation, in characters. */
  private static final int QUOTED = 500;

  /** Longest problem that is quoted, in characters. */
  private static final int SAID = 120;

  /** Longest list of names in a place to be filled in, in characters. */
  private static final int ASKED = 60;

  /** Most problems that are quoted at an indicator. */
  private static final int FACTS = 5;

  /** Most names behind one figure. */
  static final int NAMES = 20;

  private static final Map<String, String> LEVELS =
      Map.of("NATIONAL", "国家级", "PROVINCE", "省级", "CITY", "市级", "SCHOOL", "校级");

  private final DraftFacts facts;
  private final StringBuilder text = new StringBuilder();
  private int section;
  private int part;

  private DraftText(DraftFacts facts) {
    this.facts = facts;
  }

  /** The title: who reports on what. */
  static String title(DraftFacts facts) {
    var subject = facts.subject();
    String title = "%s关于%s的%s".formatted(subject.unit(), subject.campaign(), subject.document());
    return cut(line(title), TITLE - 2);
  }

  /** The text. */
  static String of(DraftFacts facts) {
    return new DraftText(facts).write();
  }

  private String write() {
    var subject = facts.subject();
    say(
        "现将%s开展“%s”的情况报告如下。以下数据截至%s，来自工作台账；免报、更正和撤销按成稿时的情况计。",
        line(subject.unit()), quotable(subject.campaign()), moment(subject.asOf()));
    head("总体情况");
    filed();
    diagnosed();
    head("存在的主要问题");
    problems();
    head("整改情况");
    say(
        "工作台账记录问题的提出和撤销：审核通过的存在问题%d条，经更正撤销%d条。%s",
        facts.problems().accepted(),
        facts.problems().withdrawn(),
        Placeholder.of("整改措施、整改进度和销号数，按同一时刻的整改台账填写"));
    head("经验做法");
    quote(facts.practices(), "尚无审核通过的成功经验。");
    head("典型案例");
    quote(facts.cases(), "尚无审核通过的典型案例。");
    head("宣传情况");
    press();
    head("困难和原因");
    difficulties();
    head("下一步打算");
    say(Placeholder.of("下一步工作措施和时间安排"));
    return text.toString();
  }

  private void filed() {
    var filed = facts.filed();
    part("报送情况");
    say(
        "应报%d个党组织，按时报送%d个，迟报%d个，尚未报送%d个，免报%d个。",
        filed.expected(), filed.onTime(), filed.late(), filed.missing(), filed.exempt());
    if (filed.missing() > 0) {
      String names =
          facts.absent().stream()
              .limit(NAMES)
              .map(one -> line(one.organisation()))
              .collect(Collectors.joining("、"));
      say("尚未报送的：%s%s。", names, rest(filed.missing(), NAMES));
    }
  }

  private void diagnosed() {
    part("诊断情况");
    say(
        "已对照诊断指南逐项诊断并报送的%d个，占应报数（不含免报）的%s。",
        facts.filed().diagnosed(),
        share(facts.filed().diagnosed(), facts.filed().expected() - facts.filed().exempt()));
  }

  private void problems() {
    if (facts.problems().accepted() == 0) {
      say("尚无审核通过的存在问题。");
      return;
    }
    say(
        "审核通过的存在问题共%d条，涉及%d个党组织，按指标归并如下：",
        facts.problems().accepted(), facts.problems().organisations());
    number(
        facts.groups(),
        group ->
            "“%s”（%s）：%d个%s，%d条（%s%s）。%s"
                .formatted(
                    quotable(group.phrase()),
                    group.indicator(),
                    group.organisations(),
                    group.branches() ? "支部" : "党组织",
                    group.problems(),
                    line(group.names()),
                    rest(group.organisations(), NAMES),
                    said(group)));
  }

  /**
   * What was filed at an indicator, each once with whose it is; where the guide's words stand for a
   * fact, it is to be filled in.
   */
  private static String said(DraftFacts.ProblemGroup group) {
    Map<String, Set<String>> whose = new LinkedHashMap<>();
    Set<String> factless = new LinkedHashSet<>();
    for (DraftFacts.Said one : group.said()) {
      Set<String> organisations =
          one.factless()
              ? factless
              : whose.computeIfAbsent(
                  cut(quotable(one.text()), SAID), text -> new LinkedHashSet<>());
      organisations.add(line(one.organisation()));
    }
    Stream<String> quoted =
        whose.entrySet().stream()
            .limit(FACTS)
            .map(one -> "“%s”（%s）".formatted(one.getKey(), String.join("、", one.getValue())));
    String words =
        Stream.concat(quoted, factless.isEmpty() ? Stream.empty() : Stream.of(asked(factless)))
            .collect(Collectors.joining("；"));
    boolean more = whose.size() > FACTS || group.problems() > group.said().size();
    return "具体表现：" + words + (more ? "等。" : "。");
  }

  private static String asked(Set<String> organisations) {
    return Placeholder.of(cut(String.join("、", organisations), ASKED) + "存在问题的具体事实");
  }

  private void quote(List<DraftFacts.Quotation> quotations, String none) {
    if (quotations.isEmpty()) {
      say(none);
      return;
    }
    Map<String, Set<String>> sources = new LinkedHashMap<>();
    quotations.forEach(
        one -> sources.computeIfAbsent(words(one), text -> new LinkedHashSet<>()).add(source(one)));
    number(
        List.copyOf(sources.entrySet()),
        one -> "%s（来源：%s）".formatted(one.getKey(), String.join("；", one.getValue())));
  }

  /** What is quoted, with its title unless that says the same. */
  private static String words(DraftFacts.Quotation one) {
    String text = cut(quotable(one.text()), QUOTED);
    String title = one.title() == null ? "" : line(one.title());
    return title.isEmpty() || quotable(title).equals(text)
        ? "“" + text + "”"
        : "《%s》“%s”".formatted(title, text);
  }

  private static String source(DraftFacts.Quotation one) {
    return "%s，台账第%d版".formatted(line(one.organisation()), one.revision());
  }

  private void press() {
    if (facts.press().isEmpty()) {
      say("尚未登记宣传稿件。");
      return;
    }
    String counts =
        facts.press().stream()
            .map(one -> LEVELS.getOrDefault(one.level(), one.level()) + one.count() + "篇")
            .collect(Collectors.joining("，"));
    say("登记的宣传稿件：%s。", counts);
  }

  private void difficulties() {
    var explained = facts.absent().stream().filter(one -> one.explanation() != null).toList();
    if (explained.isEmpty()) {
      say("没有缺报说明。");
      return;
    }
    say("缺报说明中反映的情况：");
    number(
        explained,
        one -> line(one.organisation()) + "：" + cut(ended(line(one.explanation())), QUOTED) + "。");
  }

  private void head(String words) {
    section++;
    part = 0;
    text.append(numeral(section)).append('、').append(words).append('\n');
  }

  private void part(String words) {
    part++;
    text.append('（').append(numeral(part)).append('）').append(words).append('\n');
  }

  private void say(String words, Object... values) {
    text.append(values.length == 0 ? words : words.formatted(values)).append('\n');
  }

  private <T> void number(List<T> all, Function<T, String> words) {
    IntStream.range(0, all.size())
        .forEach(i -> text.append(i + 1).append('.').append(words.apply(all.get(i))).append('\n'));
  }

  /** What people wrote, as one line. */
  private static String line(String words) {
    return words.replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
  }

  /**
   * What people wrote, as one line to stand within quotation marks: those around the whole are left
   * out, those within become single.
   */
  private static String quotable(String words) {
    String line = line(words);
    boolean whole = line.indexOf('“') == 0 && line.indexOf('”') == line.length() - 1;
    String bare = whole && line.length() > 2 ? line.substring(1, line.length() - 1) : line;
    return bare.replace('“', '‘').replace('”', '’');
  }

  /** Without the full stop at its end. */
  private static String ended(String words) {
    return words.endsWith("。") ? words.substring(0, words.length() - 1) : words;
  }

  private static String cut(String words, int longest) {
    return words.codePointCount(0, words.length()) <= longest
        ? words
        : words.substring(0, words.offsetByCodePoints(0, longest)) + "……";
  }

  private static String rest(long all, int shown) {
    return all > shown ? "等" + all + "个" : "";
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "0%" : Math.round(part * 1000.0 / whole) / 10.0 + "%";
  }

  private static String numeral(int number) {
    return "〇一二三四五六七八九十".substring(number, number + 1);
  }

  /** Such as 2021年6月10日8时. */
  private static String moment(Instant moment) {
    LocalDateTime there = LocalDateTime.ofInstant(moment, ChinaTime.ZONE);
    String pattern = there.getMinute() == 0 ? "yyyy年M月d日H时" : "yyyy年M月d日H时m分";
    return there.format(DateTimeFormatter.ofPattern(pattern));
  }
}
