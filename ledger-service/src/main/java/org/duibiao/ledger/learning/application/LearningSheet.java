package org.duibiao.ledger.learning.application;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duibiao.ledger.learning.domain.LeaderCapacity;
import org.duibiao.ledger.learning.domain.LearningKind;
import org.duibiao.ledger.sheet.Sheet.Form;

/** How learning records are filled into a sheet, and read out of it as people write. */
public final class LearningSheet {
  public static final String KIND = "形式";
  public static final String TITLE = "主题";
  public static final String DATE = "日期";
  public static final String HOURS = "学时";
  public static final String ATTENDANCE = "人数";
  public static final String PEOPLE = "参加人员";
  public static final String LED_BY = "主讲人";
  public static final String LED_AS = "主讲人身份";
  public static final String INDICATORS = "指标";
  public static final String CAMPAIGNS = "行动";
  public static final String REMARKS = "备注";

  /** The headings of the form. */
  public static final Form FORM =
      new Form(
          List.of(KIND, TITLE, DATE, HOURS),
          List.of(ATTENDANCE, PEOPLE, LED_BY, LED_AS, INDICATORS, CAMPAIGNS, REMARKS));

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
  private static final Map<String, LearningKind> KINDS =
      Arrays.stream(LearningKind.values())
          .collect(Collectors.toMap(LearningKind::label, Function.identity()));

  private LearningSheet() {}

  /** The kind that a cell names, in Chinese or as the API writes it. */
  public static Optional<LearningKind> kind(String text) {
    String bare = text.replaceAll("\\s", "").replace('(', '（').replace(')', '）');
    return Optional.ofNullable(KINDS.get(bare)).or(() -> constant(LearningKind.values(), bare));
  }

  /** As what somebody led; left out is otherwise. */
  public static Optional<LeaderCapacity> capacity(String text) {
    String bare = text.replaceAll("\\s", "");
    if (bare.isEmpty()) {
      return Optional.of(LeaderCapacity.OTHER);
    }
    return Arrays.stream(LeaderCapacity.values())
        .filter(one -> one.label().equals(bare))
        .findFirst()
        .or(() -> constant(LeaderCapacity.values(), bare));
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
    return Arrays.stream(constants).filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
  }

  /** A day as people write it: 2021-4-7, 2021/04/07, 2021.4.7 or 2021年4月7日. */
  public static Optional<LocalDate> day(String text) {
    Matcher found = DAY.matcher(text.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group(1)),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Class hours, with or without the unit behind them. */
  public static Optional<BigDecimal> hours(String text) {
    String bare = text.replaceAll("\\s|个?学时|课时", "");
    return bare.matches("\\d{1,4}(\\.\\d)?0*")
        ? Optional.of(new BigDecimal(bare).setScale(1, java.math.RoundingMode.UNNECESSARY))
            .filter(hours -> hours.compareTo(BigDecimal.valueOf(1000)) <= 0)
        : Optional.empty();
  }

  /** The names or numbers in a cell, as people separate them. */
  public static List<String> several(String text) {
    return Arrays.stream(text.split("[、，,;；\\n]|\\s{1,}"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
