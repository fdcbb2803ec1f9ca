package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duibiao.chassis.rebuild.Rebuild;
import org.duibiao.chassis.testing.Events;
import org.duibiao.ledger.diagnosis.application.DiagnosisTelling;
import org.junit.jupiter.api.Test;

/** Of many who write at once with the same version, one succeeds. */
@QuarkusTest
class ParallelTest extends LedgerTest {
  private static final int WRITERS = 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject EntityManager database;
  @Inject DiagnosisTelling telling;
  @Inject Rebuild rebuild;

  private static List<Integer> atOnce(Callable<Integer> request) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<Integer>> answers = writers.invokeAll(Collections.nCopies(WRITERS, request));
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      return statuses;
    } finally {
      writers.shutdown();
    }
  }

  private long auditRows(World world, String operation) {
    return ((Number)
            database
                .createNativeQuery(
                    "select count(*) from audit_record where action = :action"
                        + " and organisation like :organisation")
                .setParameter("action", operation)
                .setParameter("organisation", world.prefix + "-%")
                .getSingleResult())
        .longValue();
  }

  @Test
  void ofTwentyAcceptancesOneSucceedsAndIsNotedAndToldOnce() throws Exception {
    World world = ready("parallel");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    Person superior = secretary(world, "dept-1");
    String path = entry(world, "dept-1-b1");
    String etag = superior.etag(path);

    List<Integer> statuses =
        atOnce(() -> superior.act(path, "acceptance", etag, "{}").statusCode());

    assertThat(statuses).containsOnly(200, 412);
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(auditRows(world, "acceptEntry")).isEqualTo(1);
    await().atMost(PATIENCE).until(() -> told(world, "ledger.checkpoint.v1") == 1);
    assertThat(told(world, "ledger.diagnosis-accepted.v1")).isEqualTo(1);
    assertThat(told(world, "ledger.entry-accepted.v1")).isEqualTo(1);
    assertThat(told(world, "ledger.problem-recorded.v1")).isEqualTo(1);
    assertThat(told(world, "ledger.obligation-fulfilled.v1")).isLessThanOrEqualTo(1);
  }

  /**
   * What was accepted before it was told in full is told once more, exactly as it is told now, what
   * nobody assessed included.
   */
  @Test
  void anEarlierDiagnosisIsToldOnceMoreHoweverManyTellIt() throws Exception {
    World world = ready("earlier");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    secretary(world, "dept-1")
        .act(entry(world, "dept-1-b1"), "acceptance", "{}")
        .then()
        .statusCode(200);
    toTell(world, "findings");
    atOnce(
        () -> {
          telling.tellAll();
          return 0;
        });
    await().atMost(PATIENCE).until(() -> told(world, "ledger.diagnosis-accepted.v1") == 2);
    toTell(world, "cast(json_build_object('all', json_build_array()) as text)");
    telling.tellAll();
    await().atMost(PATIENCE).until(() -> told(world, "ledger.diagnosis-accepted.v1") == 3);

    var facts =
        Events.read("ledger.events").stream()
            .filter(event -> event.key() != null && event.key().startsWith(world.prefix + "-"))
            .filter(event -> "ledger.diagnosis-accepted.v1".equals(Events.header(event, "ce_type")))
            .toList();
    assertThat(JSON.readTree(facts.get(1).value())).isEqualTo(JSON.readTree(facts.get(0).value()));
    assertThat(JSON.readTree(facts.get(1).value()).at("/findings/0/text").asText()).isNotBlank();
    assertThat(facts)
        .extracting(event -> Events.header(event, "ce_aggregateversion"))
        .containsExactly("1", "2", "3");
    JsonNode open = JSON.readTree(facts.get(2).value()).get("findings");
    assertThat(open.findValuesAsText("indicator"))
        .isEqualTo(JSON.readTree(facts.get(0).value()).findValuesAsText("indicator"));
    assertThat(open.findValuesAsText("result")).containsOnly("NOT_ASSESSED");
  }

  /** Notes a world's diagnoses as still to be told, with these findings. */
  private void toTell(World world, String findings) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery(
                        "with known as (update diagnosis set findings = "
                            + findings
                            + " where campaign = :campaign returning campaign, organisation)"
                            + " insert into diagnosis_to_tell (campaign, organisation)"
                            + " select campaign, organisation from known")
                    .setParameter("campaign", world.campaign)
                    .executeUpdate());
  }

  @Test
  void ofTwentyFirstWritersOneSucceeds() throws Exception {
    World world = ready("first");
    Person own = secretary(world, "dept-1-b2");
    String path = entry(world, "dept-1-b2");

    List<Integer> statuses =
        atOnce(() -> own.put(path, "\"0\"", "{\"remarks\":\"先到\"}").statusCode());

    assertThat(statuses).containsOnly(200, 412);
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(auditRows(world, "saveEntry")).isEqualTo(1);
  }

  /** Everything that was told keeps to its schema, and numbers each subject without a gap. */
  @Test
  void whatIsToldKeepsToItsSchemaAndItsNumbers() throws Exception {
    World world = ready("told");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    secretary(world, "dept-1")
        .act(entry(world, "dept-1-b1"), "acceptance", "{}")
        .then()
        .statusCode(200);
    await().atMost(PATIENCE).until(() -> told(world, "ledger.obligation-fulfilled.v1") == 1);

    var last = new HashMap<String, Long>();
    for (var event : Events.read("ledger.events")) {
      String type = Events.header(event, "ce_type");
      String json = new String(event.value(), StandardCharsets.UTF_8);
      assertThat(Schemas.faults(type, json)).as(type).isEmpty();
      String subject = Events.header(event, "ce_subject");
      long number = Long.parseLong(Events.header(event, "ce_aggregateversion"));
      assertThat(number).as(subject).isEqualTo(last.getOrDefault(subject, 0L) + 1);
      last.put(subject, number);
    }
  }

  /** Copies of other services' facts are dropped and made again from the topics as they were. */
  @Test
  void guidesAndPeopleComeBackAsTheyWere() {
    World world = ready("rebuilt");
    Events.publish(
        "catalog.persons",
        world.prefix + "-1",
        "catalog.person.v1",
        "person/" + world.prefix + "-1",
        1,
        """
        {"staffNumber":"%s-1","name":"甲","organisation":"%s","partyMember":true,"teacher":true,
         "validFrom":"2021-01-01","validTo":null,"version":1}"""
            .formatted(world.prefix, world.code("dept-1-b1")));
    String ours = "select name from person where staff_number = '" + world.prefix + "-1'";
    await().atMost(PATIENCE).until(() -> query(ours).equals(List.of("甲")));
    List<String> before = copies(world);

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              spoil("delete from guide where code like '%s-%%'", world);
              spoil("update person set name = '乱' where staff_number like '%s-%%'", world);
            });
    rebuild.run();

    assertThat(copies(world)).isEqualTo(before).hasSizeGreaterThan(1);
  }

  private void spoil(String sql, World world) {
    assertThat(database.createNativeQuery(sql.formatted(world.prefix)).executeUpdate())
        .isPositive();
  }

  /** Only of this test: others write copies that no fact has told. */
  private List<String> copies(World world) {
    return query(
        "select cast(t as text) from guide t where t.code like '%1$s-%%' union all select cast(p as text) from person p where p.staff_number like '%1$s-%%' order by 1"
            .formatted(world.prefix));
  }

  @SuppressWarnings("unchecked")
  private List<String> query(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> database.createNativeQuery(sql, String.class).getResultList());
  }

  private static long told(World world, String type) {
    return Events.read("ledger.events").stream()
        .filter(event -> event.key() != null && event.key().startsWith(world.prefix + "-"))
        .filter(event -> type.equals(Events.header(event, "ce_type")))
        .count();
  }
}
