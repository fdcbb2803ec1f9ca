package org.duibiao.catalog.organisation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.duibiao.catalog.testing.CatalogTest;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.office.TableWriter;
import org.duibiao.chassis.testing.Events;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportApiTest extends CatalogTest {
  private static final String IMPORTS = API + "/organisation-imports";
  private static final String XLSX = OfficeType.XLSX_TYPE;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void takesChildrenThatComeBeforeTheirSuperiors() {
    String department = fresh("d");
    String branch = fresh("b");

    run(
            "apply",
            row(branch, "BRANCH", department) + "," + row(department, "GENERAL_BRANCH", "college"))
        .statusCode(200)
        .body("applied", equalTo(true))
        .body("created", equalTo(2));

    as("s", "secretary@" + department)
        .get(ORGANISATIONS + "/" + branch)
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
  }

  @Test
  void aDryRunWritesNothing() {
    String department = fresh("d");

    run("validate", row(department, "GENERAL_BRANCH", "college"))
        .statusCode(200)
        .body("applied", equalTo(false))
        .body("created", equalTo(1))
        .body("faults", empty());

    asOffice().get(ORGANISATIONS + "/" + department).then().statusCode(404);
  }

  @Test
  void reportsEveryFaultWithRowAndColumn() {
    String rows =
        String.join(
            ",",
            row(fresh("b"), "BRANCH", "nowhere"),
            row("dup-1", "GENERAL_BRANCH", "college"),
            row("dup-1", "GENERAL_BRANCH", "college"),
            row(fresh("b"), "BRANCH", "college"),
            """
            {"code": "Ä", "name": " ", "type": "BRANCH", "parent": "dept-01"}
            """);

    run("validate", rows)
        .statusCode(200)
        .body("faults.find { it.row == 1 }.column", equalTo("parent"))
        .body("faults.find { it.row == 3 }.column", equalTo("code"))
        .body("faults.find { it.row == 4 }.column", equalTo("parent"))
        .body("faults.findAll { it.row == 5 }.column", hasItem("code"))
        .body("faults.findAll { it.row == 5 }.column", hasItem("name"));
  }

  @Test
  void writesAllOrNothing() {
    String good = fresh("d");

    run(
            "apply",
            row(good, "GENERAL_BRANCH", "college") + "," + row(fresh("b"), "BRANCH", "nowhere"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/organisations/1/parent"));

    asOffice().get(ORGANISATIONS + "/" + good).then().statusCode(404);
  }

  @Test
  void refusesACircleWithinTheRows() {
    String one = fresh("c");
    String other = fresh("c");

    run("validate", row(one, "COMMITTEE", other) + "," + row(other, "COMMITTEE", one))
        .body("faults", hasSize(2))
        .body("faults[0].column", equalTo("parent"));
  }

  @Test
  void refusesACircleThatPassesThroughWhatIsThereAlready() {
    String upper = committee();
    String middle = fresh("committee");
    create(ORGANISATIONS, organisation(middle, "COMMITTEE", upper)).then().statusCode(201);
    String added = fresh("c");

    run("validate", row(upper, "COMMITTEE", added) + "," + row(added, "COMMITTEE", middle))
        .body("faults", hasSize(2));
  }

  @Test
  void changesWhatIsThereAndLeavesWhatIsSoAlready() {
    String department = fresh("d");
    String row = row(department, "GENERAL_BRANCH", "college");
    run("apply", row).statusCode(200);

    run("apply", row).body("created", equalTo(0)).body("updated", equalTo(0));
    run("apply", row.replace("导入", "改名")).body("updated", equalTo(1));

    asOffice()
        .get(ORGANISATIONS + "/" + department)
        .then()
        .body("version", equalTo(2))
        .body("name", equalTo("改名" + department));
  }

  @Test
  void refusesARowWhoseVersionIsNoLongerTheOneThatWasRead() {
    String department = fresh("d");
    String row = row(department, "GENERAL_BRANCH", "college");
    run("apply", row).statusCode(200);

    run("apply", row.replace("\"name\"", "\"version\": 7, \"name\""))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/organisations/0/version"));
  }

  @Test
  void doesNotReachBeyondTheOfficesOwnSubtree() {
    as("o", "office@" + committee())
        .queryParam("mode", "validate")
        .body("{\"organisations\": [" + row("dept-01", "GENERAL_BRANCH", "college") + "]}")
        .post(IMPORTS)
        .then()
        .statusCode(200)
        .body("faults[0].column", equalTo("code"));
  }

  @Test
  void readsATableWithAHeaderLine() {
    String department = fresh("d");
    asOffice()
        .contentType("text/csv; charset=utf-8")
        .queryParam("mode", "apply")
        .body(
            ("\ufeffcode,name,type,parent,memberCount\n"
                    + "%1$s,\"外语系,党总支\",GENERAL_BRANCH,college,\n"
                    + "%1$s-b1,外语系教师党支部,BRANCH,%1$s,31\n")
                .formatted(department))
        .post(IMPORTS)
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON)
        .body("created", equalTo(2))
        .body("rows", equalTo(2))
        .body("warnings[0].row", equalTo(3));
    asOffice().get(ORGANISATIONS + "/" + department).then().body("name", equalTo("外语系,党总支"));
  }

  @Test
  void readsAWorkbookAsPeopleFillItInAndTellsItAsASingleOneIsTold() throws IOException {
    String department = fresh("d");
    byte[] workbook =
        workbook(
            List.of("上级党组织代码", "党组织名称（必填）", "类型", "代码", "党员人数", "成立日期", "是否有支委会"),
            List.of(
                " " + department + "\u3000",
                "外语系教师党支部　",
                "支部",
                department + "-b1",
                "５２",
                "2021/3/1",
                "是"),
            List.of("", "", "", "", "", "", ""),
            List.of("college", "外语系党总支", "党总支", department, "", "", ""));

    file("apply", XLSX, workbook)
        .statusCode(200)
        .body("created", equalTo(2))
        .body("warnings", hasSize(1));
    file("apply", XLSX, workbook).statusCode(200).body("updated", equalTo(0));

    asOffice()
        .get(ORGANISATIONS + "/" + department + "-b1")
        .then()
        .body("name", equalTo("外语系教师党支部"))
        .body("memberCount", equalTo(52))
        .body("hasBranchCommittee", equalTo(true))
        .body("validFrom", equalTo("2021-03-01"))
        .body("version", equalTo(1));
    String told = told(department + "-b1");
    assertThat(fields(told)).isEqualTo(fields(told("dept-01-b1")));
    assertThat(JSON.readTree(told).get("appointments")).isEmpty();
    assertThat(JSON.readTree(told).get("memberCount").asInt()).isEqualTo(52);
  }

  @Test
  void tellsEveryFaultOfAFileByRowAndColumnAndWritesNothing() {
    String good = fresh("d");
    String rows =
        """
        代码,名称,类型,上级代码,党员数,成立日期
        %1$s,好的,党总支,college,,
        %1$s,重复,党总支,college,,
        %1$s-x,没有上级,党支部,nowhere,,
        %1$s-y,上级不对,党支部,college,,
        %1$s-z,,党小组,%1$s,十二,2021-13-01
        %1$s-c1,环一,党委,%1$s-c2,,
        %1$s-c2,环二,党委,%1$s-c1,,
        dept-01,改类型,党委,college,,
        """
            .formatted(good);

    file("validate", "text/csv", rows.getBytes(StandardCharsets.UTF_8))
        .statusCode(200)
        .body("applied", equalTo(false))
        .body("rows", equalTo(8))
        .body("created", equalTo(1))
        .body("updated", equalTo(0))
        .body("faulty", equalTo(7))
        .body("errors", equalTo(null))
        .body("faults.find { it.row == 4 }.column", equalTo("上级代码"))
        .body("faults.find { it.row == 4 }.letter", equalTo("D"))
        .body("faults.findAll { it.row == 3 }.field", hasItem("code"))
        .body("faults.findAll { it.row == 4 }.field", hasItem("parent"))
        .body("faults.findAll { it.row == 5 }.field", hasItem("parent"))
        .body("faults.findAll { it.row == 6 }.field", hasItems("type", "memberCount", "validFrom"))
        .body("faults.findAll { it.row == 7 }.field", hasItem("parent"))
        .body("faults.findAll { it.row == 8 }.field", hasItem("parent"))
        .body("faults.findAll { it.row == 9 }.field", hasItem("type"));
    file("apply", "text/csv", rows.getBytes(StandardCharsets.UTF_8))
        .statusCode(422)
        .body("errors.pointer", hasItem("/rows/3/code"))
        .body(
            "errors.find { it.pointer == '/rows/6/memberCount' }.detail",
            containsString("第 6 行 E 列“党员数”：“十二”"));

    asOffice().get(ORGANISATIONS + "/" + good).then().statusCode(404);
  }

  @Test
  void aFileReachesNoFurtherThanTheOfficeAndSaysWhichColumnsThereAre() {
    String table = "代码,名称,类型,上级代码,奖励\ndept-01,x,党总支,college,1\n";
    as("o", "office@" + committee())
        .contentType("text/csv")
        .queryParam("mode", "validate")
        .body(table.getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS)
        .then()
        .statusCode(200)
        .body("warnings.findAll { it.row == 1 }.column", hasItem("奖励"))
        .body("faults.findAll { it.row == 2 }.field", hasItems("code", "parent"));
    file("apply", XLSX, table.getBytes(StandardCharsets.UTF_8)).statusCode(422);
    file("perhaps", "text/csv", table.getBytes(StandardCharsets.UTF_8)).statusCode(400);
    asOffice()
        .get(IMPORTS + "/template?format=csv")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("filename*=UTF-8''"));
    asOffice().get(IMPORTS + "/template?format=docx").then().statusCode(400);
  }

  @Test
  void needsAModeThatItKnows() {
    asOffice().body("{\"organisations\": []}").post(IMPORTS).then().statusCode(400);
    asOffice()
        .queryParam("mode", "perhaps")
        .body("{\"organisations\": []}")
        .post(IMPORTS)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?mode"));
    run("apply", "").statusCode(422);
    run("apply", "null").statusCode(422);
  }

  @Test
  void takesThousandsOfRowsInOneRequest() {
    String department = fresh("d");
    String rows =
        row(department, "GENERAL_BRANCH", "college")
            + IntStream.range(0, 5000)
                .mapToObj(i -> "," + row(department + "-b" + i, "BRANCH", department))
                .collect(Collectors.joining());

    run("apply", rows).statusCode(200).body("created", equalTo(5001));

    int shown =
        as("s", "secretary@" + department)
            .queryParam("limit", 500)
            .get(ORGANISATIONS)
            .then()
            .body("items", hasSize(greaterThan(0)))
            .extract()
            .jsonPath()
            .getList("items")
            .size();
    assertThat(shown).isEqualTo(500);
  }

  private static byte[] workbook(List<?>... rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var sheet =
        TableWriter.to(
            bytes, OfficeType.XLSX, "导入", rows[0].stream().map(String::valueOf).toList())) {
      for (int i = 1; i < rows.length; i++) {
        sheet.row(rows[i]);
      }
    }
    return bytes.toByteArray();
  }

  private static ValidatableResponse file(String mode, String type, byte[] file) {
    return asOffice()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig().encodeContentTypeAs(XLSX, ContentType.BINARY)))
        .contentType(type)
        .queryParam("mode", mode)
        .body(file)
        .post(IMPORTS)
        .then();
  }

  private static String told(String code) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Events.read("catalog.organisations").stream()
                    .filter(event -> event.key().equals(code))
                    .map(event -> new String(event.value(), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElse(null),
            Objects::nonNull);
  }

  private static TreeSet<String> fields(String json) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    JSON.readTree(json).fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static ValidatableResponse run(String mode, String rows) {
    return asOffice()
        .queryParam("mode", mode)
        .body("{\"organisations\": [" + rows + "]}")
        .post(IMPORTS)
        .then();
  }

  private static String row(String code, String type, String parent) {
    return """
        {"code": "%s", "name": "导入%s", "type": "%s", "parent": "%s", "displayOrder": 7}
        """
        .formatted(code, code, type, parent);
  }
}
