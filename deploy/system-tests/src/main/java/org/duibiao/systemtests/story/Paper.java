package org.duibiao.systemtests.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;

/** What people do with files: evidence, a form filled in with Word, annex 2 as a workbook. */
final class Paper {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final List<String> COLUMNS = List.of("序号", "党组织名称", "成功经验", "典型案例", "存在问题", "备注");

  /** A document of one empty page. */
  static final byte[] PDF =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """
          .getBytes(StandardCharsets.US_ASCII);

  private Paper() {}

  static Step evidenceStaysWithinTheScope() {
    return new Step(
        FirstBranch.CODE + " uploads evidence 佐证材料",
        "what is not what it says is refused; a foreign branch sees nothing of it",
        Paper::evidence);
  }

  private static String evidence(Situation now) {
    String place = "/api/ledger/v1/organisations/" + FirstBranch.CODE + "/evidence";
    Map<String, String> fields = Map.of("title", "4月主题党日签到表", "effectiveDate", "2021-04-01");
    Caller officer = now.as("officer-dept-01-b1");
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    Answer refused = officer.attach(place, fields, "签到表.pdf", "application/pdf", page);
    refused.check(
        refused.status() == 415 || refused.status() == 422, "415 or 422", refused.status());
    Answer kept = officer.attach(place, fields, "签到表.pdf", "application/pdf", PDF).expect(201);
    String file = place + "/" + kept.json().path("id").asText() + "/content";
    Answer back = now.office().get(file).expect(200);
    back.check(java.util.Arrays.equals(back.content(), PDF), "the same bytes", "others")
        .check(
            back.header("Content-Disposition").startsWith("attachment"),
            "an attachment",
            back.header("Content-Disposition"));
    now.as("secretary-dept-02-b1").get(file).problem(404, "not-found");
    return "a web page named .pdf refused (%d); a PDF kept with its SHA-256, the office gets the same bytes as an attachment, dept-02-b1 gets 404"
        .formatted(refused.status());
  }

  /**
   * Diagnoses on the Word form: all met but for what is noted.
   *
   * @param noted by indicator, what was found
   */
  static void diagnose(Filing filing, Caller who, Map<String, String> noted) {
    Answer form = who.get(filing.diagnosis() + "/form?format=docx").expect(200);
    byte[] filled = filledIn(form.content(), noted);
    String imports = filing.diagnosis() + "/imports?mode=";
    who.upload(imports + "validate", null, DOCX, filled)
        .expect(200)
        .has("/rows", 27)
        .has("/faults", "[]");
    String etag = who.get(filing.diagnosis()).expect(200).etag();
    who.upload(imports + "apply", etag, DOCX, filled).expect(200);
    who.get(filing.diagnosis()).expect(200).has("/progress/assessed", 27);
  }

  private static byte[] filledIn(byte[] form, Map<String, String> noted) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(form))) {
      for (XWPFTable table : document.getTables()) {
        for (XWPFTableRow row : table.getRows()) {
          String indicator = row.getCell(0).getText().strip();
          if (indicator.startsWith("branch-")) {
            boolean found = noted.containsKey(indicator);
            overtype(row, 3, found ? "部分达标 " : "√");
            overtype(row, 4, noted.getOrDefault(indicator, ""));
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void overtype(XWPFTableRow row, int column, String text) {
    while (!row.getCell(column).getParagraphs().isEmpty()) {
      row.getCell(column).removeParagraph(0);
    }
    row.getCell(column).addParagraph().createRun().setText(text);
  }

  static Step annexTwoGoesOutAndComesBack() {
    return new Step(
        "Annex 2 goes out as a workbook and comes back unchanged",
        "the notice's six columns, own row first; taken in again, nothing differs",
        Paper::annexTwo);
  }

  private static String annexTwo(Situation now) {
    Caller officer = now.as("officer-dept-01");
    String form = now.of(Department.CODE, "ledger-form");
    Answer told = officer.get(form + "?format=xlsx&content=CURRENT").expect(200);
    List<List<String>> rows = rows(told.content());
    int heading = rows.indexOf(COLUMNS);
    told.check(heading >= 0, "a row " + COLUMNS, rows)
        .check(rows.get(heading + 1).get(0).equals("1"), "own row first, numbered 1", rows);
    officer
        .upload(form + "/imports?mode=validate", null, XLSX, told.content())
        .expect(200)
        .has("/changes", 0)
        .has("/applied", false);
    officer
        .upload(
            form + "/imports?mode=validate",
            null,
            XLSX,
            "no workbook".getBytes(StandardCharsets.UTF_8))
        .problem(422, "file-unreadable");
    now.as("officer-dept-02-b1").get(form + "?format=xlsx").problem(404, "not-found");
    Answer whole = now.office().get(now.of(now.roster().top(), "ledger-form") + "?format=docx");
    whole.expect(200);
    return "%d rows under the six columns, import of the same file: 0 changes; the college's as a document of %d KiB"
        .formatted(rows.size() - heading - 1, whole.content().length / 1024);
  }

  private static List<List<String>> rows(byte[] workbook) {
    DataFormatter words = new DataFormatter();
    List<List<String>> rows = new ArrayList<>();
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      Sheet sheet = opened.getSheetAt(0);
      for (Row row : sheet) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(words.formatCellValue(cell)));
        rows.add(texts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
