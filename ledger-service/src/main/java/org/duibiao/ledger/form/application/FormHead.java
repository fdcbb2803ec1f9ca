package org.duibiao.ledger.form.application;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.ledger.form.domain.FormColumn;

/**
 * What stands around the rows of the form.
 *
 * @param unit 填报单位
 * @param dueDate 截止时间
 */
public record FormHead(String campaign, String organisation, String unit, LocalDate dueDate) {
  /** As the notice numbers the annex. */
  public static final String ANNEX = "附件2";

  /** The form's title, verbatim. */
  public static final String TITLE = "诊断情况工作台账";

  /** The note below the form, verbatim. */
  public static final String NOTE = "备注：存在的问题一栏主要对照诊断指南进行查摆。";

  /** The six headings, verbatim. */
  public static List<String> headings() {
    return Arrays.stream(FormColumn.values()).map(FormColumn::heading).toList();
  }

  /** 填报单位, as the form has it. */
  public String unitLine() {
    return "填报单位：" + unit;
  }

  /** 截止时间, as the form has it. */
  public String dueLine() {
    return "截止时间：" + ChinaTime.written(dueDate);
  }
}
