package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;

/** A report is drafted in one call from what the ledger knows, and never over somebody's words. */
@QuarkusTest
class DraftTest extends LedgerTest {
  private static String report(World world) {
    return "/organisations/" + world.code("dept-1") + "/reports/interim";
  }

  private static void accepted(World world, String branch, String practice) {
    Person officer = officer(world, branch);
    assessed(officer, branch);
    officer
        .put(
            entry(world, branch),
            """
            {"successfulPractices":[{"text":"%s"}],"typicalCases":[],
             "problems":[{"indicator":"branch-1.2","text":"学习不够深入"},
               {"indicator":"branch-1.1","text":"丙"},{"indicator":"branch-1.1","text":"甲"},
               {"indicator":"branch-1.1","text":"%s戊"},{"indicator":"branch-1.1","text":"丁"},
               {"indicator":"branch-2.1","text":"未达标：坚持党员发展标准（请补充具体事实）"}],"remarks":null}
            """
                .formatted(practice, branch))
        .then()
        .statusCode(200);
    secretary(world, branch).act(entry(world, branch), "submission", "{}").then().statusCode(200);
    secretary(world, "dept-1").act(entry(world, branch), "acceptance", "{}").then().statusCode(200);
  }

  private static Response draft(World world, String etag, String body) {
    return officer(world, "dept-1").act(report(world), "draft", etag, body);
  }

  @Test
  void tellsTheFiguresOfTheUnitQuotesItsBestAndBecomesAnOfficialDocument() throws IOException {
    // Given
    World told = World.told("draft");
    told.organisation("dept-1-b2", "BRANCH", "dept-1", 0, "", 2);
    World world = ready(told, 8);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                office(world)
                    .get("/coverage?organisation=" + world.code("dept-1"))
                    .then()
                    .body("children[0].organisation", equalTo(world.code("dept-1-b2"))));
    String before = ChinaTime.shown(TestClock.now()).toString();
    String hostile = "=1+1 <w:p>&amp; 😀\\n一、我不是标题\\n" + "长".repeat(19_000);
    accepted(world, "dept-1-b1", hostile);
    accepted(world, "dept-1-b2", "“固定‘主题’党日”");
    written(secretary(world, "dept-1"), "dept-1");
    String missing = world.code("dept-1-b3");
    secretary(world, "dept-1")
        .act(
            ledger(world, "dept-1"),
            "submission",
            "{\"missing\":[{\"organisation\":\"%s\",\"explanation\":\"书记外派。\"}]}"
                .formatted(missing))
        .then()
        .statusCode(200);

    // When
    String text = draft(world, "\"0\"", "{}").then().statusCode(200).extract().path("text");

    // Then
    assertThat(text)
        .contains("应报4个党组织，按时报送3个，迟报0个，尚未报送1个，免报0个。")
        .contains("尚未报送的：党组织dept-1-b3。")
        .contains("逐项诊断并报送的3个")
        .contains("“认真开展党史学习教育”（branch-1.2）：2个支部，2条（党组织dept-1-b2、党组织dept-1-b1）。")
        .contains("“丙”（党组织dept-1-b2、党组织dept-1-b1）；“甲”（党组织dept-1-b2、党组织dept-1-b1）；“dept-1-b2戊”")
        .contains("具体表现：【待补充：党组织dept-1-b2、党组织dept-1-b1存在问题的具体事实】。")
        .doesNotContain("请补充具体事实")
        .contains("具体表现：“学习不够深入”（党组织dept-1-b2、党组织dept-1-b1）。")
        .containsOnlyOnce("2.“固定‘主题’党日”（来源：党组织dept-1-b2，台账第1版）")
        .contains("党组织dept-1-b3：书记外派。\n")
        .contains("“=1+1 <w:p>&amp; 😀 一、我不是标题 长")
        .endsWith("八、下一步打算\n【待补充：下一步工作措施和时间安排】\n");
    assertThat(text.length()).isLessThan(5_000);
    assertThat(text.lines()).noneMatch(line -> line.startsWith("一、我"));
    draft(world, "\"1\"", "{}").then().statusCode(200).body("text", equalTo(text));
    String past = "{\"asOf\":\"%s\"}".formatted(before);
    draft(world, "\"2\"", past)
        .then()
        .statusCode(200)
        .body("text", containsString("按时报送0个，迟报0个，尚未报送4个"))
        .body("text", containsString("尚无审核通过的存在问题"));
    draft(world, "\"3\"", "{}").then().statusCode(200);
    List<XWPFParagraph> paragraphs = document(world);
    assertThat(paragraphs.get(0).getText()).contains("党组织dept-1", "阶段性情况报告");
    assertThat(paragraphs.get(0).getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
    assertThat(paragraphs.get(1).getText()).isEqualTo("党组织college：");
    assertThat(paragraphs).extracting(XWPFParagraph::getText).contains("一、总体情况", "（一）报送情况");
    assertThat(paragraphs).anyMatch(one -> one.getText().contains("=1+1 <w:p>&amp; 😀"));
    assertThat(paragraphs.get(paragraphs.size() - 2).getAlignment())
        .isEqualTo(ParagraphAlignment.RIGHT);
  }

