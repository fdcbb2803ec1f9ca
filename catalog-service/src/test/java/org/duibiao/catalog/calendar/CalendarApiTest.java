package org.duibiao.catalog.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.duibiao.catalog.testing.CatalogTest;
import org.duibiao.chassis.calendar.Calendars;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarApiTest extends CatalogTest {
  private static final String CALENDARS = "/api/catalog/v1/calendars/";
  private static final String YEAR =
      """
      {"notice":"国办发明电〔2026〕9号","days":[
        {"date":"2027-01-01","kind":"HOLIDAY","name":"元旦"},
        {"date":"2027-01-03","kind":"%s","name":"元旦"}]}
      """;

  private final Calendars calendars;

  CalendarApiTest(Calendars calendars) {
    this.calendars = calendars;
  }

  @Test
  void builtInYearsAreThereAndAFurtherOneIsPutInByTheOfficeAtTheTop() {
    as("s", "secretary@dept-01-b1")
        .get(CALENDARS + "2021")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"0\""))
        .body("notice", equalTo("国办发明电〔2020〕27号"))
        .body("days", hasSize(38));
    asOffice().get(CALENDARS + "2027").then().statusCode(404);
    asOffice().get(CALENDARS + "1021").then().statusCode(404);

    String year = YEAR.formatted("WORKDAY");
    as("o", "secretary@dept-01")
        .header("If-Match", "\"0\"")
        .body(year)
        .put(CALENDARS + "2027")
        .then()
        .statusCode(403);
    asOffice().body(year).put(CALENDARS + "2027").then().statusCode(428);
    asOffice()
        .header("If-Match", "\"0\"")
        .body(year.replace("2027-01-03", "2027-01-04").replace("2027-01-01", "2028-01-01"))
        .put(CALENDARS + "2027")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasSize(2));
    asOffice()
        .header("If-Match", "\"0\"")
        .body(year)
        .put(CALENDARS + "2027")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""));
    asOffice()
        .header("If-Match", "\"0\"")
        .body(year)
        .put(CALENDARS + "2027")
        .then()
        .statusCode(412);

    LocalDate sunday = LocalDate.of(2027, 1, 3);
    Awaitility.await().until(() -> calendars.workingDays().known(2027));
    assertThat(calendars.workingDays().isWorkingDay(sunday)).isTrue();
    assertThat(calendars.workingDays().isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(calendars.workingDays().isWorkingDay(LocalDate.of(2021, 5, 3))).isFalse();
  }
}
