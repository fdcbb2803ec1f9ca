package org.duibiao.rectification.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit's items gone through one by one, with verdicts on the spot. */
@QuarkusTest
class SessionTest extends RectificationTest {
  private static final String API = "/api/rectification/v1";
  private static final String SESSIONS = API + "/review-sessions";

  @Inject AgroalDataSource database;
  private List<String> items;

  @BeforeEach
  void threeItemsOfOneUnitAndOneOfAnother() {
    UUID[] problems = Stream.generate(UUID::randomUUID).limit(3).toArray(UUID[]::new);
    UUID elsewhere = UUID.randomUUID();
    record(elsewhere, "dept-02-b1");
    heard("dept-02-b1", 1, elsewhere);
    for (UUID problem : problems) {
      record(problem, "dept-01-b1");
    }
    heard("dept-01-b1", 1, problems);
    items = items().stream().map(item -> (String) item.get("id")).toList();
  }

  private static String said(String chair) {
    return """
        "heldOn":"%s","place":"行政楼301","chair":{"number":"%s","name":"李华"},
        "present":[{"name":"王伟","post":"党总支书记"},{"name":"赵敏","number":"office"}]"""
        .formatted(ChinaTime.dayOf(TestClock.now()), chair);
  }

  private Response open(RequestSpecification by, String organisation) {
    return by.body("{\"campaign\":\"" + campaign + "\"," + said("leader-1") + "}")
        .post(API + "/organisations/" + organisation + "/review-sessions");
  }

  private String opened() {
    return open(office(), "dept-01").then().statusCode(201).extract().path("id");
  }

  private static String verdict(String item, long version, String verdict, String more) {
    return "{\"id\":\"%s\",\"version\":%d,\"verdict\":\"%s\"%s}"
        .formatted(item, version, verdict, more);
  }

  private static Response judge(RequestSpecification by, String session, String... rows) {
    return by.body("{\"items\":[" + String.join(",", rows) + "]}")
        .post(SESSIONS + "/" + session + "/verdicts");
  }

  private static Response change(
      RequestSpecification by, String session, int version, String body) {
    return by.header("If-Match", "\"" + version + "\"").body(body).put(SESSIONS + "/" + session);
  }

  private static Response close(RequestSpecification by, String session, int version) {
    return by.header("If-Match", "\"" + version + "\"")
        .body("{\"remarks\":\"其余限期完成。\"}")
        .post(SESSIONS + "/" + session + "/closure");
  }

  private static String text(String session, String paper) throws IOException {
    byte[] file =
        office()
            .accept("*/*")
            .get(SESSIONS + "/" + session + "/" + paper)
            .then()
            .statusCode(200)
            .header("Content-Disposition", containsString("attachment; filename="))
            .extract()
            .asByteArray();
    try (var document = new XWPFDocument(new ByteArrayInputStream(file));
        var words = new XWPFWordExtractor(document)) {
      return words.getText();
    }
  }

  @Test
  void verdictsOnTheSpotAreTheItemsOwnTransitions() throws IOException {
    done(act(officer(), items.get(1), "plan", 1, PLAN));
    done(act(officer(), items.get(1), "submission", 2, EVIDENCE));
    done(act(officer(), items.get(2), "submission", 1, EVIDENCE));
    done(act(officer(), items.get(3), "plan", 1, PLAN));
    String session = opened();
    office()
        .get(SESSIONS + "/" + session + "/items")
        .then()
        .body("items.state", contains("SUBMITTED", "SUBMITTED", "IN_PROGRESS"));
    String[] rows = {
      verdict(items.get(1), 3, "STRUCK_OFF", ",\"remark\":\"到位\""),
      verdict(items.get(2), 2, "RETURNED", ""),
      verdict(items.get(3), 2, "DEFERRED", ",\"remark\":\"换届\",\"dueDate\":\"2021-09-30\""),
      verdict(items.get(0), 1, "RETURNED", ",\"remark\":\"不在单上\""),
      verdict(items.get(2), 9, "STRUCK_OFF", "")
    };

    judge(office().header("Idempotency-Key", "k-" + session), session, rows)
        .then()
        .statusCode(200)
        .body("items.status", contains(200, 422, 200, 404, 412));
    judge(office().header("Idempotency-Key", "k-" + session), session, rows)
        .then()
        .body("items.status", contains(200, 422, 200, 404, 412))
        .body("items.before", contains(true, null, true, null, null));
    judge(office(), session, verdict(items.get(2), 2, "RETURNED", ",\"remark\":\"缺记录\""))
        .then()
        .body("succeeded", equalTo(1));

    office()
        .get(ITEMS + "/" + items.get(1))
        .then()
        .body("state", equalTo("STRUCK_OFF"))
        .body("session", equalTo(session))
        .body("version", equalTo(4));
    assertThat(text(session, "strike-off-sheet")).contains("销号单", "到位", "草稿", "共1项");
    close(office(), session, 1)
        .then()
        .statusCode(200)
        .body("struckOff", equalTo(1))
        .body("returned", equalTo(1))
        .body("deferred", equalTo(1))
        .body("allowedActions", empty());
    assertThat(text(session, "minutes"))
        .contains("对账会纪要", "李华", "王伟（党总支书记）", "延期至2021年9月30日", "缺记录", "其余限期完成。")
        .doesNotContain("草稿");
  }

