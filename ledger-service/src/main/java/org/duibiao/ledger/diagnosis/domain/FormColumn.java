package org.duibiao.ledger.diagnosis.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of the form, known by its heading wherever it stands. */
public enum FormColumn {
  /** The indicator's code. */
  CODE("指标编号", 9, "编号", "指标代码", "指标"),
  /** 一级指标; for people only. */
  DIMENSION("一级指标", 12),
  /** 二级指标 verbatim; for people only. */
  TEXT("二级指标（诊断内容）", 31, "二级指标", "二级指标(诊断内容)", "诊断内容"),
  /** What was found. */
  RESULT("诊断结果", 10, "结果", "是否达标"),
  /** What is wrong. */
  NOTE("存在问题（说明）", 19, "存在问题", "存在问题(说明)", "说明", "问题"),
  /** What others can learn from. */
  PRACTICE("好做法", 19, "好的做法", "成功经验", "经验做法");

  private final String heading;
  private final int width;
  private final List<String> others;

  FormColumn(String heading, int width, String... others) {
    this.heading = heading;
    this.width = width;
    this.others = List.of(others);
  }

  /** As it stands above the column. */
  public String heading() {
    return heading;
  }

  /** Its part of the page's width in percent. */
  public int width() {
    return width;
  }

  /** The column with a heading. */
  public static Optional<FormColumn> of(String heading) {
    String bare = FormWords.normal(heading);
    return Arrays.stream(values())
        .filter(one -> FormWords.normal(one.heading).equals(bare) || one.others.contains(bare))
        .findFirst();
  }
}