  private static List<XWPFParagraph> document(World world) throws IOException {
    byte[] file =
        office(world)
            .get(report(world) + "/document?format=docx")
            .then()
            .statusCode(200)
            .header("Content-Disposition", containsString("filename*=UTF-8''"))
            .extract()
            .asByteArray();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      return document.getParagraphs();
    }
  }

  @Test
  void neverReplacesWhatAPersonWroteUnlessAsked() {
    // Given
    World world = ready("draft-own");
    Person unit = secretary(world, "dept-1");
    unit.put(report(world), "{\"title\":\"报告\",\"text\":\"我写的\"}").then().statusCode(200);

    // When / Then
    unit.request().body("{}").post(report(world) + "/draft").then().statusCode(428);
    unit.act(report(world), "draft", "\"0\"", "{}").then().statusCode(412);
    unit.act(report(world), "draft", "{}")
        .then()
        .statusCode(409)
        .body("type", containsString("already-written"));
    unit.get(report(world)).then().body("text", equalTo("我写的")).body("drafted", equalTo(false));
    String ahead = ChinaTime.shown(TestClock.now().plus(Duration.ofDays(1))).toString();
    unit.act(report(world), "draft", "{\"replace\":true,\"asOf\":\"%s\"}".formatted(ahead))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/asOf"));
    unit.act(report(world), "draft", "{\"replace\":true}")
        .then()
        .statusCode(200)
        .body("drafted", equalTo(true))
        .body("allowedActions", not(hasItem("SUBMIT")));
    unit.act(report(world), "submission", "{}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/text"))
        .body("errors[0].detail", containsString("【待补充：整改措施"));
    unit.put(report(world), "{\"title\":\"报告\",\"text\":\"补充好了\"}").then().statusCode(200);
    unit.act(report(world), "submission", "{}").then().statusCode(200);
    unit.act(report(world), "draft", "{\"replace\":true}").then().statusCode(409);
    secretary(world, "dept-2").act(report(world), "draft", "\"1\"", "{}").then().statusCode(404);
    at(world, "leader", "college").act(report(world), "draft", "{}").then().statusCode(403);
  }

  @Test
  void ofTwoDraftsAtOnceOneIsWritten() {
    World world = ready("draft-race");

    List<Integer> answers =
        IntStream.range(0, 2)
            .parallel()
            .mapToObj(i -> draft(world, "\"0\"", "{}").statusCode())
            .toList();

    assertThat(answers).containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void aReportKeepsItsSubmissionsAndIsCorrectedAfterAcceptance() {
    World world = ready("report-more");
    Person unit = secretary(world, "dept-1");
    String path = report(world);
    unit.put(
            path,
            "{\"title\":\"报告\",\"text\":\"一、甲\\n乙\",\"evidence\":[\"%s\"]}"
                .formatted(UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/evidence/0"));
    unit.put(path, "{\"title\":\"报告\",\"text\":\"一、甲\\n乙\",\"annualWorkReport\":\"附件1\"}")
        .then()
        .statusCode(200)
        .body("annualWorkReport", equalTo("附件1"))
        .body("annualWorkReportMissing", equalTo(false));
    unit.act(path, "submission", "{}").then().statusCode(200);
    office(world).act(path, "acceptance", "{}").then().statusCode(200);

    unit.get(path).then().body("allowedActions", contains("REOPEN"));
    unit.act(path, "reopening", "{\"reason\":\"更正数据\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("REOPENED"))
        .body("acceptedRevision", equalTo(1));
    unit.put(path, "{\"title\":\"报告\",\"text\":\"一、甲\\n丙\"}").then().statusCode(200);
    unit.act(path, "submission", "{}").then().statusCode(200);

    unit.get(path + "/revisions").then().body("items.number", contains(1, 2));
    unit.get(path + "/revisions/1").then().body("annualWorkReport", equalTo("附件1"));
    unit.get(path + "/revisions/3").then().statusCode(404);
    unit.get(path + "/revisions/2/comparison")
        .then()
        .statusCode(200)
        .body("added", contains("丙"))
        .body("removed", contains("乙"));
    office(world).act(path, "acceptance", "{}").then().statusCode(200);
    unit.get(path)
        .then()
        .body("acceptedRevision", equalTo(2))
        .body("allowedActions", hasItem("REOPEN"));
  }

  @Test
  void theCommitteesAnalysisIsDraftedFromTheWholeCampaign() {
    World world = ready("draft-all");

    office(world)
        .act("/tasks/analysis", "draft", "{}")
        .then()
        .statusCode(200)
        .body("text", containsString("应报8个党组织"))
        .body("drafted", equalTo(true));
  }
}
