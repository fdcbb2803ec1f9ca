package org.duibiao.chassis.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.duibiao.chassis.office.OfficeDocument.Table;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Forms that somebody filled in, and files that only look like forms. */
class OfficeFilesTest {
  private static final String TYPES =
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default"
          + " Extension='rels'"
          + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override"
          + " PartName='/word/document.xml'"
          + " ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";
  private static final String RELATIONS =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
          + "<Relationship Id='r1'"
          + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
          + " Target='word/document.xml'/></Relationships>";

  @TempDir Path folder;

  @Test
  void tellsTheTextOfAMergedCellInEachCellItCovers() throws IOException {
    Path file = folder.resolve("form.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("台账");
      sheet.createRow(2).createCell(1).setCellValue("信息工程系党总支");
      sheet.createRow(3).createCell(2).setCellValue(20210420d);
      sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
      workbook.write(out);
    }

    Table table = OfficeFiles.read(file, OfficeType.XLSX).tables().get(0);

    assertThat(table.name()).isEqualTo("台账");
    assertThat(table.rows()).extracting(row -> row.number()).containsExactly(3, 4);
    assertThat(table.rows()).allMatch(row -> row.text(2).equals("信息工程系党总支"));
    assertThat(table.rows().get(1).cells().get(0).continued()).isTrue();
    assertThat(table.rows().get(1).text(3)).isEqualTo("20210420");
  }

  @Test
  void readsADocumentWithMergedCellsAndNumbersOfItsOwn() throws IOException {
    Path file = folder.resolve("form.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      document.createParagraph().createRun().setText("填报单位：信息工程系党总支");
      XWPFTable table = document.createTable(2, 3);
      table.getRow(0).getCell(0).setText("第一支部");
      merge(table.getRow(0).getCell(0), STMerge.RESTART);
      merge(table.getRow(1).getCell(0), STMerge.CONTINUE);
      BigInteger list = numbering(document);
      XWPFTableCell problems = table.getRow(0).getCell(2);
      numbered(problems.getParagraphs().get(0), list, "学时不足");
      numbered(problems.addParagraph(), list, "记录不全");
      document.write(out);
    }

    OfficeDocument read = OfficeFiles.read(file, OfficeType.DOCX);

    assertThat(read.paragraphs()).contains("填报单位：信息工程系党总支");
    assertThat(read.tables().get(0).rows()).allMatch(row -> row.text(1).equals("第一支部"));
    assertThat(read.tables().get(0).rows().get(0).text(3)).isEqualTo("1. 学时不足\n2. 记录不全");
  }

  @Test
  void readsBackADocumentOfItsOwn() throws IOException {
    Path file = folder.resolve("own.docx");
    try (WordDocument document = WordDocument.landscape();
        OutputStream out = Files.newOutputStream(file)) {
      document
          .title("诊断情况工作台账")
          .line("填报单位：系", "截止时间：2021-04-20")
          .table(List.of("序号", "存在问题"), new int[] {20, 80}, List.of(List.of("1", "=1. 甲\n2. 乙")))
          .save(out);
    }

    OfficeDocument read = OfficeFiles.read(file, OfficeType.DOCX);

    assertThat(read.paragraphs().get(0)).isEqualTo("诊断情况工作台账");
    assertThat(read.tables().get(0).rows().get(1).text(2)).isEqualTo("=1. 甲\n2. 乙");
    try (XWPFDocument opened = new XWPFDocument(Files.newInputStream(file))) {
      assertThat(opened.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
      assertThat(opened.getTables().get(0).getCTTbl().getTblGrid().sizeOfGridColArray())
          .isEqualTo(opened.getTables().get(0).getRow(0).getTableCells().size());
    }
  }

  @Test
  void readsAWorkbookWithoutStyles() throws IOException {
    Path file = Packs.plain(folder.resolve("plain.xlsx"), "<v>7</v>");
    byte[] before = Files.readAllBytes(file);

    Table table = OfficeFiles.read(file, OfficeType.XLSX).tables().get(0);

    assertThat(table.rows().get(0).text(1)).isEqualTo("7");
    assertThat(file).hasBinaryContent(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<f>[2]他表!A1</f>",
        "<f>WEBSERVICE(A2)</f>",
        "<f>1/0</f>",
        "<f>A1+1</f>",
        "<f>1/0</f><v></v>",
        "<f>REPT(\"a\",1000000000)</f>",
        "<f>COUNTIF(H1:H1,\"*a*a*a*a*a*a*a*a*b\")</f>"
      })
  void namesTheCellOfAFormulaWithoutAResultAndWorksNothingOut(String cell) throws IOException {
    Path file = Packs.plain(folder.resolve("f.xlsx"), cell);

    refuses(file, OfficeType.XLSX, "file.formula");
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> OfficeFiles.read(file, OfficeType.XLSX))
        .satisfies(told -> assertThat(told.faults().get(0).arguments()).containsExactly("A1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A1:XFD1048576", "A1:XFD1048576 A2:XFD1048576", "A1:XFD2"})
  void refusesCellsThatAreMergedWithoutEnd(String areas) throws IOException {
    Path file = folder.resolve("merged.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet();
      sheet.createRow(0).createCell(0).setCellValue("甲");
      sheet.createRow(1_000).createCell(0).setCellValue("乙");
      var merged = sheet.getCTWorksheet().addNewMergeCells();
      for (String area : areas.split(" ")) {
        merged.addNewMergeCell().setRef(area);
      }
      workbook.write(out);
    }

    refuses(file, OfficeType.XLSX, "file.too-large");
  }

  @Test
  void readsColumnsThatAreMergedAsFarAsThereAreRows() throws IOException {
    Path file = folder.resolve("columns.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet();
      sheet.createRow(0).createCell(0).setCellValue("甲");
      sheet.createRow(1).createCell(2).setCellValue("乙");
      sheet.addMergedRegionUnsafe(CellRangeAddress.valueOf("A1:B1048576"));
      workbook.write(out);
    }

    Table table = OfficeFiles.read(file, OfficeType.XLSX).tables().get(0);

    assertThat(table.rows().get(1).text(2)).isEqualTo("甲");
  }

  @Test
  void namesTheCellThatShowsAnError() throws IOException {
    Path file = folder.resolve("error.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("甲");
      var cell = workbook.createSheet("乙").createRow(1).createCell(1);
      cell.setCellErrorValue(FormulaError.REF.getCode());
      workbook.write(out);
    }

    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> OfficeFiles.read(file, OfficeType.XLSX))
        .satisfies(told -> assertThat(told.faults().get(0).arguments()).containsExactly("乙!B2"));
  }

