package org.duibiao.ledger;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;

/** A change of secretary 交接: drafts stay the organisation's and name the successor from its day. */
@QuarkusTest
class HandoverTest extends LedgerTest {
  @Inject EntityManager database;

  private static LocalDate today() {
    return ChinaTime.dayOf(TestClock.now());
  }

  private static void draft(World world, String organisation, String responsible) {
    secretary(world, organisation)
        .put(
            entry(world, organisation),
            "{\"noProblemFound\":true,\"responsiblePerson\":\"%s\"}".formatted(responsible))
        .then()
        .statusCode(200);
  }

  private static void awaitResponsible(World world, String organisation, String person) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                office(world)
                    .get(entry(world, organisation))
                    .then()
                    .body("responsiblePerson", equalTo(person)));
  }

  private void awaitKnown(UUID handover) {
    await()
        .atMost(PATIENCE)
        .until(() -> QuarkusTransaction.requiringNew().call(() -> known(handover)));
  }

  private boolean known(UUID handover) {
    return !database
        .createNativeQuery("select 1 from handover where id = :id")
        .setParameter("id", handover)
        .getResultList()
        .isEmpty();
  }

  @Test
  void aDraftThatNamedTheOneWhoLeavesNamesTheSuccessorAndTheAuditTrailTellsWhy() {
    World world = ready("handover");
    String leaving = world.person("secretary-dept-1-b1");
    draft(world, "dept-1-b1", leaving);
    String before = office(world).etag(entry(world, "dept-1-b1"));
    UUID handover = UUID.randomUUID();
    UUID event = UUID.randomUUID();

    world.handover(event, handover, "dept-1-b1", "secretary-dept-1-b1", "wang-fang", today());
    world.handover(event, handover, "dept-1-b1", "secretary-dept-1-b1", "wang-fang", today());
    world.handover(
        UUID.randomUUID(), handover, "dept-1-b1", "secretary-dept-1-b1", "wang-fang", today());

    awaitResponsible(world, "dept-1-b1", world.person("wang-fang"));
    secretary(world, "dept-1-b1")
        .put(entry(world, "dept-1-b1"), before, "{\"noProblemFound\":true}")
        .then()
        .statusCode(412);
    audit(world, "action=applyHandover")
        .then()
        .body("items", hasSize(2))
        .body("items.person", everyItem(equalTo("system")))
        .body(
            "items.subject",
            hasItems(
                "handover/" + handover, "entry/" + world.campaign + "/" + world.code("dept-1-b1")))
        .body("items.reason", everyItem(containsString(leaving)))
        .body("items.reason", everyItem(containsString(world.person("wang-fang"))))
        .body("items.reason", everyItem(containsString("院党发〔2021〕9号")));
  }

  @Test
  void onlyDraftsThatNamedTheOneWhoLeavesAreTouched() {
    World world = ready("handover-only");
    draft(world, "dept-1-b1", "李明");
    draft(world, "dept-1-b2", "别人");
    filed(secretary(world, "dept-1-b3"), "dept-1-b3");
    String filedBy = world.person("secretary-dept-1-b3");

    for (String branch : new String[] {"dept-1-b3", "dept-1-b2", "dept-1-b1"}) {
      UUID handover = UUID.randomUUID();
      world.handover(
          UUID.randomUUID(), handover, branch, "secretary-" + branch, "wang-fang", today());
      awaitKnown(handover);
    }

    awaitResponsible(world, "dept-1-b1", "王芳");
    awaitResponsible(world, "dept-1-b2", "别人");
    awaitResponsible(world, "dept-1-b3", filedBy);
  }

  @Test
  void aHandoverThatLiesAheadTakesEffectOnItsDayAndChangesFollowEachOther() {
    World world = ready("handover-ahead");
    String leaving = world.person("secretary-dept-1-b1");
    draft(world, "dept-1-b1", leaving);
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    LocalDate day = today().plusDays(1);

    world.handover(UUID.randomUUID(), first, "dept-1-b1", "secretary-dept-1-b1", "zhao", day);
    world.handover(UUID.randomUUID(), second, "dept-1-b1", "zhao", "qian", day);
    awaitKnown(first);
    awaitKnown(second);
    awaitResponsible(world, "dept-1-b1", leaving);
    TestClock.moveTo(ChinaTime.shown(ChinaTime.endOf(today())).toString());

    awaitResponsible(world, "dept-1-b1", world.person("qian"));
  }
}
