package org.duibiao.ledger.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into one cell is taken apart as they meant it. */
class CellTextTest {
  private static Optional<String> indicator(String text) {
    return Optional.of("branch-2.3").filter(code -> code.equals(text) || code.endsWith("-" + text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.学时不足\n2.制度不全\n3.记录缺失",
        "1、学时不足\n\n2、制度不全\n　3、记录缺失",
        "（1）学时不足；（2）制度不全；（3）记录缺失",
        "(1) 学时不足\r\n(2) 制度不全\r\n(3) 记录缺失",
        "①学时不足②制度不全③记录缺失",
        "1. 学时不足 2. 制度不全 3. 记录缺失",
        "一、学时不足\n二、制度不全\n三、记录缺失",
        "学时不足\n制度不全\n\n 记录缺失　"
      })
  void severalProblemsInOneCellAreSeveral(String cell) {
    assertThat(CellText.read(cell, FormColumn.PROBLEMS))
        .extracting(part -> part.replaceAll("[；。]$", ""))
        .containsExactly("学时不足", "制度不全", "记录缺失");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5学时不足", "2021年4月1日、2日未开会", "党员（3）名未参加", "缺席2）人", "10个学时未完成（共32个）"})
  void numbersWithinATextTakeNothingApart(String cell) {
    assertThat(CellText.read(cell, FormColumn.PROBLEMS)).containsExactly(cell);
  }

  @Test
  void aStoryOfSeveralParagraphsIsOneCase() {
    assertThat(CellText.read("背景\n做法\n成效", FormColumn.CASES)).containsExactly("背景\n做法\n成效");
  }

  @ParameterizedTest
  @CsvSource({
    "【branch-2.3】学时不足, branch-2.3, 学时不足",
    "（2.3）学时不足, branch-2.3, 学时不足",
    "(2.3) 学时不足, branch-2.3, 学时不足",
    "学时不足（2.3）。, branch-2.3, 学时不足",
    "【9.9】学时不足, 9.9, 学时不足",
    "【】（2.3）学时不足, , （2.3）学时不足",
    "【重要】学时不足, , 【重要】学时不足",
    "学时不足, , 学时不足"
  })
  void anIndicatorIsTakenFromTheText(String cell, String tag, String text) {
    assertThat(CellText.items(cell, FormColumn.PROBLEMS, CellTextTest::indicator))
        .containsExactly(new CellItem(tag, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", " 无。", "/", "未发现问题", "未发现存在问题", "经自查，未发现问题", "没有问题"})
  void nothingFoundIsDeclaredInManyWords(String text) {
    assertThat(FormContent.saysNoProblem(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"无制度", "没有问题清单", "未发现问题的原因是没有检查", ""})
  void wordsThatBeginSoDeclareNothing(String text) {
    assertThat(FormContent.saysNoProblem(text)).isFalse();
  }

  @Test
  void whatIsWrittenForPeopleKeepsWhatTheyAdd() {
    String cell =
        CellText.write(
                List.of(new CellItem(null, "甲\n2. 不是新的一条"), new CellItem("branch-2.3", "乙")),
                FormColumn.PROBLEMS)
            + "\n3. 丙";

    assertThat(CellText.items(cell, FormColumn.PROBLEMS, CellTextTest::indicator))
        .containsExactly(
            new CellItem(null, "甲\n2. 不是新的一条"),
            new CellItem("branch-2.3", "乙"),
            new CellItem(null, "丙"));
  }
}
