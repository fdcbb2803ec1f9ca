package org.duibiao.catalog.organisation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duibiao.catalog.testing.CatalogTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportApiTest extends CatalogTest {
  private static final String IMPORTS = API + "/organisation-imports";

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
        .body("errors", empty());

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
        .body("errors.find { it.row == 1 }.column", equalTo("parent"))
        .body("errors.find { it.row == 3 }.column", equalTo("code"))
        .body("errors.find { it.row == 4 }.column", equalTo("parent"))
        .body("errors.findAll { it.row == 5 }.column", hasItem("code"))
        .body("errors.findAll { it.row == 5 }.column", hasItem("name"));
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
        .body("errors", hasSize(2))
        .body("errors[0].column", equalTo("parent"));
  }

  @Test
  void refusesACircleThatPassesThroughWhatIsThereAlready() {
    String upper = committee();
    String middle = fresh("committee");
    create(ORGANISATIONS, organisation(middle, "COMMITTEE", upper)).then().statusCode(201);
    String added = fresh("c");

    run("validate", row(upper, "COMMITTEE", added) + "," + row(added, "COMMITTEE", middle))
        .body("errors", hasSize(2));
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
        .body("errors[0].column", equalTo("code"));
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
        .body("warnings[0].row", equalTo(2));
    asOffice().get(ORGANISATIONS + "/" + department).then().body("name", equalTo("外语系,党总支"));
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