  @Test
  void refusesAPackageThatUnpacksToMoreThanItSays() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    Packs.write(
        bomb,
        Packs.part("xl/workbook.xml", "<workbook/>"),
        Packs.repeated("xl/worksheets/sheet1.xml", new byte[1 << 20], 64));

    refuses(bomb, OfficeType.XLSX, "file.too-large");
  }

  @Test
  void tellsWordsThatAreRepeatedAndAFileThatDidNotCome() throws IOException {
    Path copied = folder.resolve("copied.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(copied)) {
      var row = workbook.createSheet().createRow(0);
      for (int column = 0; column < 20; column++) {
        row.createCell(column).setCellValue(column + "学习不够深入".repeat(5_000));
      }
      workbook.write(out);
    }

    refuses(copied, OfficeType.XLSX, "file.repetitive");
    refuses(Files.createFile(folder.resolve("none.docx")), OfficeType.DOCX, "file.nothing");
  }

  @Test
  void resolvesNoEntity() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
    Path file = folder.resolve("entity.docx");
    Packs.write(
        file,
        Packs.part("[Content_Types].xml", TYPES),
        Packs.part("_rels/.rels", RELATIONS),
        Packs.part(
            "word/document.xml",
            "<!DOCTYPE d [<!ENTITY x SYSTEM '"
                + secret.toUri()
                + "'>]><w:document"
                + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"));

    refuses(file, OfficeType.DOCX, "file.broken");
  }

  @Test
  void refusesAWorkbookWithAPassword() throws Exception {
    Path file = folder.resolve("locked.xlsx");
    try (POIFSFileSystem system = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (XSSFWorkbook workbook = new XSSFWorkbook();
          OutputStream locked = encryptor.getDataStream(system)) {
        workbook.createSheet();
        workbook.write(locked);
      }
      system.writeFilesystem(out);
    }

    refuses(file, OfficeType.XLSX, "file.encrypted-or-old");
  }

  @Test
  void refusesADocumentThatClaimsToBeAWorkbook() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (WordDocument document = WordDocument.portrait();
        OutputStream out = Files.newOutputStream(file)) {
      document.paragraph("正文").save(out);
    }

    refuses(file, OfficeType.XLSX, "file.other-type");
    refuses(
        Files.writeString(folder.resolve("b.docx"), "<html>"), OfficeType.DOCX, "file.other-type");
  }

  private static void refuses(Path file, OfficeType type, String why) {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> OfficeFiles.read(file, type))
        .satisfies(
            told -> {
              assertThat(told.type()).isEqualTo(CommonProblem.FILE_UNREADABLE);
              assertThat(told.faults())
                  .extracting(fault -> fault.messageKey())
                  .containsExactly(why);
            });
  }

  private static void merge(XWPFTableCell cell, STMerge.Enum how) {
    var properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    properties.addNewVMerge().setVal(how);
  }

  private static BigInteger numbering(XWPFDocument document) {
    XWPFNumbering numbering = document.createNumbering();
    CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
    kind.setAbstractNumId(BigInteger.ZERO);
    return numbering.addNum(
        numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(kind)));
  }

  private static void numbered(XWPFParagraph paragraph, BigInteger list, String text) {
    paragraph.setNumID(list);
    paragraph.createRun().setText(text);
  }
}
