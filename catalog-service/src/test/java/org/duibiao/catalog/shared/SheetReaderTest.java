package org.duibiao.catalog.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duibiao.catalog.shared.SheetColumns.Column;
import org.duibiao.catalog.shared.SheetReader.Source;
import org.duibiao.chassis.office.OfficeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is data in a list, what is not, and how its cells are read. */
class SheetReaderTest {
  private static final SheetColumns COLUMNS =
      SheetColumns.of(
          Column.required("code", "代码"),
          Column.required("name", "名称", "全称"),
          Column.optional("day", "日期"),
          Column.optional("count", "人数"));

  @TempDir Path folder;

  private final SheetReview review = SheetReview.begun();
  private final List<String> names = new ArrayList<>();
  private final List<LocalDate> days = new ArrayList<>();

  @Test
  void findsTheHeadingsBelowTitlesAndPassesOverWhatIsNoData() throws IOException {
    long rows =
        read(
            """
            2021年党组织一览表,,,
            填表单位：信息工程系,,,
            序号,代 码*,名称（必填）,备注
            ,必填,必填，不超过200字,选填

            1,a-1,甲支部,
            序号,代码,名称,备注
            2,a-2,乙支部,新成立
            3,,,
            合计,,2个,
            制表人：张三  审核人：李四,,,
            以下空白,,,
            """);

    assertThat(rows).isEqualTo(2);
    assertThat(names).containsExactly("甲支部", "乙支部");
    assertThat(review.faults().isEmpty()).isTrue();
    assertThat(review.warnings().first())
        .extracting(SheetFault::messageKey)
        .containsExactly(
            "sheet.unknown-column",
            "sheet.passed-explanation",
            "sheet.passed-headings",
            "sheet.passed-total",
            "sheet.passed-footnote",
            "sheet.passed-footnote");
  }

  @Test
  void readsHeadingsInTwoLinesAsOne() throws IOException {
    assertThat(read("代码,基本情况,,\n,名称,日期,人数\na-1,甲支部,2021-03-01,3\n")).isEqualTo(1);

    assertThat(names).containsExactly("甲支部");
    assertThat(review.faults().isEmpty()).isTrue();
  }

  @Test
  void tellsTheColumnThatIsMissingAndNothingElse() throws IOException {
    assertThat(read("表一,,\n代码,日期,人数\na-1,x,y\na-2,x,y\n")).isZero();

    assertThat(review.faults().first())
        .extracting(SheetFault::messageKey, SheetFault::row)
        .containsExactly(tuple("sheet.missing-column-also", 2L));
  }

  @Test
  void saysWhereHeadingsWereLookedForWhenThereAreNone() throws IOException {
    read("甲,乙\n1,2\n");

    assertThat(review.faults().first())
        .extracting(SheetFault::messageKey)
        .containsExactly("sheet.no-headings");
  }

  @Test
  void ofTwoHeadingsForOneColumnThatOfTheTemplateCounts() throws IOException {
    read("全称,代码,名称\n错,a-1,甲支部\n");

    assertThat(names).containsExactly("甲支部");
    assertThat(review.faults().isEmpty()).isTrue();
  }

  @Test
  void aColumnTakesAnotherOnesHeadingThatTheOtherDoesNotNeed() throws IOException {
    SheetColumns columns =
        SheetColumns.of(
            Column.required("code", "代码"),
            Column.required("type", "类型").orElse("类别"),
            Column.optional("category", "党支部类别", "类别"));
    Path list = Files.writeString(folder.resolve("list.csv"), "代码,类别,党支部类别\na-1,党支部,教师\n");

    SheetReader.read(
        new Source(list, OfficeType.CSV),
        columns,
        review,
        lines -> lines.forEach(line -> names.add(line.values().word("type"))));

    assertThat(names).containsExactly("党支部");
    assertThat(review.faults().isEmpty()).isTrue();
    assertThat(review.warnings().isEmpty()).isTrue();
  }

  @Test
  void toldTheColumnAsTheListHasIt() throws IOException {
    read(",代码,全称,人数\n,a-1,甲支部,十二\n");

    SheetFault fault = review.faults().first().get(0);
    assertThat(review.faults().place(fault)).isEqualTo(new SheetHeader.Place("人数", "D"));
    assertThat(fault.arguments()).containsExactly("十二");
  }

  @Test
  void aFormulaWithoutAResultIsAFaultAndNoBlank() throws IOException {
    Path file = folder.resolve("list.xlsx");
    try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("表");
      sheet.value(0, 0, "代码");
      sheet.value(0, 1, "名称");
      sheet.value(0, 2, "人数");
      sheet.value(1, 0, "a-1");
      sheet.formula(1, 1, "A2");
      sheet.formula(2, 0, "A2");
      sheet.formula(2, 1, "B2");
      sheet.formula(3, 2, "SUM(C1:C3)");
    }

    assertThat(read(new Source(file, OfficeType.XLSX))).isEqualTo(2);

    assertThat(review.faults().first())
        .extracting(SheetFault::row, SheetFault::column, SheetFault::messageKey)
        .containsExactly(
            tuple(2L, "name", "sheet.formula"),
            tuple(3L, "code", "sheet.formula"),
            tuple(3L, "name", "sheet.formula"));
  }

  @Test
  void aSeparatorTooManyIsAFault() throws IOException {
    read("代码,名称\na-1,外语系,党总支\n");

    assertThat(review.faults().first())
        .extracting(SheetFault::messageKey)
        .containsExactly("sheet.too-many-cells");
  }

  @Test
  void keepsAsTextWhatBeginsLikeAFormulaAndTellsIt() throws IOException {
    read("代码,名称\na-1,=1+1\na-2,+甲\na-3,\"=\"\"乙\"\"\"\n");

    assertThat(names).containsExactly("=1+1", "+甲", "乙");
    assertThat(review.warnings().first())
        .extracting(SheetFault::messageKey)
        .containsExactly("sheet.like-a-formula", "sheet.like-a-formula");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-3-1",
        "2021.3.1",
        "2021/03/01",
        "2021年3月1日",
        "2021 年 3 月 1 日",
        "20210301",
        "44256",
        "２０２１．３．１",
        "2021-03-01 08:30:00",
        "2021年3月"
      })
  void readsADayAsPeopleWriteIt(String day) throws IOException {
    read("代码,名称,日期\na-1,甲," + day + "\n");

    assertThat(review.faults().first()).isEmpty();
    assertThat(days).containsExactly(LocalDate.of(2021, 3, 1));
  }

  @ParameterizedTest
  @CsvSource({"2021-02-30", "2021年13月", "2021.3", "21.3.1", "三月", "99999", "0021-03-01"})
  void refusesWhatIsNoDay(String day) throws IOException {
    read("代码,名称,日期\na-1,甲," + day + "\n");

    assertThat(review.faults().first())
        .extracting(SheetFault::messageKey)
        .containsExactly("sheet.no-day");
  }

  private long read(String list) throws IOException {
    return read(new Source(Files.writeString(folder.resolve("list.csv"), list), OfficeType.CSV));
  }

  private long read(Source source) {
    return SheetReader.read(
            source,
            COLUMNS,
            review,
            lines ->
                lines.forEach(
                    line -> {
                      line.values().code("code");
                      names.add(line.values().text("name"));
                      days.add(line.values().day("day"));
                      line.values().number("count");
                    }))
        .rows();
  }
}
