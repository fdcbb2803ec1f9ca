package org.duibiao.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duibiao.chassis.rebuild.ReadCopy;
import org.duibiao.chassis.rebuild.Rebuild;
import org.duibiao.chassis.testing.Events;
import org.junit.jupiter.api.Test;

/** Read copies can be dropped and come back from the topics as they were; nothing else moves. */
@QuarkusTest
class RebuildTest extends RectificationTest {
  /** What the service itself is the only one to know, or what must not happen twice. */
  private static final List<String> OWN =
      List.of(
          "item",
          "item_history",
          "item_evidence",
          "item_contributor",
          "early_problem_fact",
          "handover",
          "inbox",
          "outbox",
          "audit_record");

  @Inject Rebuild rebuild;
  @Inject @All List<ReadCopy> copies;
  @Inject AgroalDataSource database;

  private Map<String, String> rowsOf(List<String> tables) throws SQLException {
    Map<String, String> rows = new TreeMap<>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (String table : tables) {
        try (var found =
            statement.executeQuery(
                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                    + " from "
                    + table
                    + " t")) {
          found.next();
          rows.put(table, found.getString(1));
        }
      }
    }
    return rows;
  }

  private void damage(String... statements) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  private List<String> copied() {
    return copies.stream().flatMap(copy -> copy.tables().stream()).toList();
  }

  private void everyKindOfFactWasTold(UUID problem) {
    organisation(
        "rebuilt-b1",
        "BRANCH",
        "dept-01",
        2,
        "{\"id\":\"r1\",\"person\":\"p\",\"name\":\"张三\",\"post\":\"SECRETARY\"}");
    UUID delegation = UUID.randomUUID();
    Events.publish(
        "catalog.delegations",
        delegation.toString(),
        "catalog.delegation.v1",
        "delegation/" + delegation,
        1,
        """
        {"id":"%s","from":"a","to":"b","role":"secretary","organisation":"dept-01",
         "reach":"dept-01","validFrom":"2021-04-01","validTo":"2021-04-30","basis":"x",
         "state":"REVOKED","version":1}"""
            .formatted(delegation));
    UUID record = UUID.randomUUID();
    Events.publish(
        "ledger.events",
        "dept-01-b1",
        "ledger.learning-record-recorded.v1",
        "learning-record/" + record,
        1,
        """
        {"recordId":"%s","organisation":"dept-01-b1","kind":"PARTY_LECTURE","title":"党课",
         "date":"2021-04-01","campaigns":[],"indicators":[],"person":"x","reason":null}"""
            .formatted(record));
    UUID obligation = UUID.randomUUID();
    Events.publish(
        "ledger.events",
        "dept-01-b1",
        "ledger.obligation-opened.v1",
        "obligation/" + obligation,
        1,
        """
        {"obligationId":"%s","campaign":"rebuilt","milestone":"ledger","kind":"LEDGER",
         "title":"台账","organisation":"dept-01-b1","dueDate":"2021-04-20"}"""
            .formatted(obligation));
    Events.publish(
        "ledger.events",
        "dept-01-b1",
        "ledger.obligation-submitted.v1",
        "obligation/" + obligation,
        2,
        """
        {"obligationId":"%s","campaign":"rebuilt","milestone":"ledger","kind":"LEDGER",
         "organisation":"dept-01-b1","submittedAt":"2021-04-18T09:30:00+08:00",
         "firstSubmittedAt":"2021-04-18T09:30:00+08:00","timeliness":"ON_TIME"}"""
            .formatted(obligation));
    Events.publish(
        "ledger.events",
        "dept-01-b1",
        "ledger.diagnosis-accepted.v1",
        "diagnosis/rebuilt/dept-01-b1",
        1,
        """
        {"campaign":"rebuilt","organisation":"dept-01-b1","revision":1,"met":9,"partlyMet":0,
         "notMet":1,"notApplicable":0,"notMetIndicators":["branch-1.2"],"partlyMetIndicators":[]}""");
    Events.publish(
        "catalog.calendars",
        "2031",
        "catalog.calendar.v1",
        "calendar/2031",
        1,
        """
        {"year":2031,"notice":"x","version":1,
         "days":[{"date":"2031-01-01","kind":"HOLIDAY","name":"元旦"}]}""");
    record(problem, "dept-01-b1");
    heard("dept-01-b1", 1, problem);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(rowsOf(copied()).values()).noneMatch(rows -> rows.startsWith("0 ")));
    await()
        .atMost(SOON)
        .until(() -> office().get(ITEMS + "?organisation=rebuilt-b1").statusCode() == 200);
  }

  @Test
  void bringsTheSameStateBackAndLetsNothingHappenTwice() throws SQLException {
    UUID problem = UUID.randomUUID();
    everyKindOfFactWasTold(problem);
    List<String> copied = copied();
    Map<String, String> before = rowsOf(copied);
    Map<String, String> own = new TreeMap<>(rowsOf(OWN));
    damage(
        "delete from checkpoint",
        "delete from campaign",
        "update ledger_record set withdrawn = not withdrawn, version = 9",
        "update organisation_node set path = 'elsewhere/', version = 99 where code = 'dept-01'",
        "insert into organisation_node (code, name, type, display_order, version)"
            + " values ('ghost', 'x', 'BRANCH', 1, 1)",
        "update known_obligation set filed = not filed, first_submitted_on = null, version = 99",
        "delete from known_diagnosis",
        "delete from appointment");
    assertThat(rowsOf(copied)).isNotEqualTo(before);

    Map<String, Long> read = rebuild.run();

    assertThat(read.keySet())
        .contains(
            "catalog.organisations", "catalog.campaigns", "catalog.delegations", "ledger.events");
    assertThat(rowsOf(copied)).isEqualTo(before);
    assertThat(rowsOf(OWN)).isEqualTo(own);
    consistency(office(), "dept-01-b1")
        .then()
        .body("problems", equalTo(1))
        .body("differences", empty());
  }

  @Test
  void whatComesInMeanwhileIsTakenInAfterwards() throws Exception {
    int last = 40;
    var rebuilding = Executors.newSingleThreadExecutor();
    try {
      Future<?> rebuilt =
          rebuilding.submit(
              () -> {
                for (int i = 0; i < 3; i++) {
                  rebuild.run();
                }
              });
      for (int version = 2; version <= last; version++) {
        checkpoint("dept-01-b2", version, UUID.randomUUID());
        organisation("meanwhile-" + version, "BRANCH", "dept-01", 1, "");
      }
      rebuilt.get();
    } finally {
      rebuilding.shutdownNow();
    }

    await()
        .atMost(SOON)
        .until(() -> office().get(ITEMS + "?organisation=meanwhile-" + last).statusCode() == 200);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        text(
                            "select version || ' ' || (select count(*) from organisation_node where"
                                + " code like 'meanwhile-%') from checkpoint where campaign = '"
                                + campaign
                                + "'"))
                    .isEqualTo(last + " " + (last - 1)));
  }

  private String text(String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      return found.next() ? found.getString(1) : "";
    }
  }
}
