package org.duibiao.ledger.learning.application;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  private LearningSheet() {}

  /** Class hours, with or without their unit; whether so many can be is no matter here. */
  public static Optional<BigDecimal> hours(String text) {
    String bare = text.replaceAll("\\s|个?学时|课时", "");
    return bare.matches("\\d{1,9}(\\.\\d0*)?")
        ? Optional.of(new BigDecimal(bare).setScale(1, java.math.RoundingMode.UNNECESSARY))
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