  @Test
  void nobodyDecidesWhatIsTheirOwnNorUnderAChairWhoseItIs() {
    done(act(officer(), items.get(1), "submission", 1, EVIDENCE));
    done(act(office(), items.get(2), "submission", 1, EVIDENCE));
    String session = opened();

    judge(
            office(),
            session,
            verdict(items.get(2), 2, "STRUCK_OFF", ""),
            verdict(items.get(1), 7, "STRUCK_OFF", ""))
        .then()
        .body("items.status", contains(403, 412))
        .body("items[0].problem.type", equalTo("/problems/self-verification"));
    change(office(), session, 1, "{" + said("officer-dept-01-b1") + "}").then().statusCode(200);
    judge(office(), session, verdict(items.get(1), 2, "STRUCK_OFF", ""))
        .then()
        .body("items.status", contains(403));
    office().get(ITEMS + "/" + items.get(1)).then().body("state", equalTo("SUBMITTED"));

    done(act(officer(), items.get(3), "plan", 1, PLAN.replace("\"officer-dept-01-b1\"", "\"李华\"")));
    done(act(officer(), items.get(3), "submission", 2, EVIDENCE));
    String byName = "{" + said("").replace("\"number\":\"\",", "") + "}";
    change(office(), session, 2, byName).then().statusCode(200).body("chair", nullValue());
    judge(
            office(),
            session,
            verdict(items.get(3), 3, "STRUCK_OFF", ""),
            verdict(items.get(1), 2, "STRUCK_OFF", ""))
        .then()
        .body("items.status", contains(403, 200));
    change(office(), session, 3, "{" + said("officer-dept-01-b1") + "}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/session-has-verdicts"));
    change(office(), session, 3, byName.replace("行政楼301", "行政楼302"))
        .then()
        .statusCode(200)
        .body("allowedActions", not(hasItem("CANCEL")));
  }

  @Test
  void aChairIsKnownHoweverTheyAreTyped() {
    organisation(
        "sheet-b1",
        "BRANCH",
        "dept-01",
        1,
        "{\"id\":\"a1\",\"person\":\"qian\",\"name\":\"钱多多\",\"post\":\"OFFICER\"}");
    UUID problem = UUID.randomUUID();
    UUID ofTwo = UUID.randomUUID();
    record(ofTwo, "sheet-b1");
    record(problem, "sheet-b1");
    heard("sheet-b1", 1, problem, ofTwo);
    List<String> ids = items().stream().map(one -> (String) one.get("id")).toList();
    String item = ids.get(ids.size() - 1);
    String shared = ids.get(ids.size() - 2);
    String both = EVIDENCE.replace("officer-dept-01-b1", "王伟、Qian");
    done(act(as("another", "officer@sheet-b1"), shared, "submission", 1, both));
    done(act(as("qian", "officer@sheet-b1"), item, "submission", 1, EVIDENCE));
    String session = opened();

    int version = 1;
    for (String chair :
        List.of("\"number\":\"​Ｑian \",\"name\":\"x\"", "\"number\":\"zz\",\"name\":\"钱 多多\"")) {
      String body =
          "{" + said("leader-1").replace("\"number\":\"leader-1\",\"name\":\"李华\"", chair) + "}";
      change(office(), session, version++, body).then().statusCode(200);
      for (String own : List.of(item, shared)) {
        judge(office(), session, verdict(own, 2, "STRUCK_OFF", ""))
            .then()
            .body("items[0].problem.type", equalTo("/problems/self-verification"));
      }
    }
    String known = "{" + said("QIAN") + "}";
    change(office(), session, version, known)
        .then()
        .body("chair", equalTo("qian"))
        .body("chairName", equalTo("钱多多"));
  }

  @Test
  void aSessionOpenedByMistakeIsCancelledAndAUnitHasOneAtATime() {
    String session = opened();
    open(superior(), "dept-01")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/session-open"))
        .body("detail", containsString(session));
    open(superior(), "dept-01-b1").then().statusCode(201);
    String cancellation = SESSIONS + "/" + session + "/cancellation";
    office().header("If-Match", "\"1\"").body("{}").post(cancellation).then().statusCode(422);
    office()
        .header("If-Match", "\"1\"")
        .body("{\"reason\":\"误选了单位\"}")
        .post(cancellation)
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"))
        .body("cancelledBecause", equalTo("误选了单位"));
    assertThatThrownBy(() -> run("update review_session set place = 'x' where id = ?", session))
        .hasMessageContaining("never changed");
    open(office(), "dept-01").then().statusCode(201).body("present.name", contains("王伟", "赵敏"));
  }

  @Test
  void whoeverDoesNotHoldItReadsAtMost() {
    String session = opened();
    String absent =
        foreigner().get(SESSIONS + "/" + UUID.randomUUID()).then().extract().path("detail");

    foreigner()
        .get(SESSIONS + "/" + session)
        .then()
        .statusCode(404)
        .body("detail", equalTo(absent));
    foreigner().get(SESSIONS + "?campaign=" + campaign).then().body("items", empty());
    judge(foreigner(), session, "{}").then().statusCode(404);
    superior()
        .get(SESSIONS + "?campaign=" + campaign + "&organisation=dept-01")
        .then()
        .body("items.id", contains(session))
        .body("items[0].allowedActions", empty());
    judge(superior(), session, "{}").then().statusCode(403);
    close(superior(), session, 1).then().statusCode(403);
    as("auditor", "auditor@college")
        .body("{}")
        .put(SESSIONS + "/" + session)
        .then()
        .statusCode(403);
  }

  @Test
  void onceClosedNothingChangesNotEvenInTheDatabase() {
    done(act(officer(), items.get(1), "submission", 1, EVIDENCE));
    String session = opened();
    close(office(), session, 7).then().statusCode(412);
    office().body("{}").post(SESSIONS + "/" + session + "/closure").then().statusCode(428);
    close(office(), session, 1).then().statusCode(200);

    close(office(), session, 2).then().statusCode(409);
    change(office(), session, 2, "{" + said("leader-1") + "}").then().statusCode(409);
    judge(office(), session, verdict(items.get(1), 2, "STRUCK_OFF", ""))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/session-closed"));
    for (String sql :
        List.of(
            "update review_session_item set verdict = 'STRUCK_OFF' where session_id = ?",
            "delete from review_session_attendee where session_id = ?",
            "update review_session set place = 'x' where id = ?")) {
      assertThatThrownBy(() -> run(sql, session)).hasMessageContaining("never changed");
    }
  }

  private void run(String sql, String session) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(session));
      statement.executeUpdate();
    }
  }

  @Test
  void ofManyWhoDecideAtOnceOneSucceeds() {
    done(act(officer(), items.get(1), "submission", 1, EVIDENCE));
    String session = opened();

    List<CompletableFuture<Integer>> tries =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            judge(office(), session, verdict(items.get(1), 2, "STRUCK_OFF", ""))
                                .<Integer>path("succeeded")))
            .toList();

    assertThat(tries.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
    office().get(SESSIONS + "/" + session).then().body("struckOff", equalTo(1));
  }

  @Test
  void whatIsNoSessionIsRefusedWithThePlace() {
    open(office(), "none-such").then().statusCode(404);
    open(office(), "dept-01-b2")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/session-without-items"));
    office()
        .body("{\"campaign\":\"" + campaign + "\",\"heldOn\":\"2999-01-01\"}")
        .post(API + "/organisations/dept-01/review-sessions")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasSize(3));
    String session = opened();
    judge(office(), session, "{}").then().statusCode(422);
    judge(office(), session).then().statusCode(422);
  }
}
