package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.duibiao.chassis.office.OfficeType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Annex 2 goes out in the notice's layout and comes back as people fill it in. */
@QuarkusTest
class LedgerFormTest extends LedgerTest {
  private static final String WRITES = "writes";
  private static World shared;
  private static int worlds;

  /** What was written in belongs to the test that wrote. */
  @AfterEach
  void leaveNothingWritten(TestInfo test) {
    if (test.getTags().contains(WRITES)) {
      shared = null;
    }
  }

  /** b1 is filed, the unit itself is a draft, nothing is written in the others. */
  private static synchronized World world() {
    if (shared == null) {
      worlds++;
      World world = ready("form" + worlds);
      filed(secretary(world, "dept-1-b1"), "dept-1-b1");
      Person unit = secretary(world, "dept-1");
      written(unit, "dept-1");
      unit.put(
              entry(world, "dept-1"),
              """
              {"problems":[{"indicator":"department-1.1","text":"=SUM(A1)\\n第二行"},
                           {"indicator":"department-1.2","text":"-10个学时\\n2. 不是新的"}],
               "typicalCases":[{"title":"先锋岗","text":"@党员"}],"remarks":"+1"}
              """)
          .then()
          .statusCode(200);
      shared = world;
    }
    return shared;
  }

  private static String form(String organisation) {
    return "/organisations/" + world().code(organisation) + "/ledger-form";
  }

  private static Response take(
      Person person, String organisation, String mode, String etag, String type, byte[] file) {
    var request = person.request().contentType(type).body(file);
    return (etag == null ? request : request.header("If-Match", etag))
        .post(form(organisation) + "/imports?mode=" + mode);
  }

  private static Response tried(String organisation, byte[] file) {
    return take(secretary(world(), "dept-1"), organisation, "validate", null, XLSX, file);
  }

  private static final String XLSX = OfficeType.XLSX_TYPE;
  private static final String DOCX = OfficeType.DOCX_TYPE;

