package org.duibiao.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.office.RowReader;
import org.duibiao.chassis.office.RowReader.SheetRow;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the press brought is recorded, found again, exported, and taken out by who may. */
@QuarkusTest
class PressTest extends LedgerTest {
  private static World shared;

  private static synchronized World world() {
    if (shared == null) {
      shared = ready("press");
    }
    return shared;
  }

  private static RequestSpecification as(Person person) {
    return given()
        .basePath("/api/ledger/v1/organisations")
        .auth()
        .oauth2(person.token())
        .contentType("application/json; charset=UTF-8");
  }

  private static String of(String organisation) {
    return "/" + world().code(organisation) + "/press-materials";
  }

  private static String material(String title, String link) {
    return """
        {"outlet":"福建日报","level":"PROVINCE","date":"2021-03-18","title":"%s","link":"%s",
         "campaigns":["%s"]}
        """
        .formatted(title, link, world().campaign);
  }

  @Test
  void isRecordedListedForAllAboveAndTakenOut() {
    Person officer = officer(world(), "dept-2-b1");
    String body = material("=1+1", "http://example.org/a");
    String id =
        as(officer)
            .header("Idempotency-Key", "p1")
            .body(body)
            .post(of("dept-2-b1"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(officer)
        .header("Idempotency-Key", "p1")
        .body(body)
        .post(of("dept-2-b1"))
        .then()
        .statusCode(201);

    as(secretary(world(), "dept-2"))
        .queryParam("q", "=1+1")
        .get(of("dept-2") + "?level=PROVINCE&campaign=" + world().campaign)
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    as(secretary(world(), "dept-2"))
        .get(of("dept-2") + "?from=2021-03-19")
        .then()
        .body("items", hasSize(0));
    as(secretary(world(), "dept-1")).get(of("dept-2-b1")).then().statusCode(404);
    as(secretary(world(), "dept-1")).body(body).post(of("dept-2-b1")).then().statusCode(404);
    as(at(world(), "auditor", "college")).body(body).post(of("dept-2-b1")).then().statusCode(403);
    as(officer).get(of("dept-2-b1") + "?from=gestern").then().statusCode(400);
    as(officer).get(of("dept-2-b1") + "?from=%2B999999999-12-31").then().statusCode(400);

    as(officer).delete(of("dept-2-b1") + "/" + id).then().statusCode(428);
    as(officer)
        .header("If-Match", "\"1\"")
        .delete(of("dept-2-b1") + "/" + id)
        .then()
        .statusCode(204);
    as(officer)
        .header("If-Match", "\"1\"")
        .delete(of("dept-2-b1") + "/" + id)
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org",
        "javascript:alert(1)",
        "https://user@example.org/",
        "https:///nowhere",
        "https://example.org/ a"
      })
  void takesNoLinkThatIsNoAddressOfTheWeb(String link) {
    as(officer(world(), "dept-1"))
        .body(material("题目", link).replace(world().campaign, "no-campaign"))
        .post(of("dept-1"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/link", "/campaigns/0"));
  }

  @Test
  void nothingIsPrintedTomorrowAndEachFaultSaysWhatToWrite() {
    String soon = ChinaTime.dayOf(TestClock.now()).plusDays(1).toString();
    String body = material("题目", "https://example.org");

    for (String[] wrong :
        new String[][] {
          {"2021-03-18", soon, "422", "/date", soon},
          {"2021-03-18", "2021.3.18", "400", "/date", "请写成 2021-04-20 这样的日期"},
          {"福建日报", "报".repeat(201), "422", "/outlet", "最多 200 个字符，现有 201 个"}
        }) {
      as(officer(world(), "dept-1"))
          .body(body.replace(wrong[0], wrong[1]))
          .post(of("dept-1"))
          .then()
          .statusCode(Integer.parseInt(wrong[2]))
          .body("errors.pointer", contains(wrong[3]))
          .body("errors.detail", contains(containsString(wrong[4])));
    }
  }

  @ParameterizedTest
  @EnumSource(value = OfficeType.class, names = "DOCX", mode = EnumSource.Mode.EXCLUDE)
  void isExportedWithoutBecomingAFormula(OfficeType type) throws IOException {
    // Given
    Person officer = officer(world(), "direct-1");
    String title = "=cmd|' /C calc'!A0 😀<&>";
    as(officer)
        .header("Idempotency-Key", "export")
        .body(material(title, "https://example.org"))
        .post(of("direct-1"))
        .then()
        .statusCode(201);

    // When
    byte[] file =
        as(officer)
            .get(of("direct-1") + "/export?q=calc&level=PROVINCE&format=" + type.extension())
            .then()
            .statusCode(200)
            .header("Content-Disposition", containsString("filename*=UTF-8''"))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .extract()
            .asByteArray();

    // Then
    Path kept = Files.createTempFile("press", "." + type.extension());
    Files.write(kept, file);
    try (RowReader rows = RowReader.open(kept, type)) {
      List<String> heading = rows.next().values();
      SheetRow row = rows.next();
      assertThat(heading).contains("党组织名称", "媒体", "级别");
      assertThat(row.values()).contains(title, "福建日报", "省级");
      assertThat(rows.hasNext()).isFalse();
    } finally {
      Files.delete(kept);
    }
  }
}
