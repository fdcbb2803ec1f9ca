package org.duibiao.catalog.person;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.duibiao.catalog.testing.CatalogTest;
import org.duibiao.catalog.testing.People.Department;
import org.duibiao.chassis.testing.Events;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonApiTest extends CatalogTest {
  private static final String LI_MING =
      "{\"name\": \"李明\", \"partyMember\": true, \"teacher\": true}";

  @Test
  void theBranchsOwnSecretaryKeepsItsPeopleAndEveryChangeIsTold() {
    String branch = Department.make().branch();
    String person = fresh("T");

    save(secretary(branch), branch, person, "\"0\"", LI_MING)
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("staffNumber", equalTo(person.toLowerCase()))
        .body("allowedActions", containsInAnyOrder("UPDATE", "END"));
    save(secretary(branch), branch, person, "\"0\"", LI_MING).then().statusCode(412);
    secretary(branch).body(LI_MING).put(path(branch, person)).then().statusCode(428);
    save(secretary(branch), branch, person, "\"1\"", LI_MING.replace("李明", "李鸣"))
        .then()
        .statusCode(200)
        .body("version", equalTo(2));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Events.read("catalog.persons").stream()
                        .filter(event -> event.key().equals(person.toLowerCase()))
                        .count()
                    == 2);
  }

  @Test
  void whoLeavesStaysOnRecordWithALastDay() {
    String branch = Department.make().branch();
    String person = fresh("t");
    save(asOffice(), branch, person, "\"0\"", LI_MING).then().statusCode(201);

    asOffice()
        .header("If-Match", "\"1\"")
        .delete(path(branch, person))
        .then()
        .statusCode(200)
        .body("state", equalTo("ENDED"))
        .body("allowedActions", contains("UPDATE"));
    asOffice().header("If-Match", "\"2\"").delete(path(branch, person)).then().statusCode(409);
  }

  @Test
  void aPersonIsOnOneRosterAtATimeAndComesOverByWhoeverKeepsBoth() {
    Department department = Department.make();
    String other = Department.make().branch();
    String person = fresh("t");
    save(secretary(department.branch()), department.branch(), person, "\"0\"", LI_MING)
        .then()
        .statusCode(201);

    save(secretary(other), other, person, "\"0\"", LI_MING)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/person-elsewhere"));
    save(asOffice(), other, person, "\"0\"", LI_MING).then().statusCode(412);
    asOffice().body(LI_MING).put(path(other, person)).then().statusCode(428);
    save(asOffice(), other, person, etag(path(department.branch(), person)), LI_MING)
        .then()
        .statusCode(201);

    secretary(department.branch()).get(path(department.branch(), person)).then().statusCode(404);
  }

  @Test
  void othersAndTheSuperiorsSecretaryMayNotAndPortalsSeeNumbersOnly() {
    Department department = Department.make();
    String branch = department.branch();
    save(secretary(department.code()), branch, fresh("t"), "\"0\"", LI_MING).then().statusCode(403);
    save(secretary(Department.make().branch()), branch, fresh("t"), "\"0\"", LI_MING)
        .then()
        .statusCode(404);
    save(asOffice(), branch, fresh("t"), "\"0\"", LI_MING).then().statusCode(201);
    save(asOffice(), branch, fresh("t"), "\"0\"", LI_MING.replace("true,", "false,"))
        .then()
        .statusCode(201);
    asOffice()
        .header("If-Match", etag(ORGANISATIONS + "/" + branch))
        .body(
            organisation(branch, "BRANCH", department.code())
                .replace("\"displayOrder\"", "\"memberCount\": 9, \"displayOrder\""))
        .put(ORGANISATIONS + "/" + branch)
        .then()
        .statusCode(200);

    asOffice()
        .get(ORGANISATIONS + "/" + department.code() + "/person-counts")
        .then()
        .body("own.persons", equalTo(0))
        .body("withBelow.persons", equalTo(2))
        .body("withBelow.teachers", equalTo(2))
        .body("warnings", empty());
    asOffice()
        .get(ORGANISATIONS + "/" + branch + "/person-counts")
        .then()
        .body("own.partyMembers", equalTo(1))
        .body("warnings", hasSize(1));
  }

  @Test
  void areListedByStaffNumberPageByPageAndFound() {
    Department department = Department.make();
    String prefix = fresh("t");
    for (int i = 1; i <= 3; i++) {
      save(asOffice(), department.branch(), prefix + i, "\"0\"", LI_MING).then().statusCode(201);
    }
    String list = ORGANISATIONS + "/" + department.code() + "/persons?below=true&limit=2";

    String next =
        asOffice()
            .get(list)
            .then()
            .body("items.staffNumber", contains(prefix + "1", prefix + "2"))
            .extract()
            .path("next");

    asOffice()
        .get(list + "&cursor=" + next)
        .then()
        .body("items.staffNumber", contains(prefix + "3"));
    asOffice().get(list + "&q=" + prefix + "2").then().body("items", hasSize(1));
    asOffice()
        .get(ORGANISATIONS + "/" + department.code() + "/persons")
        .then()
        .body("items", empty());
    asOffice()
        .get(ORGANISATIONS + "/" + department.code() + "/persons?below=perhaps")
        .then()
        .statusCode(400);
  }

  @Test
  void theSampleHasPeopleInEveryBranch() {
    asOffice()
        .get(ORGANISATIONS + "/dept-01-b1/person-counts")
        .then()
        .body("own.partyMembers", greaterThan(3));
  }

  @Test
  void refusesATimeThatEndsBeforeItBeginsAndAStrangeNumber() {
    String branch = Department.make().branch();
    save(
            asOffice(),
            branch,
            fresh("t"),
            "\"0\"",
            LI_MING.replace(
                "\"name\"", "\"validFrom\": \"2021-04-01\", \"validTo\": \"2021-03-01\", \"name\""))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/validTo"));
    save(asOffice(), branch, "a%20b", "\"0\"", LI_MING).then().statusCode(404);
    save(asOffice(), branch, fresh("t"), "\"0\"", "{\"name\": \" \"}").then().statusCode(422);
  }

  @Test
  void aListOfPeopleIsTakenAllOrNoneAndOnlyOfTheOwnOrganisation() {
    String branch = Department.make().branch();
    String other = Department.make().branch();
    String number = fresh("t");
    String list =
        """
        姓名,工号,党组织代码,是否党员,是否教师,起始日期
        李明,%1$s,%2$s,是,否,2021.3.1

        王芳,%1$s,%2$s,是,否,
        张三,%1$s-3,%3$s,是,也许,
        李四,%1$s-4,%3$s,是,否,
        """
            .formatted(number, branch, other);
    list(secretary(branch), "person-imports", "validate", list)
        .then()
        .statusCode(200)
        .body("rows", equalTo(4))
        .body("faults.findAll { it.row == 4 }.field", contains("staffNumber"))
        .body("faults.findAll { it.row == 5 }.field", contains("teacher"))
        .body("faults.findAll { it.row == 6 }.field", contains("organisation"));
    list(secretary(branch), "person-imports", "apply", list).then().statusCode(422);
    asOffice().get(path(branch, number)).then().statusCode(404);

    String good = list.lines().limit(2).collect(java.util.stream.Collectors.joining("\n"));
    list(secretary(branch), "person-imports", "apply", good)
        .then()
        .statusCode(200)
        .body("created", equalTo(1));
    list(secretary(branch), "person-imports", "apply", good).then().body("updated", equalTo(0));

    asOffice()
        .get(path(branch, number))
        .then()
        .body("validFrom", equalTo("2021-03-01"))
        .body("version", equalTo(1));
  }

  @Test
  void aListOfAppointmentsKeepsTheRulesOfEachAppointment() {
    Department department = Department.make();
    String list =
        """
        党组织代码,工号,姓名,职务,任职日期,联系电话
        %1$s,zhang-1,张一,书记,2021-03-01,0591-1
        %1$s,zhang-2,张二,书记,2021-03-01,
        %1$s,zhang-3,张三,组织员,2021-03-01,
        %1$s,office,我,支委,2021-03-01,
        nowhere,zhang-4,张四,书记,2021-03-01,
        """
            .formatted(department.branch());
    list(asOffice(), "appointment-imports", "validate", list)
        .then()
        .statusCode(200)
        .body("faults.row", contains(3, 4, 5, 6))
        .body("faults.field", contains("post", "post", "person", "organisation"));
    String good = list.lines().limit(2).collect(java.util.stream.Collectors.joining("\n"));

    list(asOffice(), "appointment-imports", "apply", good)
        .then()
        .statusCode(200)
        .body("created", equalTo(1));
    list(asOffice(), "appointment-imports", "apply", good).then().body("created", equalTo(0));

    asOffice()
        .get(ORGANISATIONS + "/" + department.branch() + "/appointments")
        .then()
        .body("items.person", contains("zhang-1"));
    asOffice().get(ORGANISATIONS + "/" + department.branch()).then().body("version", equalTo(2));
    list(secretary(department.branch()), "appointment-imports", "validate", good)
        .then()
        .statusCode(403);
  }

  private static Response list(RequestSpecification who, String imports, String mode, String list) {
    return who.contentType("text/csv")
        .queryParam("mode", mode)
        .body(list.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(API + "/" + imports);
  }

  private static RequestSpecification secretary(String organisation) {
    return as("s-" + organisation, "secretary@" + organisation);
  }

  private static String path(String organisation, String person) {
    return ORGANISATIONS + "/" + organisation + "/persons/" + person;
  }

  private static Response save(
      RequestSpecification who, String organisation, String person, String version, String body) {
    return who.header("If-Match", version)
        .urlEncodingEnabled(false)
        .body(body)
        .put(path(organisation, person));
  }
}
