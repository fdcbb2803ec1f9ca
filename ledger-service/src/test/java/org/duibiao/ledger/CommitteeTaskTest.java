package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The committee's own tasks: its office writes, a leader signs, nobody signs their own. */
@QuarkusTest
class CommitteeTaskTest extends LedgerTest {
  private static final String TASK = "/tasks/analysis";
  private static final String TEXT = "{\"title\":\"梳理报告\",\"text\":\"一、总体情况\"}";

  @Test
  void isAssignedWrittenReturnedAndSignedOffByALeaderWhoTookNoPart() {
    World world = ready("task");
    Person office = office(world);
    Person leader = at(world, "leader", "college");
    office
        .get("/tasks")
        .then()
        .statusCode(200)
        .body("items.code", contains("analysis"))
        .body("items[0].state", equalTo("PENDING"))
        .body("items[0].allowedActions", containsInAnyOrder("ASSIGN", "SAVE"));

    office
        .put(TASK + "/owner", "\"0\"", "{\"person\":\"%s\"}".formatted(world.person("nobody")))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/person"));
    office
        .put(TASK + "/owner", "\"0\"", "{\"person\":\"%s\"}".formatted(world.person("office")))
        .then()
        .statusCode(200)
        .body("owner.person", equalTo(world.person("office")));
    leader.put(TASK, "\"1\"", TEXT).then().statusCode(403);
    office.request().body(TEXT).put(TASK).then().statusCode(428);
    office.put(TASK, "\"0\"", TEXT).then().statusCode(412);
    office.put(TASK, TEXT).then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
    leader.act(TASK, "sign-off", "{}").then().statusCode(409);
    office
        .act(TASK, "submission", "{}")
        .then()
        .statusCode(200)
        .body("timeliness", equalTo("ON_TIME"));
    leader.get(TASK).then().body("allowedActions", containsInAnyOrder("SIGN_OFF", "RETURN"));
    leader.act(TASK, "return", "{\"reason\":\"缺数据\"}").then().statusCode(200);
    office.act(TASK, "submission", "{}").then().statusCode(200).body("revision", equalTo(2));
    leader.act(TASK, "sign-off", "{}").then().statusCode(200).body("state", equalTo("DONE"));

    office.get(TASK + "/revisions").then().body("revisions.number", contains(1, 2));
    office.get(TASK + "/revisions/2").then().body("text", equalTo("一、总体情况"));
    office
        .act(TASK, "reopening", "{\"reason\":\"更正数据\"}")
        .then()
        .statusCode(200)
        .body("acceptedRevision", equalTo(2));
    office.get("/coverage").then().body("expected", equalTo(8));
    audit(world, "action=signOffTask").then().body("items", hasSize(1));
  }

  @Test
  void nobodySignsTheirOwn() {
    World world = ready("task-own");
    Person both = somebody(world, "both", "office@college", "leader@college");
    both.put(TASK, TEXT).then().statusCode(200);
    both.act(TASK, "submission", "{}").then().statusCode(200);

    both.get(TASK).then().body("allowedActions", not(hasItem("SIGN_OFF")));
    both.act(TASK, "sign-off", "{}")
        .then()
        .statusCode(403)
        .body("type", containsString("self-review"));
  }

  @Test
  void isNobodysBusinessBelowTheCommittee() {
    World world = ready("task-below");
    Person unit = secretary(world, "dept-1");

    unit.get("/tasks").then().statusCode(200).body("items", empty());
    unit.get(TASK).then().statusCode(403);
    unit.put(TASK, "\"0\"", TEXT).then().statusCode(403);
    office(world).get("/tasks/ledger").then().statusCode(404);
    office(world)
        .put(
            TASK,
            "{\"title\":\"报告\",\"text\":\"一\",\"evidence\":[\"%s\"]}".formatted(UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/evidence/0"));
  }

  @Test
  void ofTwentyWhoWriteAtOnceOneDoes() {
    World world = ready("task-race");
    List<Integer> answers =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(i -> office(world).put(TASK, "\"0\"", TEXT).statusCode())
            .toList();

    assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
  }
}
