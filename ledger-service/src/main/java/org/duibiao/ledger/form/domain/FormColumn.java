package org.duibiao.ledger.form.domain;

import java.util.List;
import java.util.Optional;
import org.duibiao.ledger.shared.domain.HeadingText;

/** The columns of annex 2, in its order: “序号 党组织名称 成功经验 典型案例 存在问题 备注”. */
public enum FormColumn implements HeadingText.Headed {
  /** 序号. */
  NUMBER("序号", List.of("编号", "no", "no."), List.of()),
  /** 党组织名称. */
  NAME(
      "党组织名称",
      List.of("党组织", "名称", "党支部", "单位", "填报单位", "支部"),
      List.of("组织名称", "支部名称", "单位名称", "总支名称")),
  /** 成功经验. */
  PRACTICES("成功经验", List.of("经验"), List.of("经验", "好做法")),
  /** 典型案例. */
  CASES("典型案例", List.of("案例"), List.of("案例")),
  /** 存在问题. */
  PROBLEMS("存在问题", List.of("问题", "不足"), List.of("问题", "短板")),
  /** 备注. */
  REMARKS("备注", List.of("说明", "其他"), List.of("备注"));

  private final HeadingText called;

  FormColumn(String heading, List<String> names, List<String> parts) {
    this.called = new HeadingText(heading, names, parts);
  }

  @Override
  public HeadingText called() {
    return called;
  }

  /** As the annex has it. */
  public String heading() {
    return called.own();
  }

  /** The columns in which an organisation writes. */
  public static List<FormColumn> written() {
    return List.of(PRACTICES, CASES, PROBLEMS, REMARKS);
  }

  /** The column that a heading means, as people rename it. */
  static Optional<FormColumn> meant(String text) {
    return HeadingText.meant(text, values());
  }

  /** Full-width letters as ordinary ones, without blanks and case. */
  static String normal(String text) {
    return HeadingText.normal(text);
  }
}
