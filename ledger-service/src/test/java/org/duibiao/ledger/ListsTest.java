package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.office.RowReader;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists are narrowed, sorted, searched and taken whole; whoever takes one gets what they reach. */
@QuarkusTest
class ListsTest extends LedgerTest {
  private static final String WORDS = "=2+2 理论学习不够深入，完成100%_Done，𠮷𪚥三会一课";
  private static World shared;

  /** b1 is accepted, b2 filed, everything else missing and due in two days. */
  private static synchronized World world() {
    if (shared == null) {
      World world = World.told("lists", ChinaTime.dayOf(TestClock.now()).plusDays(2));
      world.organisation("dept-1-b3", "BRANCH", "dept-1", 3, REACHABLE, 2);
      ready(world, 8);
      Person own = secretary(world, "dept-1-b1");
      assessed(own, "dept-1-b1");
      own.put(
              entry(world, "dept-1-b1"),
              "{\"problems\":[{\"indicator\":\"branch-1.2\",\"text\":\"%s\"}]}".formatted(WORDS))
          .then()
          .statusCode(200);
      own.act(entry(world, "dept-1-b1"), "submission", "{}").then().statusCode(200);
      secretary(world, "dept-1")
          .act(entry(world, "dept-1-b1"), "acceptance", "{}")
          .then()
          .statusCode(200);
      filed(secretary(world, "dept-1-b2"), "dept-1-b2");
      await().atMost(PATIENCE).until(() -> "0599-2".equals(phone(office(world))));
      shared = world;
    }
    return shared;
  }

  private static final String REACHABLE =
      """
      {"id":"1","person":"officer-x","name":"王委员","post":"OFFICER","validFrom":"2020-01-01",
       "validTo":null,"dualLeader":false,"email":null,"phone":"0599-1"},
      {"id":"2","person":"deputy-x","name":"陈副书记","post":"DEPUTY_SECRETARY",
       "validFrom":"2020-01-01","validTo":null,"dualLeader":false,"email":"c@example.edu.cn",
       "phone":"0599-2"},
      {"id":"3","person":"secretary-x","name":"旧书记","post":"SECRETARY",
       "validFrom":"2020-01-01","validTo":"2020-12-31","dualLeader":false,"email":null,
       "phone":"0599-3"}
      """;

  private static String phone(Person person) {
    return person
        .get("/call-list?organisation=" + person.world().code("dept-1-b3"))
        .jsonPath()
        .getString("items[0].whom.phone");
  }

  private static List<String> found(Person person, String path) {
    Response answer = person.get(path);
    answer.then().statusCode(200);
    return answer.jsonPath().getList("items.organisation");
  }

  private static Response search(String list, String words) {
    return office(world()).request().queryParam("q", words).get(list);
  }

