package org.duibiao.ledger;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.duibiao.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A third-party portal reads, and with {@code ledger:write} writes drafts, and does no more. */
@QuarkusTest
class PortalTest extends LedgerTest {
  private static final String LEARNING =
      """
      {"kind":"THEME_DAY","title":"学习条例","date":"2021-04-01","classHours":2,"attendance":23}
      """;

  private static World shared;

  private static synchronized World world() {
    if (shared == null) {
      shared = ready("portal");
    }
    return shared;
  }

  private static Person portal(String scope, String organisation) {
    return new Person(
        world(), Tokens.ofPortal("portal-x", scope, "portal@" + world().code(organisation)));
  }

  @Test
  void writesDraftsBelowItsPostAsItsServiceAccount() {
    Person portal = portal("ledger:read ledger:write", "dept-1");
    String b1 = entry(world(), "dept-1-b1");
    written(portal, "dept-1-b1");
    String report = "/organisations/" + world().code("dept-1") + "/reports/interim";
    portal.put(report, "{\"title\":\"报告\",\"text\":\"正文\"}").then().statusCode(200);
    String learned = "/organisations/" + world().code("dept-1-b1") + "/learning-records";
    portal.request().body(LEARNING).post(learned).then().statusCode(201);

    portal
        .get(b1)
        .then()
        .body("filledInBy", equalTo("service-account-portal-x"))
        .body("allowedActions", contains("SAVE"));
    portal.get(report).then().body("allowedActions", contains("SAVE"));
    portal.get(entry(world(), "dept-2-b1")).then().statusCode(404);
    portal.put(entry(world(), "dept-2-b1"), "\"0\"", "{}").then().statusCode(404);
    audit(world(), "client=portal-x&outcome=DONE&action=saveEntry")
        .then()
        .body("items.post", contains("portal@" + world().code("dept-1")))
        .body("items.person", contains("service-account-portal-x"));
  }

  @Test
  void neverFilesReviewsOrGrants() {
    Person portal = portal("ledger:read ledger:write", "college");
    String b2 = entry(world(), "dept-1-b2");
    String unit = ledger(world(), "dept-1");
    String report = "/organisations/" + world().code("dept-1") + "/reports/interim";
    String reason = "{\"reason\":\"理由\"}";
    Map<String, String[]> acts =
        Map.of(
            b2,
            new String[] {"submission", "acceptance", "return", "recall", "reopening"},
            unit,
            new String[] {"submission", "acceptance", "return", "recall", "supplement"},
            report,
            new String[] {"submission", "acceptance", "return", "recall"},
            owed(world(), "dept-1-b2"),
            new String[] {"exemption", "extension"});

    acts.forEach(
        (path, transitions) -> {
          for (String transition : transitions) {
            portal.act(path, transition, reason).then().statusCode(403);
          }
        });

    portal.get(owed(world(), "dept-1-b2")).then().body("allowedActions", empty());
    portal.get(unit).then().body("allowedActions", empty());
  }

  @Test
  void readsOnlyWithoutTheScopeToWriteAndNothingWithoutTheScopeToRead() {
    Person reader = portal("ledger:read catalog:write", "college");
    String b3 = entry(world(), "dept-1-b3");

    reader.get(b3).then().statusCode(200).body("allowedActions", empty());
    reader
        .put(b3, "{}")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/insufficient-scope"))
        .body("detail", containsString("ledger:write"));
    portal("ledger:write", "college")
        .get(b3)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/insufficient-scope"));
    officer(world(), "dept-1-b3").get(b3).then().body("allowedActions", hasItem("SAVE"));
  }
}
