package org.duibiao.ledger.diagnosis.domain;

import java.util.List;
import java.util.Optional;
import org.duibiao.ledger.shared.domain.HeadingText;

/** A column of the form, known by its heading wherever it stands. */
public enum FormColumn implements HeadingText.Headed {
  /** The indicator's code. */
  CODE("指标编号", 9, List.of("编号", "指标代码", "指标编码", "指标号", "指标", "代码"), List.of("指标编号", "指标代码")),
  /** 一级指标; for people only. */
  DIMENSION("一级指标", 12, List.of(), List.of("一级指标")),
  /** 二级指标 verbatim; for who has no column of codes. */
  TEXT("二级指标（诊断内容）", 31, List.of("诊断内容", "指标内容", "指标名称", "诊断指标"), List.of("二级指标", "诊断内容", "指标内容")),
  /** What was found. */
  RESULT(
      "诊断结果",
      10,
      List.of("结果", "诊断结论", "自评结果", "自查结果", "达标情况"),
      List.of("是否达标", "诊断结果", "达标情况", "自评结果", "诊断结论")),
  /** What is wrong. */
  NOTE("存在问题（说明）", 19, List.of("说明", "不足", "情况说明", "具体事实", "差距"), List.of("问题", "不足", "短板", "差距")),
  /** What others can learn from. */
  PRACTICE("好做法", 19, List.of("好的做法", "亮点", "特色做法"), List.of("经验", "好做法", "做法"));

  private final HeadingText called;
  private final int width;

  FormColumn(String heading, int width, List<String> names, List<String> parts) {
    this.called = new HeadingText(heading, names, parts);
    this.width = width;
  }

  @Override
  public HeadingText called() {
    return called;
  }

  /** As it stands above the column. */
  public String heading() {
    return called.own();
  }

  /** Its part of the page's width in percent. */
  public int width() {
    return width;
  }

  /** The column that a heading means, as people rename it. */
  public static Optional<FormColumn> of(String heading) {
    return HeadingText.meant(heading, values());
  }
}
