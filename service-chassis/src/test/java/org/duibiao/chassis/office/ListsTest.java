package org.duibiao.chassis.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duibiao.chassis.office.RowReader.Untold;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are written and read row by row. */
class ListsTest {
  private static final List<String> NASTY =
      List.of(
          "=1+1",
          "+86 599",
          "-无",
          "@SUM(A1)",
          "\t缩进",
          "'=已有撇号",
          "'普通撇号",
          "含,逗号",
          "含\"引号\"",
          "两\n行",
          "𠮷野家😀",
          "\u202e右到左",
          "",
          "  前后空格  ");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "CSV"})
  void readsWhatWasWrittenWhateverItBeginsWith(OfficeType type) throws IOException {
    Path file = written(type, NASTY.stream().map(text -> List.of("行", text)).toList());

    List<RowReader.SheetRow> rows = rows(file, type);

    assertThat(rows.get(0).values()).containsExactly("名称", "内容");
    assertThat(rows.stream().skip(1).map(row -> row.value(1))).containsExactlyElementsOf(NASTY);
  }

  @Test
  void noCellOfAWorkbookIsAFormula() throws IOException {
    Path file = written(OfficeType.XLSX, NASTY.stream().map(text -> List.of("行", text)).toList());

    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        }
      }
    }
  }

  @Test
  void noFieldOfCommaSeparatedValuesBeginsLikeAFormula() throws IOException {
    Path file = written(OfficeType.CSV, NASTY.stream().map(List::of).toList());

    assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(Files.readString(file).lines().map(line -> line.replaceFirst("^\ufeff?\"?", "")))
        .noneMatch(line -> !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0);
  }

  @Test
  void writesNumbersAndDaysAsSuchAndMomentsInTheTimeOfChina() throws IOException {
    Path file =
        written(
            OfficeType.XLSX,
            List.of(
                Arrays.asList(
                    -12.5,
                    LocalDate.of(2021, 4, 20),
                    Instant.parse("2021-04-20T15:59:59Z"),
                    null)));

    assertThat(rows(file, OfficeType.XLSX).get(1).values())
        .startsWith("-12.5", "2021-04-20", "2021-04-20 23:59:59");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void readsCommaSeparatedValuesInTheCharsetsThatPeopleSave(String charset) throws IOException {
    Path file = folder.resolve("list.csv");
    Files.write(file, "编码,名称\r\ndept-01,信息工程系党总支\r\n".getBytes(Charset.forName(charset)));

    assertThat(rows(file, OfficeType.CSV))
        .extracting(RowReader.SheetRow::values)
        .containsExactly(List.of("编码", "名称"), List.of("dept-01", "信息工程系党总支"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20_000})
  void refusesTextInNoCharset(int rowsBefore) throws IOException {
    Path file = folder.resolve("mixed.csv");
    byte[] good = "党组织,名称\r\n".repeat(rowsBefore).getBytes(Charset.forName("GB18030"));
    byte[] mixed = Arrays.copyOf(good, good.length + 2);
    Arrays.fill(mixed, good.length, mixed.length, (byte) 0xFF);
    Files.write(file, mixed);

    refuses(() -> rows(file, OfficeType.CSV));
  }

  @Test
  void keepsTheNumberOfARowAcrossEmptyLines() throws IOException {
    Path file = folder.resolve("list.csv");
    Files.writeString(file, "a,b\n\n\n1,2\n");

    List<RowReader.SheetRow> rows = rows(file, OfficeType.CSV);

    assertThat(rows.get(rows.size() - 1).number()).isEqualTo(4);
    assertThat(rows.get(1).blank()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK\u0003\u0004 no zip", "<html>", "\u0000\u0001\u0002"})
  void refusesWhatIsNoWorkbook(String content) throws IOException {
    Path file = folder.resolve("list.xlsx");
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));

    refuses(() -> rows(file, OfficeType.XLSX));
  }

  @Test
  void refusesAWorkbookThatClaimsToBeCommaSeparated() throws IOException {
    Path file = written(OfficeType.XLSX, List.of(List.of("a", "b")));

    refuses(() -> rows(file, OfficeType.CSV));
  }

  @Test
  void refusesAWorkbookWhoseSheetIsCutOff() throws IOException {
    Path file = folder.resolve("cut.xlsx");
    Packs.write(
        file,
        Packs.part("[Content_Types].xml", "<Types/>"),
        Packs.part("xl/workbook.xml", "<workbook><sheets><sheet name='a' sheetId='1'"));

    refuses(() -> rows(file, OfficeType.XLSX));
  }

  @Test
  void readsAWorkbookWithoutStyles() throws IOException {
    assertThat(rows(Packs.plain(folder.resolve("plain.xlsx"), "<v>7</v>"), OfficeType.XLSX))
        .extracting(RowReader.SheetRow::values)
        .containsExactly(List.of("7"));
  }

  @Test
  void tellsAnEmptyTextFromAFormulaThatWasNeverWorkedOut() throws IOException {
    String shows = "</c><c r='B1' t='str'><f>IF(1,\"\")</f><v></v>";
    String never = "</c><c r='C1'><f>1+1</f><v></v></c><c r='D1'><f>1+1</f>";
    String error = "</c><c r='E1' t='e'><f>1/0</f><v>#DIV/0!</v>";

    var row =
        rows(Packs.plain(folder.resolve("f.xlsx"), shows + never + error), OfficeType.XLSX).get(0);

    assertThat(row.untold())
        .isEqualTo(Map.of(2, Untold.NO_RESULT, 3, Untold.NO_RESULT, 4, Untold.ERROR));
    assertThat(row.blank()).isFalse();
  }

  @Test
  void saysOfASheetThatIsNoXmlThatItIsDamaged() throws IOException {
    Path file = Packs.plain(folder.resolve("broken.xlsx"), "<f>A1&\"甲\"</f><v>1</v>");

    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> rows(file, OfficeType.XLSX))
        .satisfies(told -> assertThat(told.faults().get(0).messageKey()).isEqualTo("file.broken"));
  }

  @Test
  void saysOfASheetOfRepeatedWordsThatItIsRepetitiveBelowAFormulaToo() throws IOException {
    String same = "</c><c r='A1'><v>7</v>".repeat(400_000);
    Path file = Packs.plain(folder.resolve("same.xlsx"), same + "</c><c r='B1'><f>1+1</f>");

    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> rows(file, OfficeType.XLSX))
        .satisfies(
            told -> assertThat(told.faults().get(0).messageKey()).isEqualTo("file.repetitive"));
  }

  @Test
  void namesTheCellOfAFormulaWithoutAValue() throws IOException {
    Path file = Packs.plain(folder.resolve("formula.xlsx"), "<f>1+1</f>");

    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> rows(file, OfficeType.XLSX).get(0).whole())
        .satisfies(told -> assertThat(told.faults().get(0).messageKey()).isEqualTo("file.formula"))
        .satisfies(told -> assertThat(told.faults().get(0).arguments()).containsExactly("A1"));
  }

  @Test
  void tellsTheLineInWhichAQuoteIsOpenedAndNeverClosed() throws IOException {
    Path file = folder.resolve("list.csv");
    Files.writeString(file, "名称,内容\n甲,\"两\n行\"\n乙,\"没有结束\n丙,丁\n");

    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> rows(file, OfficeType.CSV))
        .satisfies(told -> assertThat(told.type()).isEqualTo(CommonProblem.FILE_UNREADABLE))
        .satisfies(
            told -> assertThat(told.faults().get(0).messageKey()).isEqualTo("file.open-quote"))
        .satisfies(told -> assertThat(told.faults().get(0).arguments()).containsExactly(4L));
  }

  private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(reading)
        .extracting(DomainException::type)
        .isEqualTo(CommonProblem.FILE_UNREADABLE);
  }

  private Path written(OfficeType type, List<? extends List<?>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, type, rows);
    return Files.write(folder.resolve("list." + type.extension()), bytes.toByteArray());
  }

  private static void write(OutputStream out, OfficeType type, List<? extends List<?>> rows)
      throws IOException {
    try (TableWriter writer = TableWriter.to(out, type, "清单", List.of("名称", "内容"))) {
      for (List<?> row : rows) {
        writer.row(row);
      }
    }
  }

  private static List<RowReader.SheetRow> rows(Path file, OfficeType type) throws IOException {
    List<RowReader.SheetRow> rows = new ArrayList<>();
    try (RowReader reader = RowReader.open(file, type)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }
}
