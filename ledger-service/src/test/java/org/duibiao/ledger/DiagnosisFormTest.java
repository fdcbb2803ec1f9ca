package org.duibiao.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.testing.Events;
import org.junit.jupiter.api.Test;

/** Diagnosing offline comes to the same as diagnosing online, and online nothing is lost by it. */
@QuarkusTest
class DiagnosisFormTest extends LedgerTest {
  private static final int FIRST = 5;
  private static final int RESULT = 3;
  private static final int NOTE = 4;
  private static final int PRACTICE = 5;
  private static World shared;

  @Inject EntityManager database;

  private static synchronized World world() {
    if (shared == null) {
      shared = ready("form");
    }
    return shared;
  }

  private static byte[] exported(Person person, String organisation, String format) {
    Response form = person.get(diagnosis(world(), organisation) + "/form?format=" + format);
    form.then()
        .statusCode(200)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", startsWith("attachment;"));
    return form.asByteArray();
  }

  private interface Filling<T> {
    void fill(T form) throws IOException;
  }

  private static byte[] workbook(byte[] form, Filling<XSSFSheet> how) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      how.fill(workbook.getSheetAt(0));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] document(byte[] form, Filling<XWPFDocument> how) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(form))) {
      how.fill(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void set(XSSFSheet sheet, int indicator, int column, String text) {
    sheet.getRow(FIRST + indicator).getCell(column).setCellValue(text);
  }

  private static Response taken(
      Person person, String organisation, String mode, OfficeType type, byte[] form) {
    return given()
        .basePath("/api/ledger/v1/campaigns/" + world().campaign)
        .auth()
        .oauth2(person.token())
        .contentType(type.mediaType())
        .header("If-Match", person.etag(diagnosis(world(), organisation)))
        .body(form)
        .post(diagnosis(world(), organisation) + "/imports?mode=" + mode);
  }

  @Test
  void aWorkbookFilledInAsPeopleDoIsRecordedLikeTyping() throws IOException {
    Person officer = officer(world(), "dept-1-b1");
    String path = diagnosis(world(), "dept-1-b1");
    byte[] filled =
        workbook(
            exported(officer, "dept-1-b1", "xlsx"),
            sheet -> {
              assertThat(sheet.getDataValidations()).hasSize(1);
              set(sheet, 0, RESULT, "☑达标 □部分达标 □未达标");
              set(sheet, 0, PRACTICE, "一、支委轮流讲微党课\n二、党员结对帮扶");
              set(sheet, 1, RESULT, "部分 达标。");
              set(sheet, 1, NOTE, "=2 名党员未补课");
              set(sheet, 2, RESULT, "Ｘ");
              Row signed = sheet.createRow(sheet.getLastRowNum() + 2);
              signed.createCell(0).setCellValue("填表人：张三");
              signed.createCell(RESULT).setCellValue("日期：2021年4月10日");
            });

    taken(officer, "dept-1-b1", "validate", OfficeType.XLSX, filled)
        .then()
        .statusCode(200)
        .body("applied", equalTo(false))
        .body("faults", hasSize(0))
        .body("rows", equalTo(3))
        .body("changes", equalTo(3))
        .body("warnings", hasSize(2))
        .body("warnings.place", hasItem("第 8 行“存在问题（说明）”列"))
        .body("warnings.detail", hasItem(containsString("“填表人：张三”是表尾")));
    officer.get(path).then().body("version", equalTo(0));
    taken(officer, "dept-1-b1", "apply", OfficeType.XLSX, filled)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("applied", equalTo(true));

    officer
        .get(path)
        .then()
        .body("findings.result", contains("MET", "PARTLY_MET", "NOT_MET"))
        .body("progress.assessed", equalTo(3))
        .body("progress.byResult.PARTLY_MET", equalTo(1))
        .body("progress.byDimension.assessed", contains(2, 1));
    officer
        .get(entry(world(), "dept-1-b1"))
        .then()
        .body("problems.text", containsInAnyOrder("=2 名党员未补课", "未达标：坚持党员发展标准（请补充具体事实）"))
        .body("problems.needsFact", containsInAnyOrder(false, true))
        .body("warnings.indicator", contains("branch-2.1"))
        .body("successfulPractices.text", contains("支委轮流讲微党课", "党员结对帮扶"));
    byte[] again = exported(officer, "dept-1-b1", "xlsx");
    taken(officer, "dept-1-b1", "validate", OfficeType.XLSX, again)
        .then()
        .body("changes", equalTo(0))
        .body("faults", hasSize(0))
        .body("warnings", hasSize(1));
  }

  @Test
  void aDocumentTypedOverInWordIsRead() throws IOException {
    Person officer = officer(world(), "dept-1-b2");
    byte[] filled =
        document(
            exported(officer, "dept-1-b2", "docx"),
            document -> {
              XWPFTable table = document.getTables().get(0);
              inPieces(table.getRow(1).getCell(RESULT), "未", "达标");
              inPieces(table.getRow(1).getCell(NOTE), "全年只开过 ", "1 次支部大会；制度不健全");
              inPieces(table.getRow(2).getCell(RESULT), "良");
              inPieces(table.getRow(3).getCell(RESULT), "");
              var remark = table.createRow();
              remark.getCell(0).setText("以上由支委会集体讨论");
              remark
                  .getCell(0)
                  .getCTTc()
                  .addNewTcPr()
                  .addNewGridSpan()
                  .setVal(java.math.BigInteger.valueOf(6));
              while (remark.getTableCells().size() > 1) {
                remark.removeCell(1);
              }
            });

    taken(officer, "dept-1-b2", "apply", OfficeType.DOCX, filled)
        .then()
        .statusCode(200)
        .body("warnings.detail", hasItem(containsString("保持原结果：branch-2.1")))
        .body("warnings.detail", hasItems(containsString("按分号拆成 2 条"), containsString("“良”读作“达标”")))
        .body("warnings", hasSize(4));

    officer
        .get(entry(world(), "dept-1-b2"))
        .then()
        .body("problems.text", contains("全年只开过 1 次支部大会", "制度不健全"));
    officer
        .get(diagnosis(world(), "dept-1-b2"))
        .then()
        .body("findings.result", contains("NOT_MET", "MET", "NOT_ASSESSED"))
        .body("findings[0].note", equalTo("全年只开过 1 次支部大会；制度不健全"));
  }

  /** As Word leaves a cell in which somebody has typed and corrected. */
  private static void inPieces(XWPFTableCell cell, String... pieces) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    while (!paragraph.getRuns().isEmpty()) {
      paragraph.removeRun(0);
    }
    for (String piece : pieces) {
      paragraph.createRun().setText(piece);
    }
  }

  @Test
  void everyFaultIsToldWithItsPlaceAndThenNothingIsWritten() throws IOException {
    Person officer = officer(world(), "dept-1-b3");
    byte[] filled =
        workbook(
            exported(officer, "dept-1-b3", "xlsx"),
            sheet -> {
              set(sheet, 0, RESULT, "差不多");
              set(sheet, 1, 0, "branch-9.9");
              set(sheet, 1, RESULT, "达标");
              set(sheet, 2, 0, "１.１");
            });

    taken(officer, "dept-1-b3", "validate", OfficeType.XLSX, filled)
        .then()
        .statusCode(200)
        .body("faults.row", contains(6, 7, 8))
        .body("faults.column", contains(4, 1, 1))
        .body("faults.place[0]", equalTo("第 6 行“诊断结果”列"))
        .body("faults.detail", hasItem(containsString("差不多")))
        .body("warnings.detail", hasItem(containsString("branch-2.1")));
    taken(officer, "dept-1-b3", "apply", OfficeType.XLSX, filled)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/rows/6/诊断结果", "/rows/7/指标编号", "/rows/8/指标编号"));
    officer.get(diagnosis(world(), "dept-1-b3")).then().body("version", equalTo(0));
  }

  @Test
  void aFormOfAnotherOrganisationOrWithoutItsColumnsIsRefused() throws IOException {
    Person unit = secretary(world(), "dept-2");
    byte[] other = exported(unit, "dept-2-b1", "docx");

    taken(unit, "dept-2-b2", "apply", OfficeType.DOCX, other)
        .then()
        .statusCode(422)
        .body("errors.detail", contains(containsString("“" + named("dept-2-b1") + "”的表")));
    taken(secretary(world(), "dept-1"), "dept-1-b3", "validate", OfficeType.DOCX, other)
        .then()
        .statusCode(200)
        .body("changes", equalTo(0))
        .body("warnings", hasSize(0))
        .body("faults.detail", contains(containsString("“" + world().code("dept-2-b1") + "”的表")));
    taken(unit, "dept-2", "validate", OfficeType.DOCX, other)
        .then()
        .statusCode(200)
        .body("faults.detail", hasItem(containsString("指南")));
    byte[] bare =
        workbook(
            exported(unit, "dept-2-b2", "xlsx"),
            sheet -> {
              sheet.getRow(2).getCell(0).setCellValue("");
              sheet.getRow(4).getCell(RESULT).setCellValue("");
            });
    taken(unit, "dept-2-b2", "validate", OfficeType.XLSX, bare)
        .then()
        .body("faults.detail", hasItems(containsString("填报表编码"), containsString("诊断结果")));
    taken(unit, "dept-2-b2", "apply", OfficeType.XLSX, new byte[] {1, 2, 3})
        .then()
        .statusCode(422)
        .body("type", containsString("file-unreadable"));
    taken(unit, "dept-2-b2", "validate", OfficeType.XLSX, new byte[0])
        .then()
        .statusCode(422)
        .body("errors.detail", contains(containsString("没有收到文件")));
    taken(unit, "dept-2-b2", "look", OfficeType.XLSX, bare).then().statusCode(400);
    taken(unit, "dept-2-b2", "", OfficeType.XLSX, bare)
        .then()
        .statusCode(400)
        .body("errors.detail", contains(containsString("validate, apply")));
    secretary(world(), "dept-1")
        .get(diagnosis(world(), "dept-2-b1") + "/form")
        .then()
        .statusCode(404);
  }

  @Test
  void columnsArePeoplesOwnAndWhatIsNotReadIsNamed() throws IOException {
    Person officer = officer(world(), "dept-1-b3");
    byte[] filled =
        workbook(
            exported(officer, "dept-1-b3", "xlsx"),
            sheet -> {
              Row headings = sheet.getRow(4);
              headings.getCell(0).setCellValue("序号");
              headings.getCell(RESULT).setCellValue("诊断结果（打√）");
              headings.getCell(NOTE).setCellValue("存在的问题");
              headings.getCell(PRACTICE).setCellValue("成功经验（好做法）");
              headings.createCell(PRACTICE + 1).setCellValue("整改措施");
              for (int i = 0; i < 3; i++) {
                set(sheet, i, 0, String.valueOf(i + 1));
              }
              set(sheet, 0, RESULT, "部分达标：台账缺2次");
              set(sheet, 1, RESULT, "£达标 R未达标");
              set(sheet, 1, NOTE, "主题党日不固定，；党课没有记录，");
              sheet.getRow(FIRST + 1).createCell(PRACTICE + 1).setCellValue("下月补课");
            });

    taken(officer, "dept-1-b3", "validate", OfficeType.XLSX, filled)
        .then()
        .statusCode(200)
        .body("faults", hasSize(0))
        .body("rows", equalTo(3))
        .body("changes", equalTo(2))
        .body("warnings.column.min()", equalTo(4))
        .body("warnings.find { it.column == 7 }.heading", equalTo("整改措施"))
        .body("warnings.find { it.column == 7 }.detail", containsString("下月补课"))
        .body("warnings.detail", hasItems(containsString("“台账缺2次”写在诊断结果之后")))
        .body("warnings.place", hasItem("第 7 行“存在的问题”列"));
    byte[] coded =
        workbook(
            exported(officer, "dept-1-b3", "xlsx"),
            sheet -> {
              set(sheet, 0, 0, "（1.1）");
              set(sheet, 0, RESULT, "达标");
            });
    taken(officer, "dept-1-b3", "validate", OfficeType.XLSX, coded)
        .then()
        .body("faults", hasSize(0))
        .body("changes", equalTo(1));
  }

  private static String named(String organisation) {
    return "党组织" + organisation + "（" + world().code(organisation) + "）";
  }

  @Test
  void anOldFormOverwritesNothingThatWasRecordedSince() throws IOException {
    Person officer = officer(world(), "direct-1");
    String path = diagnosis(world(), "direct-1");
    byte[] old = exported(officer, "direct-1", "xlsx");
    officer
        .put(path, "{\"findings\":[{\"indicator\":\"branch-1.1\",\"result\":\"MET\"}]}")
        .then()
        .statusCode(200);

    taken(officer, "direct-1", "validate", OfficeType.XLSX, old)
        .then()
        .body("faults", hasSize(0))
        .body("changes", equalTo(0));
    byte[] filled = workbook(old, sheet -> set(sheet, 0, RESULT, "未达标"));
    taken(officer, "direct-1", "apply", OfficeType.XLSX, filled)
        .then()
        .statusCode(422)
        .body("errors.detail", hasItem(containsString("重新导出")));
    byte[] beside = workbook(old, sheet -> set(sheet, 1, RESULT, "不适用"));
    taken(officer, "direct-1", "apply", OfficeType.XLSX, beside).then().statusCode(200);
    officer
        .get(path)
        .then()
        .body("findings.result", contains("MET", "NOT_APPLICABLE", "NOT_ASSESSED"));
  }

  @Test
  void onesOwnFormWinsOverWhatItWroteIfThatIsWantedAndTakesAwayWhatItSaysIsNot()
      throws IOException {
    Person officer = officer(world(), "dept-1");
    byte[] first =
        workbook(
            exported(officer, "dept-1", "xlsx"),
            sheet -> {
              set(sheet, 0, RESULT, "不合格");
              set(sheet, 0, NOTE, "①学时不足②制度不全④记录缺失");
              set(sheet, 1, RESULT, "合格");
              set(sheet, 1, NOTE, "还差一次党课");
              set(sheet, 2, RESULT, "—");
            });
    taken(officer, "dept-1", "apply", OfficeType.XLSX, first)
        .then()
        .statusCode(200)
        .body(
            "warnings.detail",
            hasItems(
                containsString("1、2、4"), containsString("不会形成"), containsString("department-2.1")));
    officer
        .get(entry(world(), "dept-1"))
        .then()
        .body("problems.text", contains("学时不足", "制度不全", "记录缺失"));
    byte[] corrected = workbook(first, sheet -> set(sheet, 0, NOTE, "无"));

    taken(officer, "dept-1", "apply", OfficeType.XLSX, corrected)
        .then()
        .statusCode(422)
        .body("errors.detail", hasItem(containsString("stale=overwrite")));
    taken(officer, "dept-1", "apply&stale=overwrite", OfficeType.XLSX, corrected)
        .then()
        .statusCode(200)
        .body("changes", equalTo(1))
        .body("warnings.detail", hasItem(containsString("将删去")));

    officer
        .get(entry(world(), "dept-1"))
        .then()
        .body("problems.text", contains(containsString("请补充具体事实")));
    taken(officer, "dept-1", "apply&stale=ja", OfficeType.XLSX, corrected).then().statusCode(400);
  }

  @Test
  void submittingNamesEveryIndicatorThatIsNotAssessed() {
    Person own = secretary(world(), "dept-2-b1");
    own.put(
            entry(world(), "dept-2-b1"),
            "{\"problems\":[{\"indicator\":\"branch-1.1\",\"text\":\"x\"}]}")
        .then()
        .statusCode(200);
    own.put(
            diagnosis(world(), "dept-2-b1"),
            "{\"findings\":[{\"indicator\":\"branch-1.2\",\"result\":\"MET\"}]}")
        .then()
        .statusCode(200);

    own.act(entry(world(), "dept-2-b1"), "submission", "{}")
        .then()
        .statusCode(422)
        .body(
            "errors.detail", hasItems(containsString("branch-1.1"), containsString("branch-2.1")));
  }

  @Test
  void aDraftOfADiagnosisIsMadeOnceAndLeftAloneOnceItIsEdited() throws IOException {
    Person officer = officer(world(), "dept-2-b2");
    String entry = entry(world(), "dept-2-b2");
    Consumer<String> found =
        note ->
            officer
                .put(
                    diagnosis(world(), "dept-2-b2"),
                    "{\"findings\":[{\"indicator\":\"branch-1.1\",\"result\":\"NOT_MET\",\"note\":\"%s\",\"goodPractice\":\"好\"}]}"
                        .formatted(note))
                .then()
                .statusCode(200);
    found.accept("一");
    found.accept("二");
    officer
        .get(entry)
        .then()
        .body("problems.text", contains("二"))
        .body("successfulPractices.text", contains("好"));
    String id = officer.get(entry).path("problems[0].id");
    officer
        .put(
            entry,
            "{\"problems\":[{\"id\":\"%s\",\"indicator\":\"branch-1.1\",\"text\":\"手写\"}]}"
                .formatted(id))
        .then()
        .statusCode(200);

    found.accept("三");

    officer
        .get(entry)
        .then()
        .body("problems.text", contains("手写"))
        .body("problems.id", contains(id));
    found.accept("无");
    for (OfficeType type : List.of(OfficeType.XLSX, OfficeType.DOCX)) {
      byte[] form = exported(officer, "dept-2-b2", type.extension());
      taken(officer, "dept-2-b2", "validate", type, form)
          .then()
          .body("faults", hasSize(0))
          .body("changes", equalTo(0));
    }
    found.accept("");
    byte[] nothing =
        workbook(exported(officer, "dept-2-b2", "xlsx"), sheet -> set(sheet, 0, NOTE, "无"));
    taken(officer, "dept-2-b2", "validate", OfficeType.XLSX, nothing)
        .then()
        .body("changes", equalTo(0));
  }

  @Test
  void aNewVersionOfAGuideDoesNotTouchARunningCampaign() {
    String guide = world().code("branch");
    Events.publish(
        "catalog.guides",
        guide + ":2",
        "catalog.guide.v1",
        "guide/" + guide + "/2",
        1,
        World.SCHOOL_GUIDE
            .formatted(guide, "branch")
            .replace("\"version\":1", "\"version\":2")
            .replace("党史学习教育", "主题教育"));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () ->
                            database
                                    .createNativeQuery(
                                        "select 1 from guide where code = :code and version = 2")
                                    .setParameter("code", guide)
                                    .getResultList()
                                    .size()
                                == 1));

    officer(world(), "dept-1-b1")
        .get(diagnosis(world(), "dept-1-b1"))
        .then()
        .body("guide", equalTo(guide))
        .body("guideVersion", equalTo(1))
        .body("findings.text", hasItem("认真开展党史学习教育"));
    secretary(world(), "dept-1")
        .get(diagnosis(world(), "dept-1"))
        .then()
        .body("guide", equalTo(world().code("department")));
    officer(world(), "direct-1")
        .get(diagnosis(world(), "direct-1"))
        .then()
        .body("guide", equalTo(guide));
  }
}
