package org.duibiao.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.access.OrganisationTree;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTrailTest extends ChassisTest {
  @Inject AgroalDataSource database;
  @Inject OrganisationTree tree;

  private String act() {
    String code = "audit-" + UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                tree.apply(
                    new OrganisationState(code, "名", null, "BRANCH", null, 1, null, null, 1)));
    as("li-ming", "secretary@" + code)
        .header("X-Correlation-ID", "audit-test")
        .post(API + "/organisations/" + code + "/act")
        .then()
        .statusCode(204);
    return code;
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void saysWhoDidWhatInWhichPostWhenAndWhy() throws SQLException {
    String code = act();
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select * from audit_record where organisation = ?")) {
      query.setString(1, code);
      var row = query.executeQuery();
      assertThat(row.next()).isTrue();
      assertThat(row.getString("person")).isEqualTo("li-ming");
      assertThat(row.getString("post")).isEqualTo("secretary@" + code);
      assertThat(row.getString("action")).isEqualTo("act");
      assertThat(row.getString("reason")).isEqualTo("试一试");
      assertThat(row.getLong("version_before")).isEqualTo(1);
      assertThat(row.getLong("version_after")).isEqualTo(2);
      assertThat(row.getString("correlation_id")).isEqualTo("audit-test");
      assertThat(row.getTimestamp("domain_time")).isBefore(row.getTimestamp("real_time"));
      assertThat(row.next()).isFalse();
    }
  }

  @Test
  void givesTheServiceNoRightToChangeItOrItsProtection() {
    act();
    for (String tampering :
        List.of(
            "update audit_record set person = 'x'",
            "delete from audit_record",
            "truncate audit_record",
            "update audit_seal set digest = ''",
            "delete from audit_seal")) {
      assertThatThrownBy(() -> execute(tampering)).hasMessageContaining("permission denied");
    }
    for (String unlocking :
        List.of(
            "alter table audit_record disable trigger all",
            "drop table audit_record",
            "create or replace function audit_digest(r audit_record) returns bytea language sql"
                + " as 'select null::bytea'")) {
      assertThatThrownBy(() -> execute(unlocking))
          .hasMessageMatching("(?s).*(must be owner|permission denied).*");
    }
  }

  @Test
  void refusesChangesOfTheOwnerToo() {
    act();
    assertThatThrownBy(() -> asOwner("update audit_record set person = 'x'"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> asOwner("truncate audit_record")).hasMessageContaining("append-only");
  }

  @Test
  void notesWhoWasRefusedWhere() {
    String mine = act();
    String foreign = act();

    var attempt = as("zhang-san", "secretary@" + mine).header("X-Correlation-ID", "foreign-try");
    attempt.header("X-Forwarded-For", "203.0.113.7");
    attempt.post(API + "/organisations/" + foreign + "/act").then().statusCode(404);
    as("zhang-san", "office@" + foreign)
        .post(API + "/organisations/" + foreign + "/act")
        .then()
        .statusCode(403);
    as("zhang-san", "secretary@" + mine)
        .post(API + "/organisations/none-such/act")
        .then()
        .statusCode(404);

    as("auditor", "auditor@" + foreign)
        .get(API + "/audit?outcome=REFUSED&person=zhang-san")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(2))
        .body("items[0].reason", equalTo("forbidden"))
        .body("items[0].organisation", equalTo(foreign))
        .body("items[1].reason", equalTo("not-found"))
        .body("items[1].organisation", equalTo(foreign))
        .body("items[1].post", equalTo("secretary@" + mine))
        .body("items[1].client", equalTo("duibiao-cli"))
        .body("items[1].source", equalTo("203.0.113.7"))
        .body("items[1].correlationId", equalTo("foreign-try"))
        .body("items[1].action", equalTo("act"));
  }

  @Test
  void notesWhoHasNotTheRoleAtAll() {
    String code = act();
    as("wang-wu", "officer@" + code).get(API + "/failure").then().statusCode(403);
    as("wang-wu", "officer@" + code).get(API + "/organisations/" + code).then().statusCode(403);
    as("zhao-liu").get(API + "/organisations/" + code).then().statusCode(403);

    as("auditor", "auditor@" + code)
        .get(API + "/audit?outcome=REFUSED&person=wang-wu&action=failure")
        .then()
        .body("items.size()", equalTo(1))
        .body("items[0].post", equalTo("officer@" + code));
    as("auditor", "auditor@" + code)
        .get(API + "/audit?outcome=REFUSED&organisation=" + code)
        .then()
        .body("items.person", equalTo(List.of("zhao-liu", "wang-wu")))
        .body("items[0].post", equalTo(null));
  }

  @Test
  void isReadByAuditorsWithinTheirScopeOnly() {
    String mine = act();
    String foreign = act();

    as("auditor", "auditor@" + mine)
        .get(API + "/audit?person=li-ming")
        .then()
        .statusCode(200)
        .body("items.organisation", hasItem(mine))
        .body("items.organisation", not(hasItem(foreign)));
    as("auditor", "auditor@" + mine)
        .get(API + "/audit?organisation=" + foreign)
        .then()
        .statusCode(404);
    as("li-ming", "secretary@" + mine).get(API + "/audit").then().statusCode(403);
    as("auditor", "auditor@" + mine)
        .get(API + "/audit?outcome=REFUSED&action=listTrialAudit&person=li-ming")
        .then()
        .body("items.size()", greaterThan(0));
    as("auditor", "auditor@" + mine).get(API + "/audit?from=tomorrow").then().statusCode(400);
    as("auditor", "auditor@" + mine)
        .get(API + "/audit?from=%2B999999999-12-31T00:00:00Z")
        .then()
        .statusCode(400);
  }

  @Test
  void isPagedNewestFirst() {
    String code = act();
    for (int i = 0; i < 4; i++) {
      as("li-ming", "secretary@" + code).post(API + "/organisations/" + code + "/act");
    }
    var first =
        as("auditor", "auditor@" + code)
            .get(API + "/audit?limit=3&outcome=DONE&organisation=" + code)
            .then()
            .body("items.size()", equalTo(3))
            .extract();
    List<Integer> ids = new ArrayList<>(first.<List<Integer>>path("items.id"));
    as("auditor", "auditor@" + code)
        .queryParam("cursor", first.<String>path("next"))
        .get(API + "/audit?limit=3&outcome=DONE&organisation=" + code)
        .then()
        .body("items.size()", equalTo(2))
        .body("next", equalTo(null))
        .extract()
        .<List<Integer>>path("items.id")
        .forEach(ids::add);
    assertThat(ids).hasSize(5).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void isSealedIntoAChainThatShowsTampering() throws SQLException {
    String code = act();
    awaitSealed(code);
    verify(code, true);
    long id = idOf(code);

    asOwner(
        "alter table audit_record disable trigger user;"
            + " update audit_record set person = 'nobody' where id = "
            + id);
    assertThat(findings(code)).contains("RECORD_ALTERED " + id);
    asOwner("update audit_record set person = 'li-ming' where id = " + id);
    verify(code, true);

    asOwner(
        "create table stash as select * from audit_record where id = "
            + id
            + "; delete from audit_record where id = "
            + id);
    assertThat(findings(code)).contains("RECORD_REMOVED " + id);
    asOwner(
        "insert into audit_record overriding system value select * from stash; drop table stash");
    verify(code, true);

    asOwner(
        "insert into audit_record overriding system value select -1, domain_time, real_time,"
            + " person, post, action, subject, organisation, reason, version_before,"
            + " version_after, correlation_id from audit_record where id = "
            + id);
    assertThat(findings(code)).contains("RECORD_UNACCOUNTED -1");
    asOwner("delete from audit_record where id = -1");
    asOwner(
        "alter table audit_seal disable trigger user;"
            + " update audit_seal set sealed_at = sealed_at - interval '1 day' where number = 1");
    assertThat(findings(code)).contains("SEAL_ALTERED 1");
    asOwner("update audit_seal set sealed_at = sealed_at + interval '1 day' where number = 1");
    asOwner(
        "alter table audit_record enable trigger user; alter table audit_seal enable trigger user");
    verify(code, true);
  }

  private void awaitSealed(String code) {
    await()
        .untilAsserted(
            () ->
                as("auditor", "auditor@" + code)
                    .get(API + "/audit/verification")
                    .then()
                    .body("unsealed", equalTo(0)));
  }

  private static void verify(String code, boolean intact) {
    as("auditor", "auditor@" + code)
        .get(API + "/audit/verification")
        .then()
        .statusCode(200)
        .body("intact", equalTo(intact))
        .body("head.number", greaterThan(0))
        .body("head.digest.length()", equalTo(64));
  }

  private static List<String> findings(String code) {
    List<Map<String, Object>> found =
        as("auditor", "auditor@" + code).get(API + "/audit/verification").path("findings");
    return found.stream()
        .map(f -> f.get("kind") + " " + (f.get("record") == null ? f.get("seal") : f.get("record")))
        .toList();
  }

  private long idOf(String code) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select id from audit_record where organisation = ?")) {
      query.setString(1, code);
      var row = query.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private static void asOwner(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                System.getProperty("duibiao.test.jdbc-url"), "service_owner", "service_owner");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
