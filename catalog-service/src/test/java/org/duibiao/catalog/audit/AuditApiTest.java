package org.duibiao.catalog.audit;

import static org.duibiao.catalog.testing.People.appoint;
import static org.duibiao.catalog.testing.People.end;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.duibiao.catalog.testing.CatalogTest;
import org.duibiao.catalog.testing.People.Department;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditApiTest extends CatalogTest {
  @Test
  void everyWriteOnAnOrganisationAndItsPeopleLeavesARecord() {
    Department department = Department.make();
    String appointment = appoint(fresh("p"), "OFFICER", department.code());
    end(department.code(), appointment, "2031-01-01");
    asOffice()
        .header("If-Match", "\"3\"")
        .body("{\"name\": \"改名\", \"type\": \"GENERAL_BRANCH\", \"parent\": \"college\"}")
        .put(ORGANISATIONS + "/" + department.code())
        .then()
        .statusCode(200);

    audit("organisation", department.code())
        .body(
            "items.findAll { it.organisation == '%s' }.action".formatted(department.code()),
            contains(
                "updateOrganisation", "endAppointment", "createAppointment", "createOrganisation"))
        .body("items.post", everyItem(equalTo("office@college")))
        .body("items.outcome", everyItem(equalTo("DONE")));
  }

  @Test
  void anImportLeavesARecordOfEachOrganisationThatIsNewOrChanged() {
    String college = committee();
    String first = fresh("d");
    String second = fresh("d");
    importInto(college, first);
    importInto(college, first, second);

    audit("action", "importOrganisations", college)
        .body(
            "items.subject", containsInAnyOrder("organisation/" + first, "organisation/" + second))
        .body("items.person", everyItem(equalTo("o")))
        .body("items.post", everyItem(equalTo("office@" + college)));
  }

  @Test
  void everyWriteOnAGuideAndACampaignLeavesARecord() {
    String college = committee();
    String guide = publishedGuide("\"BRANCH\"");
    String version = GUIDES + "/" + guide + "/versions/1";
    asOffice().header("If-Match", "\"2\"").post(version + "/retirement").then().statusCode(200);
    String campaign = fresh("campaign");
    create(CAMPAIGNS, campaign(campaign, college, noticeGuides())).then().statusCode(201);
    asOffice()
        .header("If-Match", "\"1\"")
        .post(CAMPAIGNS + "/" + campaign + "/activation")
        .then()
        .statusCode(202);

    audit("subject", "guide/" + guide + "/1")
        .body("items.action", contains("retireGuide", "publishGuide", "createGuide"));
    audit("subject", "campaign/" + campaign, college)
        .body("items.action", contains("activateCampaign", "createCampaign"));
  }

  @Test
  void whatIsRefusedIsNotedWhereItWasTried() {
    Department department = Department.make();
    String person = fresh("p");
    String path = ORGANISATIONS + "/" + department.code();

    as(person, "secretary@" + department.code())
        .body("{\"person\": \"p\", \"name\": \"某\", \"post\": \"OFFICER\"}")
        .post(path + "/appointments")
        .then()
        .statusCode(403);
    as(person, "secretary@dept-01").get(path).then().statusCode(404);
    as(person, "secretary@dept-01").get(ORGANISATIONS + "/nowhere").then().statusCode(404);

    audit("person", person)
        .body("items.action", containsInAnyOrder("createAppointment", "getOrganisation"))
        .body("items.outcome", everyItem(equalTo("REFUSED")))
        .body("items.organisation", hasItems(department.code()));
  }

  @Test
  void theTrailIsIntact() {
    Department.make();

    as("auditor", "auditor@college")
        .get(API + "/audit/verification")
        .then()
        .statusCode(200)
        .body("intact", equalTo(true))
        .body("findings", hasSize(0));
    asOffice().get(API + "/audit").then().statusCode(403);
  }

  private static void importInto(String college, String... codes) {
    String rows =
        Arrays.stream(codes)
            .map(code -> organisation(code, "GENERAL_BRANCH", college))
            .collect(Collectors.joining(","));
    as("o", "office@" + college)
        .queryParam("mode", "apply")
        .body("{\"organisations\": [" + rows + "]}")
        .post(API + "/organisation-imports")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse audit(String filter, String value) {
    return audit(filter, value, "college");
  }

  private static ValidatableResponse audit(String filter, String value, String college) {
    return as("auditor", "auditor@" + college)
        .queryParam(filter, value)
        .get(API + "/audit")
        .then()
        .statusCode(200);
  }
}
