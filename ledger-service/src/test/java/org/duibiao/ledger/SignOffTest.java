package org.duibiao.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.duibiao.chassis.office.OfficeFiles;
import org.duibiao.chassis.office.OfficeType;
import org.junit.jupiter.api.Test;

/** The signed sheet: what is printed is what was filed, and its scan stays with the revision. */
@QuarkusTest
class SignOffTest extends LedgerTest {

  private static String said(Response sheet) throws Exception {
    Path file = Files.createTempFile("sheet", ".docx");
    try {
      Files.write(file, sheet.asByteArray());
      var document = OfficeFiles.read(file, OfficeType.DOCX);
      return String.join("\n", document.paragraphs())
          + document.tables().stream()
              .flatMap(table -> table.rows().stream())
              .flatMap(row -> row.cells().stream())
              .map(cell -> cell.text())
              .collect(Collectors.joining("\n"));
    } finally {
      Files.delete(file);
    }
  }

  private static String scan(Person who, String organisation) {
    return given()
        .auth()
        .oauth2(who.token())
        .multiPart("file", "scan.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8))
        .multiPart("title", "scan")
        .multiPart("effectiveDate", "2021-04-01")
        .post("/api/ledger/v1/organisations/" + who.world().code(organisation) + "/evidence")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void aPrintedSheetIsCheckedByItsCodeAndItsScanStaysWithTheRevision() throws Exception {
    // Given
    World world = ready("signoff");
    Person own = secretary(world, "dept-1-b1");
    Person superior = secretary(world, "dept-1");
    filed(own, "dept-1-b1");
    String revision = entry(world, "dept-1-b1") + "/revisions/1";
    String code = own.get(revision).jsonPath().getString("code");
    assertThat(code).matches("SIGNOFFCAMPAIGN-SIGNOFFDEPT1B1-R1-[0-9A-F]{8}");

    // When
    Response sheet = own.get(revision + "/sign-off-sheet");

    // Then
    sheet.then().statusCode(200).header("Content-Disposition", containsString(code + ".docx"));
    assertThat(said(sheet))
        .contains(code, "填报单位：党组织dept-1-b1", "学习不够深入【branch-1.2】", "审签人：")
        .contains(world.secretary("dept-1-b1"));
    superior
        .get("/revision-codes/" + code)
        .then()
        .statusCode(200)
        .body("filed", equalTo(true))
        .body("organisation", equalTo(world.code("dept-1-b1")))
        .body("revision", equalTo(1));
    String forged = code.substring(0, code.length() - 1) + (code.endsWith("0") ? "1" : "0");
    superior.get("/revision-codes/" + forged).then().statusCode(200).body("filed", equalTo(false));
    superior.get("/revision-codes/x").then().body("filed", equalTo(false));
    secretary(world, "dept-2").get("/revision-codes/" + code).then().body("filed", equalTo(false));

    // the scan
    String evidence = scan(own, "dept-1-b1");
    String copies = revision + "/signed-copies";
    String body = "{\"evidence\":\"%s\"}";
    own.get(revision).then().body("signedCopies", empty());
    own.request()
        .body(body.formatted(scan(superior, "dept-1")))
        .post(copies)
        .then()
        .statusCode(422);
    secretary(world, "dept-2").request().body("{}").post(copies).then().statusCode(404);
    own.request().body(body.formatted(evidence)).post(copies).then().statusCode(201);
    own.request().body(body.formatted(evidence)).post(copies).then().statusCode(409);
    own.request()
        .body(body.formatted(evidence))
        .post(entry(world, "dept-1-b1") + "/revisions/9/signed-copies")
        .then()
        .statusCode(404);
    superior.get(revision).then().body("signedCopies.evidence", contains(evidence));
    superior.get(copies).then().body("items.revision", contains(1));
    superior.act(entry(world, "dept-1-b1"), "acceptance", "{}").then().statusCode(200);
    assertThat(own.get(revision).jsonPath().getString("code")).isEqualTo(code);

    // a unit's ledger has a sheet of its own
    written(superior, "dept-1");
    superior
        .act(
            ledger(world, "dept-1"),
            "submission",
            """
            {"missing":[{"organisation":"%s","explanation":"书记外出"},{"organisation":"%s","explanation":"乙"}]}
            """
                .formatted(world.code("dept-1-b2"), world.code("dept-1-b3")))
        .then()
        .statusCode(200);
    String filing = ledger(world, "dept-1") + "/revisions/1";
    String ledgerCode = superior.get(filing).jsonPath().getString("code");
    assertThat(said(superior.get(filing + "/sign-off-sheet")))
        .contains(ledgerCode, "党组织dept-1-b1", "缺报说明", "书记外出");
    office(world).get("/revision-codes/" + ledgerCode).then().body("filed", equalTo(true));
  }
}
