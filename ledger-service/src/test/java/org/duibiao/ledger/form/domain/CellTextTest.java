package org.duibiao.ledger.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duibiao.ledger.shared.domain.NothingSaid;
import org.duibiao.ledger.shared.domain.NumberedText;
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
        "学时不足\n制度不全\n\n 记录缺失　",
        "一是学时不足；二是制度不全；三是记录缺失。",
        "第一，学时不足。第二，制度不全。第三，记录缺失。",
        "其一，学时不足；其二，制度不全；其三，记录缺失",
        "一、学时不足。二、制度不全。三、记录缺失。",
        "(1)学时不足(2)制度不全(3)记录缺失",
        "⑴学时不足⑵制度不全⑶记录缺失",
        "问题一：学时不足\n问题二：制度不全\n问题三：记录缺失",
        "- 学时不足\n- 制度不全\n- 记录缺失",
        "•学时不足\n•制度不全\n•记录缺失"
      })
  void severalProblemsInOneCellAreSeveral(String cell) {
    assertThat(CellText.read(cell, FormColumn.PROBLEMS))
        .extracting(part -> part.replaceAll("[；。]$", ""))
        .containsExactly("学时不足", "制度不全", "记录缺失");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5学时不足",
        "2021年4月1日、2日未开会",
        "党员（3）名未参加",
        "缺席2）人",
        "10个学时未完成（共32个）",
        "1.2没有落实，4.20前未上报",
        "2021.4.1未开会，2. 5学时",
        "违反条例第十条（1）、第十一条（2）的规定",
        "-10个学时",
        "第一支部未建立台账，第二支部也没有"
      })
  void numbersWithinATextTakeNothingApart(String cell) {
    assertThat(CellText.read(cell, FormColumn.PROBLEMS)).containsExactly(cell);
  }

  @ParameterizedTest
  @CsvSource({
    "①学时不足②制度不全④记录缺失, 1、2、4",
    "1.学时不足；2.制度不全；4.记录缺失, 1、2、4",
    "'1.学时不足\n1.制度不全\n1.记录缺失', 1、1、1",
    "'2、学时不足\n1、制度不全\n3、记录缺失', 2、1、3",
    "一是学时不足；三是制度不全；四是记录缺失, 1、3、4",
    "'学时不足\n2、制度不全\n- 记录缺失', 2"
  })
  void brokenNumbersAreTakenApartAndTold(String cell, String numbers) {
    NumberedText read = CellText.parts(cell, FormColumn.PROBLEMS);

    assertThat(read.parts()).containsExactly("学时不足", "制度不全", "记录缺失");
    assertThat(read.doubt())
        .contains(new NumberedText.Doubt("numbering.numbers", List.of(numbers, 3)));
  }

  @ParameterizedTest
  @CsvSource({
    "2.学时不足, 学时不足, numbering.numbers",
    "- 学时不足, 学时不足, ",
    "'1、1.2学时不足', 1.2学时不足, ",
    "'1、2名党员缺课', '1、2名党员缺课', numbering.unclear",
    "'一、二年级党员缺课', '一、二年级党员缺课', numbering.unclear",
    "一、三会一课不规范, 一、三会一课不规范, numbering.unclear",
    "1.学时不足2.制度不全, 学时不足2.制度不全, numbering.unclear"
  })
  void whatIsNotClearStaysInOneAndIsTold(String cell, String text, String doubt) {
    NumberedText read = CellText.parts(cell, FormColumn.PROBLEMS);

    assertThat(read.parts()).containsExactly(text);
    assertThat(read.doubt().map(NumberedText.Doubt::key)).isEqualTo(Optional.ofNullable(doubt));
  }

  @Test
  void numbersThatBeginAfterAnIntroductionAreTakenApartAndItIsTold() {
    NumberedText read = CellText.parts("存在以下问题：1、学时不足；2、制度不全", FormColumn.PROBLEMS);

    assertThat(read.parts()).containsExactly("学时不足", "制度不全");
    assertThat(read.doubt().map(NumberedText.Doubt::key)).contains("numbering.introduced");
    assertThat(CellText.parts("教育方面：1、学时不足；2、制度不全", FormColumn.PROBLEMS).doubt())
        .map(NumberedText.Doubt::key)
        .contains("numbering.unclear");
  }

  @ParameterizedTest
  @CsvSource({
    "'学习不深入；制度不健全；记录有缺失。', 3",
    "'学习不深入;制度不健全；', 2",
    "'学习不深入；制度不健全\n记录有缺失', 3",
    "'台账（签到表；记录本）不全；制度不健全', 2"
  })
  void factsWithSemicolonsBetweenThemAreTakenApartAndItIsTold(String cell, int parts) {
    NumberedText read = CellText.parts(cell, FormColumn.PROBLEMS);

    assertThat(read.parts()).hasSize(parts).noneMatch(part -> part.matches(".*[；;]$"));
    assertThat(read.doubt())
        .contains(new NumberedText.Doubt("numbering.semicolons", List.of(parts)));
  }

  @ParameterizedTest
  @CsvSource({
    "学习不深入；缺课；制度不健全, PROBLEMS",
    "学习不深入（缺课；迟到）, PROBLEMS",
    "学习不深入；, PROBLEMS",
    "- 学习不深入；制度不健全, PROBLEMS",
    "支委轮流讲课；党员结对帮扶, PRACTICES",
    "支委轮流讲课；党员结对帮扶, CASES"
  })
  void semicolonsThatMayBeWithinOneFactTakeNothingApart(String cell, FormColumn column) {
    NumberedText read = CellText.parts(cell, column);

    assertThat(read.parts()).hasSize(1);
    assertThat(read.doubt()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一、支委轮流讲课\n二、党员结对帮扶",
        "①支委轮流讲课②党员结对帮扶",
        "主要做法：1.支委轮流讲课；2.党员结对帮扶",
        "- 支委轮流讲课\n- 党员结对帮扶"
      })
  void severalExperiencesInOneCellAreSeveral(String cell) {
    assertThat(CellText.read(cell, FormColumn.PRACTICES)).containsExactly("支委轮流讲课", "党员结对帮扶");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d. ", "（%d）", "%d、"})
  void numbersGoOnBeyondNinetyNine(String number) {
    String cell =
        IntStream.rangeClosed(1, 130)
            .mapToObj(i -> number.formatted(i) + "缺课一次")
            .collect(Collectors.joining("\n"));

    NumberedText read = CellText.parts(cell, FormColumn.PROBLEMS);

    assertThat(read.parts()).hasSize(130).containsOnly("缺课一次");
    assertThat(read.doubt()).isEmpty();
  }

  @Test
  void chineseAndCircledNumbersGoOnAsFarAsPeopleWriteThem() {
    assertThat(
            CellText.parts(
                    IntStream.rangeClosed(1, 50)
                        .mapToObj(i -> Character.toString(circled(i)) + "缺课一次")
                        .collect(Collectors.joining()),
                    FormColumn.PROBLEMS)
                .parts())
        .hasSize(50);
    String hundred =
        IntStream.rangeClosed(1, 99)
            .mapToObj(i -> "（" + chinese(i) + "）缺课一次")
            .collect(Collectors.joining("\n"));
    assertThat(CellText.read(hundred + "\n（一百）缺课一次\n（一百零一）缺课一次\n（一百零二）缺课一次", FormColumn.PROBLEMS))
        .hasSize(102)
        .containsOnly("缺课一次");
  }

  private static int circled(int number) {
    return number <= 20 ? 0x245F + number : number <= 35 ? 0x323C + number : 0x328D + number;
  }

  private static String chinese(int number) {
    String digits = " 一二三四五六七八九";
    String tens = number < 10 ? "" : (number < 20 ? "" : digits.charAt(number / 10)) + "十";
    return (tens + digits.charAt(number % 10)).strip();
  }

  /** With work that grew with the square of the length none of these came to an end. */
  @ParameterizedTest
  @ValueSource(strings = {"2. 乙 ", "（2.3）", "一、", "（2.3）  ", "；"})
  void aCellMadeToTakeLongTakesNoLonger(String piece) {
    String hostile = "1. 甲 " + piece.repeat(300_000) + "\n2. 丙";

    assertThat(CellText.items(hostile, FormColumn.PROBLEMS, CellTextTest::indicator)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1. 甲%s乙\n2. 丙", "- 甲%s乙\n- 丙", "甲乙丙丁；%s戊己庚辛", "甲%s乙\n丙"})
  void marksInTheMiddleOfATextTakeNoLonger(String form) {
    String hostile = form.formatted("，、".repeat(1_500_000));

    assertThat(CellText.items(hostile, FormColumn.PROBLEMS, CellTextTest::indicator)).isNotEmpty();
  }

  @Test
  void casesAreToldByTheirLabelsAndListsWithinAStoryStay() {
    assertThat(CellText.read("案例一：先锋岗\n做法：1.挂牌；2.承诺\n案例二：结对", FormColumn.CASES))
        .containsExactly("先锋岗\n做法：1.挂牌；2.承诺", "结对");
    NumberedText story = CellText.parts("本支部的做法：1.挂牌；2.承诺", FormColumn.CASES);
    assertThat(story.parts()).hasSize(1);
    assertThat(story.doubt()).isEmpty();
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
    assertThat(NothingSaid.ofProblems(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"无制度", "没有问题清单", "未发现问题的原因是没有检查", ""})
  void wordsThatBeginSoDeclareNothing(String text) {
    assertThat(NothingSaid.ofProblems(text)).isFalse();
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