  @ParameterizedTest
  @ValueSource(strings = {"深入", "𠮷𪚥", "100%_dONE", "=2+2", "三会一课"})
  void aTextIsFoundByAnyPieceOfIt(String words) {
    String b1 = world().code("dept-1-b1");

    search("/problems", words).then().body("items.organisation", contains(b1));
    search("/entries", words)
        .then()
        .body("items.organisation", hasItem(b1))
        .body("items.organisation", everyItem(containsString("dept-1-b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%", "__", "入深", "problems", "𠮷𠮷"})
  void whatDoesNotStandThereIsNotFound(String words) {
    search("/problems", words).then().statusCode(200).body("items", empty());
    search("/entries", words).then().statusCode(200).body("items", empty());
  }

  @Test
  void organisationsAreFoundByTheirName() {
    search("/obligations", "组织DEPT-2")
        .then()
        .statusCode(200)
        .body("items.organisation", hasSize(4))
        .body("items.organisation", everyItem(containsString("dept-2")));
    search("/obligations", "组").then().statusCode(400).body("errors[0].pointer", equalTo("?q"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/entries?state=ACCEPTED|dept-1-b1",
        "/entries?state=SUBMITTED&type=BRANCH|dept-1-b2",
        "/entries?type=GENERAL_BRANCH|dept-1,dept-2",
        "/entries?timeliness=ON_TIME&sort=LATEST|dept-1-b2,dept-1-b1",
        "/entries?indicator=branch-1.2|dept-1-b1,dept-1-b2",
        "/entries?noProblemFound=true|",
        "/obligations?state=FULFILLED&type=BRANCH|dept-1-b1",
        "/problems?dimension=1&sort=INDICATOR|dept-1-b1",
        "/problems?dimension=2|",
        "/problems?type=DIRECT_BRANCH|"
      })
  void aListIsNarrowedAndSorted(String path, String organisations) {
    List<String> expected =
        organisations == null
            ? List.of()
            : List.of(organisations.split(",")).stream().map(world()::code).toList();

    assertThat(found(office(world()), path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/obligations?sort=TREE",
        "/obligations?sort=DUE_DATE",
        "/obligations?sort=LATEST",
        "/entries?sort=LATEST",
        "/call-list?within=60"
      })
  void pagesInEveryOrderShowEverythingOnce(String path) {
    List<String> seen = new ArrayList<>();
    String next = null;
    do {
      Response page =
          office(world()).get(path + "&limit=2" + (next == null ? "" : "&cursor=" + next));
      page.then().statusCode(200);
      seen.addAll(
          page.jsonPath().<java.util.Map<String, Object>>getList("items").stream()
              .map(row -> row.get("organisation") + "/" + row.get("milestone"))
              .toList());
      next = page.jsonPath().getString("next");
    } while (next != null);

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen)
        .containsExactlyElementsOf(
            office(world())
                .get(path + "&limit=500")
                .jsonPath()
                .<java.util.Map<String, Object>>getList("items")
                .stream()
                .map(row -> row.get("organisation") + "/" + row.get("milestone"))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "/obligations, xlsx, 10",
    "/obligations, csv, 10",
    "/entries, xlsx, 8",
    "/problems, csv, 1",
    "/call-list, xlsx, 8"
  })
  void aListIsTakenWholeAndItIsNoted(String list, String format, int rows) throws IOException {
    Response file = office(world()).get(list + "/export?format=" + format);

    file.then()
        .statusCode(200)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", containsString("filename*=UTF-8''%E"));
    assertThat(read(file, format)).hasSize(rows + 1);
    audit(world(), "person=" + world().person("office"))
        .then()
        .body("items.subject", hasItem("list" + list + "/" + world().campaign));
  }

  @Test
  void whoTakesAListGetsWhatTheyReachAndTextStaysText() throws IOException {
    Response own = secretary(world(), "dept-1-b1").get("/problems/export?format=csv");
    Response foreign = secretary(world(), "dept-2").get("/problems/export?format=csv");

    assertThat(own.asByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(own.asString()).contains("'=2+2");
    assertThat(read(own, "csv").get(1)).contains(WORDS, "branch-1.2", "有效");
    assertThat(read(foreign, "csv")).hasSize(1);
    secretary(world(), "dept-2")
        .get("/problems/export?organisation=" + world().code("dept-1"))
        .then()
        .statusCode(404);
    office(world()).get("/problems/export?format=docx").then().statusCode(400);
  }

  private static List<List<String>> read(Response file, String format) throws IOException {
    Path path = Files.createTempFile("list", "." + format);
    Files.write(path, file.asByteArray());
    List<List<String>> rows = new ArrayList<>();
    try (RowReader reader =
        RowReader.open(path, format.equals("csv") ? OfficeType.CSV : OfficeType.XLSX)) {
      reader.forEachRemaining(row -> rows.add(row.values()));
    } finally {
      Files.delete(path);
    }
    return rows;
  }

  @Test
  void theCallListTellsWhomToCallAndWhenTheyWereLastCalled() {
    String path = "/call-list?milestone=ledger&organisation=" + world().code("dept-1-b3");
    Person superior = secretary(world(), "dept-1");
    superior
        .get(path)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].whom.name", equalTo("陈副书记"))
        .body("items[0].whom.phone", equalTo("0599-2"))
        .body("items[0].timeliness", equalTo("PENDING"))
        .body("items[0].daysLate", nullValue())
        .body("items[0].lastContact.at", nullValue());
    String contacts = owed(world(), "dept-1-b3") + "/contacts";

    String body = "{\"channel\":\"PHONE\",\"person\":\"陈副书记\",\"note\":\"明天报\"}";
    superior.request().body(body).post(contacts).then().statusCode(201);

    superior.get(path).then().body("items[0].lastContact.note", equalTo("明天报"));
    secretary(world(), "dept-1-b3").request().body(body).post(contacts).then().statusCode(403);
    secretary(world(), "dept-2").request().body(body).post(contacts).then().statusCode(404);
    superior
        .request()
        .body(body.replace("}", ",\"at\":\"2999-01-01T00:00:00+08:00\"}"))
        .post(contacts)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/at"));
    office(world()).get(contacts).then().body("items.person", contains("陈副书记"));
    office(world()).get("/call-list?within=0").then().body("items", empty());
  }

  @Test
  void aPortalIsNotToldHowPeopleAreReached() {
    Person portal =
        new Person(
            world(), Tokens.ofPortal("portal-y", "ledger:read", "portal@" + world().college()));

    portal
        .get("/call-list?organisation=" + world().code("dept-1-b3"))
        .then()
        .statusCode(200)
        .body("items[0].whom.name", equalTo("陈副书记"))
        .body("items[0].whom.phone", nullValue())
        .body("items[0].whom.email", nullValue());
    portal.get(owed(world(), "dept-1-b3") + "/contacts").then().statusCode(403);
    assertThat(portal.get("/call-list/export?format=csv").asString())
        .contains("陈副书记")
        .doesNotContain("0599");
  }
}
