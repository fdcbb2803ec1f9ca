package org.duibiao.ledger;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;

/** Reports are filed and reviewed as entries are; learning records are only ever added. */
@QuarkusTest
class ReportAndLearningTest extends LedgerTest {
  private static World shared;

  private static synchronized World world() {
    if (shared == null) {
      shared = ready("report");
    }
    return shared;
  }

  private static String report(String organisation, String milestone) {
    return "/organisations/" + world().code(organisation) + "/reports/" + milestone;
  }

  @Test
  void aReportIsWrittenReturnedCorrectedAndAccepted() {
    Person unit = secretary(world(), "dept-1");
    String path = report("dept-1", "interim");
    unit.get(path).then().statusCode(200).header("ETag", "\"0\"").body("state", equalTo("DRAFT"));
    unit.act(path, "submission", "{}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/text"));

    unit.put(path, "{\"title\":\"阶段性报告\",\"text\":\"一、学习情况\"}").then().statusCode(200);
    unit.act(path, "submission", "{}").then().statusCode(200).body("state", equalTo("SUBMITTED"));
    unit.put(path, "{\"title\":\"改\",\"text\":\"改\"}").then().statusCode(409);
    unit.act(path, "acceptance", "{}").then().statusCode(403);
    office(world()).act(path, "return", "{\"reason\":\"缺数据\"}").then().statusCode(200);
    unit.act(path, "submission", "{}").then().statusCode(200);
    unit.act(path, "recall", "{}").then().statusCode(200).body("state", equalTo("DRAFT"));
    unit.act(path, "submission", "{}").then().statusCode(200).body("revision", equalTo(3));
    office(world())
        .act(path, "acceptance", "{}")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"));

    office(world()).get("/coverage?milestone=interim").then().body("onTime", equalTo(1));
    office(world())
        .get("/obligations?milestone=interim&state=FULFILLED")
        .then()
        .body("items.organisation", contains(world().code("dept-1")));
  }

  @Test
  void aReportIsOwedOnlyByThoseTheMilestoneNames() {
    secretary(world(), "dept-1-b1").get(report("dept-1-b1", "interim")).then().statusCode(404);
    secretary(world(), "dept-1").get(report("dept-1", "ledger")).then().statusCode(404);
    secretary(world(), "dept-1")
        .get(report("dept-1", "none"))
        .then()
        .statusCode(404)
        .body("errors.pointer", contains("{milestone}"))
        .body("errors[0].detail", containsString("interim"));
  }

  @Test
  void aLearningIsRecordedOncePerKeyAndListedByDay() {
    Person officer = officer(world(), "dept-1-b1");
    String path = "/organisations/" + world().code("dept-1-b1") + "/learning-records";
    String body =
        """
        {"kind":"THEME_DAY","title":"学习条例","date":"2021-03-07","classHours":2.5,"attendance":23,
         "indicators":["branch-1.2"]}
        """;

    officer.request().header("Idempotency-Key", "k1").body(body).post(path).then().statusCode(201);
    officer.request().header("Idempotency-Key", "k1").body(body).post(path).then().statusCode(201);
    officer
        .request()
        .header("Idempotency-Key", "k1")
        .body(body.replace("23", "24"))
        .post(path)
        .then()
        .statusCode(422);
    officer
        .request()
        .body(body.replace("2021-03-07", "2021-03-02"))
        .post(path)
        .then()
        .statusCode(201);
    officer
        .request()
        .body(body.replace("branch-1.2", "branch-7.9").replace("2.5", "2.55"))
        .post(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/classHours", "/indicators/0"));
    officer
        .request()
        .body(body.replace("2.5", "24.5"))
        .post(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/classHours"))
        .body("errors[0].detail", containsString("24"));
    officer
        .get(path)
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items.date", contains("2021-03-02", "2021-03-07"))
        .body("items[0].classHours", equalTo(2.5f));
    officer
        .request()
        .body(body.replace("2021-03-07", ChinaTime.dayOf(TestClock.now()).plusDays(1).toString()))
        .post(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/date"));
    at(world(), "auditor", "college").request().body(body).post(path).then().statusCode(403);
  }
}
