package org.duibiao.rectification.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.Test;

/** One file with all that an inspector asks for, ordered by indicator. */
@QuarkusTest
class InspectionTest extends RectificationTest {
  private static final byte[] PDF =
      "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n0\n%%EOF"
          .getBytes(StandardCharsets.UTF_8);

  private String pack(String organisation) {
    return "/api/rectification/v1/campaigns/%s/organisations/%s/inspection-pack"
        .formatted(campaign, organisation);
  }

  private static String uploaded() {
    return given()
        .auth()
        .oauth2(Tokens.of("office", "office@college"))
        .multiPart("file", "minutes.pdf", PDF, "application/pdf")
        .multiPart("title", "minutes of 03-12")
        .multiPart("effectiveDate", "2021-03-12")
        .post("/api/rectification/v1/organisations/dept-01-b1/evidence")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        in.transferTo(content);
        entries.put(entry.getName(), content.toByteArray());
      }
    }
    return entries;
  }

  private static String text(byte[] docx) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
        var words = new XWPFWordExtractor(document)) {
      return words.getText();
    }
  }

  @Test
  void holdsItemsTheirStoryAndTheirFilesByIndicator() throws IOException {
    UUID shown = UUID.randomUUID();
    Events.publish(
        "ledger.events",
        "dept-01-b1",
        "ledger.evidence-added.v1",
        "evidence/" + shown,
        1,
        """
        {"evidenceId":"%s","organisation":"dept-01-b1","title":"主题党日签到表",
         "effectiveDate":"2021-03-12","mediaType":"application/pdf","person":"office"}"""
            .formatted(shown));
    Events.publish(
        "ledger.events",
        "dept-01-b1",
        "ledger.diagnosis-accepted.v1",
        "diagnosis/" + campaign + "/dept-01-b1",
        1,
        """
        {"campaign":"%s","organisation":"dept-01-b1","revision":1,"met":19,"partlyMet":4,"notMet":2,
         "notApplicable":1,"notMetIndicators":["branch-1.3","branch-1.2"],
         "partlyMetIndicators":[],"findings":[
          {"indicator":"branch-1.3","text":"主题党日","result":"NOT_MET","note":"未固定","goodPractice":null,
           "evidence":["%s"]},
          {"indicator":"branch-1.2","text":"支部党员大会","result":"NOT_MET","note":null,
           "goodPractice":"轮流讲","evidence":[]}]}"""
            .formatted(campaign, shown));
    UUID reworded = UUID.randomUUID();
    record(reworded, "dept-01-b1");
    reword(reworded, 2, "没有记录 ../../etc");
    UUID plain = UUID.randomUUID();
    record(plain, "dept-01-b1");
    heard("dept-01-b1", 3, reworded, plain);
    String item = (String) items().get(1).get("id");
    String evidence =
        "{\"summary\":\"已补开\",\"responsible\":\"张三\",\"evidence\":[{\"kind\":\"FILE\",\"reference\":\"%s\"},"
            + "{\"kind\":\"LINK\",\"reference\":\"https://example.edu.cn/1\"}]}";
    done(act(officer(), item, "submission", 1, evidence.formatted(uploaded())));

    byte[] zip =
        officer()
            .accept("*/*")
            .get(pack("dept-01-b1"))
            .then()
            .statusCode(200)
            .header("Content-Type", containsString("application/zip"))
            .header("Content-Disposition", containsString("filename*=UTF-8''%E8%BF%8E"))
            .extract()
            .asByteArray();

    Map<String, byte[]> entries = entries(zip);
    assertThat(entries.keySet())
        .containsExactly(
            "00-目录.docx",
            "01-自我诊断.docx",
            "03-按指标/指标-branch-01.03/00-诊断.docx",
            "03-按指标/指标-branch-01.02/00-诊断.docx",
            "03-按指标/指标-branch-01.03/001-整改事项.docx",
            "03-按指标/指标-branch-01.02/002-整改事项.docx",
            "03-按指标/指标-branch-01.02/002-佐证01-minutes.pdf");
    assertThat(entries.get("03-按指标/指标-branch-01.02/002-佐证01-minutes.pdf")).isEqualTo(PDF);
    assertThat(text(entries.get("01-自我诊断.docx"))).contains("19项", "主题党日", "未达标");
    assertThat(text(entries.get("03-按指标/指标-branch-01.03/00-诊断.docx"))).contains("未固定", "主题党日签到表");
    assertThat(text(entries.get("03-按指标/指标-branch-01.02/002-整改事项.docx")))
        .contains(
            "支部党员大会未按季度召开",
            "minutes of 03-12",
            "1.2 支部党员大会",
            "2021年3月12日",
            "责任人：张三",
            "整改措施：已补开",
            "https://example.edu.cn/1",
            "申请销号",
            "已补开");
    assertThat(text(entries.get("00-目录.docx")))
        .contains(
            "专项行动：试行", "/api/inspection/v1/campaigns/" + campaign + "/organisations/dept-01-b1/");
    foreigner().get(pack("dept-01-b1")).then().statusCode(404);
    office().get(pack("dept-01-b1").replace(campaign, "none")).then().statusCode(404);
  }
}