  /** A workbook with the cells of lines, separated by bars. */
  private static byte[] workbook(String... lines) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet();
      for (int i = 0; i < lines.length; i++) {
        String[] cells = lines[i].replace("~", world().prefix + "-").split("\\|", -1);
        var row = sheet.createRow(i);
        for (int j = 0; j < cells.length; j++) {
          row.createCell(j).setCellValue(cells[j]);
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void theFormShowsTheUnitFirstThenThoseBelowAsFiledOrAsTheyAre() {
    Person office = office(world());

    office
        .get(form("dept-1"))
        .then()
        .statusCode(200)
        .body("title", equalTo("诊断情况工作台账"))
        .body("headings", contains("序号", "党组织名称", "成功经验", "典型案例", "存在问题", "备注"))
        .body("note", equalTo("备注：存在的问题一栏主要对照诊断指南进行查摆。"))
        .body("rows.number", contains(1, 2, 3, 4))
        .body("rows.organisation", everyItem(startsWith(world().code("dept-1"))))
        .body("rows[0].cells[4]", equalTo(""))
        .body("rows[1].cells[4]", equalTo("【branch-1.2】学习不够深入"));
    office
        .get(form("dept-1") + "?content=CURRENT")
        .then()
        .body("rows[0].cells[3]", equalTo("【先锋岗】@党员"))
        .body(
            "rows[0].cells[4]",
            startsWith("1.\u2002【department-1.1】=SUM(A1)\n\u3000第二行\n2.\u2002"));
    office
        .get(form("college"))
        .then()
        .body("rows.organisation", hasSize(8))
        .body("rows[4].organisation", equalTo(world().code("dept-2")))
        .body("rows[7].organisation", equalTo(world().code("direct-1")));
    secretary(world(), "dept-1-b1").get(form("dept-1-b1")).then().body("rows", hasSize(1));
    secretary(world(), "dept-2").get(form("dept-1")).then().statusCode(404);
    office.get(form("dept-1") + "?format=pdf").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({"xlsx, " + XLSX, "docx, " + DOCX})
  void aFormThatComesBackUnchangedChangesNothing(String format, String type) {
    Person unit = secretary(world(), "dept-1");
    Response file = unit.get(form("dept-1") + "?content=CURRENT&format=" + format);
    file.then()
        .statusCode(200)
        .contentType(startsWith(type))
        .header("Content-Disposition", containsString("attachment"));
    String before = unit.etag(entry(world(), "dept-1"));

    Response tried = take(unit, "dept-1", "validate", null, type, file.asByteArray());
    tried
        .then()
        .statusCode(200)
        .body("changes", equalTo(0))
        .body("faults", empty())
        .body("warnings", empty())
        .body("rows", equalTo(2));
    take(unit, "dept-1", "apply", tried.header("ETag"), type, file.asByteArray())
        .then()
        .statusCode(200)
        .body("applied", equalTo(true))
        .body("changes", equalTo(0));

    assertThat(unit.etag(entry(world(), "dept-1"))).isEqualTo(before);
  }

  @Test
  void aDocumentFilledInByHandBecomesDraftsOnce() throws IOException {
    World own = ready("formdoc");
    Person unit = secretary(own, "dept-1");
    written(secretary(own, "dept-1-b1"), "dept-1-b1");
    String known = unit.get(entry(own, "dept-1-b1")).jsonPath().getString("problems[0].id");
    byte[] file = byHand(own);
    String imports = "/organisations/" + own.code("dept-1") + "/ledger-form/imports?mode=";
    var request = unit.request().contentType(DOCX).body(file);

    request.post(imports + "apply").then().statusCode(428);
    Response tried = unit.request().contentType(DOCX).body(file).post(imports + "validate");
    tried
        .then()
        .statusCode(200)
        .body("faults", empty())
        .body("changes", equalTo(2))
        .body("warnings.column", containsInAnyOrder("备注", "成功经验", "存在问题"))
        .body("entries[0].added", equalTo(1));
    unit.request()
        .contentType(DOCX)
        .header("If-Match", "\"0000000000000000\"")
        .body(file)
        .post(imports + "apply")
        .then()
        .statusCode(412);
    unit.request()
        .contentType(DOCX)
        .header("If-Match", tried.header("ETag"))
        .body(file)
        .post(imports + "apply")
        .then()
        .statusCode(200)
        .body("applied", equalTo(true));

    unit.get(entry(own, "dept-1-b1"))
        .then()
        .body("problems.id", hasItem(known))
        .body("problems.text", contains("学习不够深入", "党员大会少开1次"))
        .body("problems.indicator", contains("branch-1.2", "branch-2.1"))
        .body("remarks", equalTo("无"));
    unit.get(entry(own, "dept-1-b2"))
        .then()
        .body("problems.text", contains("学时不足", "制度不全"))
        .body("problems[0].indicator", equalTo(null))
        .body("typicalCases[0].text", equalTo("背景\n做法"));
    audit(own, "action=importLedgerForm")
        .then()
        .body(
            "items.organisation", containsInAnyOrder(own.code("dept-1-b1"), own.code("dept-1-b2")));
    unit.request()
        .contentType(DOCX)
        .header("If-Match", tried.header("ETag"))
        .body(file)
        .post(imports + "apply")
        .then()
        .statusCode(412);
    assessed(secretary(own, "dept-1-b2"), "dept-1-b2");
    secretary(own, "dept-1-b2")
        .act(entry(own, "dept-1-b2"), "submission", "{}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/problems/0/indicator"));
  }

  /** Columns moved and renamed, one missing, a title row above, blank rows, names as typed. */
  private static byte[] byHand(World own) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("诊断情况工作台账");
      String[][] cells = {
        {"填报单位：某党总支", "", "", ""},
        {"编号", "主要问题", "支部名称", "典型案例"},
        {"", "", "", ""},
        {"1", "1、学习不够深入\n2、（2.1）党员大会少开1次", "党组织dept-1-b1 　", "【先锋岗】党员先锋岗"},
        {"2", "①学时不足；②制度不全", own.code("dept-1-b2"), "背景\n做法"},
        {"3", "", "", ""},
        {"4", "", "党组织dept-1-b3", ""}
      };
      XWPFTable table = document.createTable(cells.length, 4);
      for (int i = 0; i < cells.length; i++) {
        for (int j = 0; j < 4; j++) {
          var run = table.getRow(i).getCell(j).getParagraphs().get(0).createRun();
          String[] lines = cells[i][j].split("\n");
          for (int k = 0; k < lines.length; k++) {
            if (k > 0) {
              run.addBreak();
            }
            run.setText(lines[k]);
          }
        }
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void everyFaultIsToldWithRowColumnAndWhatToDoAndNothingIsWritten() throws IOException {
    byte[] file =
        workbook(
            "党组织名称|成功经验|存在问题",
            "党组织dept-1-b22||学时不足",
            "党组织dept-1-b2||【branch-9.9】没有的指标",
            "党组织dept-1-b2||再来一行",
            "|||",
            "|没有名称|",
            "党组织dept-1-b1||已报送的不能改",
            "党组织dept-2-b1||别人的",
            "党组织dept-1-b3|" + "长".repeat(20_001) + "|",
            "党组织dept-1||" + "①缺课".repeat(501));

    Response tried = tried("dept-1", file);
    tried
        .then()
        .statusCode(200)
        .body("applied", equalTo(false))
        .body("faults.row", contains(2, 3, 4, 6, 7, 8, 9, 10))
        .body(
            "faults.code",
            contains(
                "annex.unknown-but",
                "annex.indicator",
                "annex.twice",
                "annex.no-name",
                "annex.not-writable",
                "annex.unknown-but",
                "annex.too-long",
                "annex.too-many"))
        .body("faults[0].detail", containsString("党组织dept-1-b2（"))
        .body("faults[1].column", equalTo("存在问题"));
    take(secretary(world(), "dept-1"), "dept-1", "apply", tried.header("ETag"), XLSX, file)
        .then()
        .statusCode(422)
        .body("errors", hasSize(8))
        .body("errors[1].pointer", equalTo("/rows/3/存在问题"));
    assertThat(secretary(world(), "dept-1").etag(entry(world(), "dept-1-b2"))).isEqualTo("\"0\"");
  }

  @Test
  @Tag(WRITES)
  void aNameMergedOverRowsTakesThemAllAndNothingFoundIsDeclared() throws IOException {
    byte[] file;
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(
                new ByteArrayInputStream(
                    workbook(
                        "附件2||",
                        "序号|党组织名称|存在问题|备注",
                        "1|党组织dept-1-b2|学时不足|说明",
                        "||制度不全|",
                        "2|党组织dept-1-b3|无|")));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
      workbook.write(out);
      file = out.toByteArray();
    }

    tried("dept-1", file)
        .then()
        .statusCode(200)
        .body("faults", empty())
        .body(
            "entries.organisation", contains(world().code("dept-1-b2"), world().code("dept-1-b3")))
        .body("entries.added", contains(2, 0))
        .body("entries.rest", contains(true, true));
  }

  @Test
  void aBlankChangesNothingAndWhatWouldGoIsNamed() throws IOException {
    tried("dept-1", workbook("党组织名称|典型案例|存在问题", "党组织dept-1||"))
        .then()
        .body("changes", equalTo(0))
        .body("rows", equalTo(0));
    tried("dept-1", workbook("党组织名称|典型案例|存在问题|成功经验", "党组织dept-1|无||①甲③乙"))
        .then()
        .body("faults", empty())
        .body("entries.removed", contains(1))
        .body("entries.added", contains(2))
        .body("warnings.column", containsInAnyOrder("典型案例", "存在问题", "成功经验", "备注"))
        .body("warnings.detail", hasItem(containsString("@党员")))
        .body("warnings.detail", hasItem(containsString("1、3")));
  }

  @Test
  void aSheetInWhichNothingIsFoundIsTold() throws IOException {
    byte[] file;
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(
                new ByteArrayInputStream(
                    workbook("党组织名称|存在问题", "党组织dept-1-b2|学时不足", "注：无|", "填表人：张三|")));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.createSheet("空表");
      workbook.createSheet("补充").createRow(0).createCell(3).setCellValue("党组织dept-1-b3的问题");
      workbook.write(out);
      file = out.toByteArray();
    }

    tried("dept-1", file)
        .then()
        .statusCode(200)
        .body("rows", equalTo(1))
        .body("warnings.code", hasItem("annex.sheet-ignored"))
        .body("faults", empty())
        .body("warnings.detail", hasItem(containsString("“补充”")))
        .body("warnings.detail", hasItem(containsString("“填表人：张三”是表尾")))
        .body("warnings.detail", not(hasItem(containsString("空表"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {XLSX, DOCX})
  void whatIsNoSuchFileIsRefusedClearly(String type) throws IOException {
    Person unit = secretary(world(), "dept-1");
    byte[] other = type.equals(XLSX) ? "no zip".getBytes(StandardCharsets.UTF_8) : workbook("甲|乙");

    take(unit, "dept-1", "validate", null, type, other)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/file-unreadable"))
        .body("errors", hasSize(1));
    take(unit, "dept-1", "validate", null, "application/pdf", other).then().statusCode(415);
    take(unit, "dept-1", "try", null, type, other).then().statusCode(400);
  }

  @Test
  void onlyAuthorsTakeAFormInAndOnlyWhatTheyReach() throws IOException {
    byte[] file = workbook("党组织名称|存在问题", "党组织dept-1-b2|学时不足");

    take(at(world(), "leader", "college"), "dept-1", "validate", null, XLSX, file)
        .then()
        .statusCode(403);
    take(secretary(world(), "dept-2"), "dept-1", "validate", null, XLSX, file)
        .then()
        .statusCode(404);
    take(officer(world(), "dept-1-b2"), "dept-1-b2", "validate", null, XLSX, file)
        .then()
        .statusCode(200)
        .body("changes", equalTo(1));
    take(office(world()), "college", "validate", null, XLSX, file)
        .then()
        .statusCode(200)
        .body("changes", equalTo(1));
  }
}
