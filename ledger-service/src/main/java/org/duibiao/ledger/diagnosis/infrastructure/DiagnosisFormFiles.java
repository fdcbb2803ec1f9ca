package org.duibiao.ledger.diagnosis.infrastructure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.office.WordDocument;
import org.duibiao.ledger.diagnosis.application.DiagnosisForm;
import org.duibiao.ledger.diagnosis.domain.FindingResult;
import org.duibiao.ledger.diagnosis.domain.FormColumn;
import org.duibiao.ledger.diagnosis.domain.FormWords;

/** Writes the form of a diagnosis for Word and for spreadsheets, to be typed over. */
public final class DiagnosisFormFiles {
  private static final int COLUMNS = FormColumn.values().length;
  private static final int CHARACTER = 256;
  private static final int PAGE_IN_CHARACTERS = 130;

  private DiagnosisFormFiles() {}

  /** Writes a form; the stream stays open. */
  public static void write(DiagnosisForm form, OfficeType type, OutputStream out)
      throws IOException {
    if (type == OfficeType.DOCX) {
      document(form, out);
    } else {
      workbook(form, out);
    }
  }

  private static void document(DiagnosisForm form, OutputStream out) throws IOException {
    try (WordDocument document = WordDocument.landscape()) {
      int[] widths = Arrays.stream(FormColumn.values()).mapToInt(FormColumn::width).toArray();
      document
          .title(form.title())
          .line("填报单位：" + form.organisation(), "行动：" + form.campaign())
          .line(form.code().written(), "")
          .line(DiagnosisForm.GUIDANCE, "")
          .table(DiagnosisForm.headings(), widths, form.rows())
          .save(out);
    }
  }

  private static void workbook(DiagnosisForm form, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet(form.title());
      CellStyle text = style(workbook);
      across(sheet, text, form.title());
      across(sheet, text, "填报单位：" + form.organisation() + "    行动：" + form.campaign());
      across(sheet, text, form.code().written());
      across(sheet, text, DiagnosisForm.GUIDANCE).setHeightInPoints(45);
      int heading = sheet.getLastRowNum() + 1;
      write(sheet, text, DiagnosisForm.headings());
      form.rows().forEach(row -> write(sheet, text, row));
      offerResults(sheet, heading + 1);
      layOut(sheet, heading);
      workbook.write(out);
    }
  }

  /** Text stays text, whatever it begins with. */
  private static CellStyle style(XSSFWorkbook workbook) {
    CellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setQuotePrefixed(true);
    for (var edge :
        List.<java.util.function.Consumer<BorderStyle>>of(
            style::setBorderTop,
            style::setBorderBottom,
            style::setBorderLeft,
            style::setBorderRight)) {
      edge.accept(BorderStyle.THIN);
    }
    return style;
  }

  private static Row across(XSSFSheet sheet, CellStyle style, String text) {
    Row row = write(sheet, style, List.of(text));
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, COLUMNS - 1));
    return row;
  }

  private static Row write(XSSFSheet sheet, CellStyle style, List<String> texts) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int column = 0; column < texts.size(); column++) {
      var cell = row.createCell(column);
      cell.setCellStyle(style);
      cell.setCellValue(texts.get(column));
    }
    return row;
  }

  private static void offerResults(XSSFSheet sheet, int first) {
    String[] words =
        Arrays.stream(FindingResult.values()).map(FormWords::of).toArray(String[]::new);
    int column = FormColumn.RESULT.ordinal();
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation offered =
        helper.createValidation(
            helper.createExplicitListConstraint(words),
            new CellRangeAddressList(first, sheet.getLastRowNum(), column, column));
    offered.setSuppressDropDownArrow(true);
    offered.setShowErrorBox(false);
    sheet.addValidationData(offered);
  }

  private static void layOut(XSSFSheet sheet, int heading) {
    for (FormColumn column : FormColumn.values()) {
      sheet.setColumnWidth(column.ordinal(), PAGE_IN_CHARACTERS * column.width() / 100 * CHARACTER);
    }
    sheet.createFreezePane(0, heading + 1);
    sheet.setRepeatingRows(new CellRangeAddress(heading, heading, 0, COLUMNS - 1));
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }
}
