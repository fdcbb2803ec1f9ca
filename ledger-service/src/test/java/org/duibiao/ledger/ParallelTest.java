package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.duibiao.chassis.testing.Events;
import org.junit.jupiter.api.Test;

/** Of many who write at once with the same version, one succeeds. */
@QuarkusTest
class ParallelTest extends LedgerTest {
  private static final int WRITERS = 20;

  @Inject EntityManager database;

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

  private static long told(World world, String type) {
    return Events.read("ledger.events").stream()
        .filter(event -> event.key() != null && event.key().startsWith(world.prefix + "-"))
        .filter(event -> type.equals(Events.header(event, "ce_type")))
        .count();
  }
}
