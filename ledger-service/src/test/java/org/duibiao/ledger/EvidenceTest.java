package org.duibiao.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.ledger.evidence.EvidenceEvent;
import org.junit.jupiter.api.Test;

/** Evidence is taken as it is, given out as a file only, and stays while something refers to it. */
@QuarkusTest
class EvidenceTest extends LedgerTest {
  private static World shared;

  private static synchronized World world() {
    if (shared == null) {
      shared = ready("evidence");
    }
    return shared;
  }

  static byte[] pdf(String text) {
    return ("%PDF-1.7\n% " + text + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
  }

  private static RequestSpecification as(Person person) {
    return given()
        .basePath("/api/ledger/v1/organisations")
        .auth()
        .oauth2(person.token())
        .config(
            RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")));
  }

  private static RequestSpecification form(Person person, String title, byte[] file, String name) {
    return as(person)
        .multiPart(
            new MultiPartSpecBuilder(file)
                .controlName("file")
                .fileName(name)
                .charset(StandardCharsets.UTF_8)
                .mimeType("text/html")
                .build())
        .multiPart(
            new MultiPartSpecBuilder(title)
                .controlName("title")
                .charset(StandardCharsets.UTF_8)
                .build())
        .multiPart("effectiveDate", "2021-03-31");
  }

  private static String at(String organisation) {
    return "/" + world().code(organisation) + "/evidence";
  }

  /** Uploads evidence of an organisation and tells its id. */
  static String uploaded(Person person, String organisation, String title) {
    return form(person, title, pdf(title), "材料.pdf")
        .post("/" + person.world().code(organisation) + "/evidence")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** As a browser does it: names in UTF-8, as they are. */
  private static String sentByABrowser(Person person, byte[] content) throws Exception {
    String head =
        """
        --b\r
        Content-Disposition: form-data; name="title"\r
        \r
        会议记录 𠀀\r
        --b\r
        Content-Disposition: form-data; name="effectiveDate"\r
        \r
        2021-03-31\r
        --b\r
        Content-Disposition: form-data; name="file"; filename="会议 记录.pdf"\r
        Content-Type: application/pdf\r
        \r
        """;
    var body = new java.io.ByteArrayOutputStream();
    body.write(head.getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    URI address =
        URI.create(
            "http://127.0.0.1:"
                + RestAssured.port
                + "/api/ledger/v1/organisations"
                + at("dept-1-b1"));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + person.token())
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonPath.from(answer.body()).getString("id");
  }

  @Test
  void isFoundAgainAndGivenOutByteForByteAsAFileToBeSaved() throws Exception {
    Person officer = officer(world(), "dept-1-b1");
    byte[] content = pdf("第三次支部党员大会");
    String sent = sentByABrowser(officer, content);
    Response made = as(officer).get(at("dept-1-b1") + "/" + sent);
    made.then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("title", equalTo("会议记录 𠀀"))
        .body("fileName", equalTo("会议 记录.pdf"))
        .body("mediaType", equalTo("application/pdf"))
        .body("effectiveDate", equalTo("2021-03-31"))
        .body("uploadedBy", equalTo(world().person("officer-dept-1-b1")))
        .body("uploadedAt", startsWith("20"))
        .body("sameContent", hasSize(0))
        .body("allowedActions", contains("DELETE"));
    String path = at("dept-1-b1") + "/" + made.path("id");

    Person above = office(world());
    as(above).get(at("dept-1-b1") + "?q=会议记录&referenced=false").then().body("items", hasSize(1));
    as(above).get(at("dept-1-b1") + "?q=没有这个").then().body("items", hasSize(0));
    as(at(world(), "auditor", "college")).get(path).then().body("allowedActions", hasSize(0));
    Response file = as(above).get(path + "/content");

    file.then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("Content-Length", Integer.toString(content.length))
        .header("Content-Disposition", startsWith("attachment; filename=\"_____.pdf\";"))
        .header("Content-Disposition", containsString("filename*=UTF-8''%E4%BC%9A"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cache-Control", containsString("private"))
        .header("ETag", "\"" + made.path("sha256") + "\"");
    assertThat(file.asByteArray()).isEqualTo(content);
    as(above)
        .header("If-None-Match", file.header("ETag"))
        .get(path + "/content")
        .then()
        .statusCode(304);
  }

  @Test
  void isStoredOncePerKeyAndTheSameBytesAreTold() {
    Person officer = officer(world(), "dept-1-b2");
    String key = UUID.randomUUID().toString();
    byte[] content = pdf("同一份材料");
    String first =
        form(officer, "一", content, "a.pdf")
            .header("Idempotency-Key", key)
            .post(at("dept-1-b2"))
            .path("id");

    form(officer, "一", content, "a.pdf")
        .header("Idempotency-Key", key)
        .post(at("dept-1-b2"))
        .then()
        .statusCode(201)
        .body("id", equalTo(first));
    form(officer, "一", pdf("另一份"), "a.pdf")
        .header("Idempotency-Key", key)
        .post(at("dept-1-b2"))
        .then()
        .statusCode(422);
    form(officer, "二", content, "b.pdf")
        .post(at("dept-1-b2"))
        .then()
        .statusCode(201)
        .body("sameContent.id", contains(first))
        .body("sameContent.title", contains("一"));

    as(officer)
        .get(at("dept-1-b2") + "?limit=1")
        .then()
        .body("items.title", contains("二"))
        .body("next", startsWith(""));
    as(officer).get(at("dept-1-b2")).then().body("items.title", contains("二", "一"));
  }

  @Test
  void isRefusedWhereItIsNotWhatItSaysOrCouldRun() {
    Person officer = officer(world(), "dept-1-b3");
    String path = at("dept-1-b3");

    form(officer, "网页", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8), "a.pdf")
        .post(path)
        .then()
        .statusCode(415)
        .body("type", containsString("file-not-allowed"))
        .body("detail", containsString("docx"));
    form(officer, "改名", pdf("x"), "a.docx")
        .post(path)
        .then()
        .statusCode(422)
        .body("type", containsString("file-type-mismatch"));
    form(officer, " ", pdf("x"), "a.pdf")
        .post(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/title"));
    form(officer, "长".repeat(100_000), pdf("x"), "a.pdf")
        .post(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/title"));
    form(officer, "铃\u0007", pdf("x"), "a.pdf")
        .post(path)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/title"));
    as(officer)
        .multiPart("file", "a.pdf", pdf("x"))
        .multiPart("title", "x")
        .multiPart("effectiveDate", ChinaTime.dayOf(TestClock.now()).plusDays(1).toString())
        .post(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/effectiveDate"));
    as(officer)
        .multiPart("titel", "x")
        .multiPart("effectiveDate", "+999999999-12-31")
        .post(path)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/titel", "/file", "/effectiveDate"));
    as(officer).get(path).then().body("items", hasSize(0));
  }

  @Test
  void isAsAbsentOutsideTheScopeAndWrittenByItsAuthorsOnly() {
    String id = uploaded(officer(world(), "dept-2-b1"), "dept-2-b1", "外人看不到");
    String path = at("dept-2-b1") + "/" + id;
    Person foreign = secretary(world(), "dept-1");

    as(foreign).get(at("dept-2-b1")).then().statusCode(404);
    as(foreign).get(path).then().statusCode(404);
    as(foreign).get(path + "/content").then().statusCode(404);
    as(foreign).header("If-Match", "\"1\"").delete(path).then().statusCode(404);
    form(foreign, "x", pdf("x"), "a.pdf").post(at("dept-2-b1")).then().statusCode(404);
    as(foreign).get(at("dept-1") + "/" + id).then().statusCode(404);
    as(foreign).get(at("dept-1") + "/" + id + "/content").then().statusCode(404);
    form(at(world(), "leader", "college"), "x", pdf("x"), "a.pdf")
        .post(at("dept-2-b1"))
        .then()
        .statusCode(403);
    Person portal =
        new Person(
            world(),
            Tokens.ofPortal("p", "ledger:read ledger:write", "portal@" + world().college()));
    form(portal, "x", pdf("x"), "a.pdf").post(at("dept-2-b1")).then().statusCode(403);
    as(portal).get(path + "/content").then().statusCode(200);
    as(portal).header("If-Match", "\"1\"").delete(path).then().statusCode(403);
  }

  @Test
  void staysWhileAFindingRefersToItAndNoLonger() {
    World world = world();
    Person officer = officer(world, "direct-1");
    String id = uploaded(officer, "direct-1", "谈心谈话记录");
    String foreign = uploaded(officer(world, "dept-2-b2"), "dept-2-b2", "别家的");
    String path = at("direct-1") + "/" + id;
    String diagnosis = diagnosis(world, "direct-1");
    String finding =
        "{\"findings\":[{\"indicator\":\"branch-1.1\",\"result\":\"MET\",\"evidence\":[%s]}]}";

    officer
        .put(diagnosis, finding.formatted("\"" + id + "\",\"" + foreign + "\""))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/findings/0/evidence/1"));
    officer.put(diagnosis, finding.formatted("\"" + id + "\"")).then().statusCode(200);
    officer
        .put(diagnosis, "{\"findings\":[{\"indicator\":\"branch-1.1\",\"result\":\"PARTLY_MET\"}]}")
        .then()
        .statusCode(200)
        .body("findings[0].result", equalTo("PARTLY_MET"))
        .body("findings[0].evidence", contains(id));
    assertPacked(officer, "direct-1", pdf("谈心谈话记录"));
    String subject = "diagnosis/" + world.campaign + "/" + world.code("direct-1");
    as(officer)
        .get(path)
        .then()
        .body("references", contains(subject))
        .body("allowedActions", hasSize(0));
    as(officer).delete(path).then().statusCode(428);
    as(officer).header("If-Match", "\"2\"").delete(path).then().statusCode(412);
    as(officer)
        .header("If-Match", "\"1\"")
        .delete(path)
        .then()
        .statusCode(409)
        .body("detail", containsString(subject));

    officer.put(diagnosis, finding.formatted("")).then().body("findings[0].evidence", hasSize(0));
    as(officer).header("If-Match", "\"1\"").delete(path).then().statusCode(204);
    as(officer).get(path).then().statusCode(404);
    as(officer).get(path + "/content").then().statusCode(404);
    audit(world, "organisation=" + world.code("direct-1"))
        .then()
        .body("items.action", hasItems("addEvidence", "deleteEvidence"))
        .body("items.subject", hasItem("evidence/" + id));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(told("evidence/" + id))
                    .containsExactly(EvidenceEvent.ADDED, EvidenceEvent.DELETED));
  }

  /** The ledger's part of the inspection pack has the file in the folder of its indicator. */
  private static void assertPacked(Person person, String organisation, byte[] file) {
    World world = person.world();
    String pack =
        "/api/ledger/v1/campaigns/%s/organisations/%s/inspection-pack"
            .formatted(world.campaign, world.code(organisation));
    byte[] zip =
        given()
            .auth()
            .oauth2(person.token())
            .get(pack)
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith("application/zip"))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .extract()
            .asByteArray();
    Map<String, byte[]> entries = entries(zip);
    assertThat(entries.keySet().iterator().next()).isEqualTo("02-学习记录.docx");
    String named =
        entries.keySet().stream()
            .filter(name -> name.startsWith("03-按指标/指标-branch-01.01/台账佐证01-"))
            .findFirst()
            .orElseThrow();
    assertThat(entries.get(named)).isEqualTo(file);
    assertThat(text(entries.get("02-台账佐证清单.docx"))).contains(named, "自我诊断", "branch-1.1");
    String stranger = officer(world, "dept-2-b2").token();
    given().auth().oauth2(stranger).get(pack).then().statusCode(404);
  }

  private static List<String> told(String subject) {
    return Events.read("ledger.events").stream()
        .filter(event -> subject.equals(Events.header(event, "ce_subject")))
        .map(event -> Events.header(event, "ce_type"))
        .toList();
  }

  private static Map<String, byte[]> entries(byte[] zip) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] docx) {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
        var words = new XWPFWordExtractor(document)) {
      return words.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Records stand with hours, people and indicators, in all and at each indicator. */
  @Test
  void aPackTellsOfLearningAndOfFilesThatNothingRefersTo() {
    World world = ready("pack");
    Person officer = officer(world, "direct-1");
    String shown = uploaded(officer, "direct-1", "签到表");
    String unnamed = uploaded(officer, "direct-1", "无人引用");
    given()
        .auth()
        .oauth2(officer.token())
        .contentType("application/json")
        .body(
            """
            {"kind":"GROUP_STUDY","title":"集中学习第一次","date":"%s","classHours":4.5,"attendance":9,
             "campaigns":["%s"],"indicators":["branch-1.1","branch-1.2"],"evidence":["%s"]}"""
                .formatted(ChinaTime.dayOf(TestClock.now()), world.campaign, shown))
        .post("/api/ledger/v1/organisations/" + world.code("direct-1") + "/learning-records")
        .then()
        .statusCode(201);
    byte[] zip =
        given()
            .auth()
            .oauth2(officer.token())
            .get(
                "/api/ledger/v1/campaigns/%s/organisations/%s/inspection-pack"
                    .formatted(world.campaign, world.code("direct-1")))
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    Map<String, byte[]> entries = entries(zip);
    assertThat(entries.keySet())
        .satisfiesExactlyInAnyOrder(
            name -> assertThat(name).isEqualTo("02-学习记录.docx"),
            name -> assertThat(name).isEqualTo("03-按指标/指标-branch-01.01/00-学习记录.docx"),
            name -> assertThat(name).isEqualTo("03-按指标/指标-branch-01.02/00-学习记录.docx"),
            name -> assertThat(name).startsWith("03-按指标/指标-branch-01.01/台账佐证01-"),
            name -> assertThat(name).startsWith("03-按指标/指标-branch-01.02/台账佐证01-"),
            name -> assertThat(name).startsWith("04-未被引用的佐证/台账佐证01-"),
            name -> assertThat(name).isEqualTo("02-台账佐证清单.docx"));
    for (String paper : List.of("02-学习记录.docx", "03-按指标/指标-branch-01.02/00-学习记录.docx")) {
      assertThat(text(entries.get(paper)))
          .contains("集中学习第一次", "集中学习", "4.5", "9", "branch-1.1、branch-1.2", "1份");
    }
    assertThat(text(entries.get("02-台账佐证清单.docx"))).contains("签到表", "集中学习第一次", "无人引用", "未被引用");
    assertThat(unnamed).isNotEqualTo(shown);
  }
}
