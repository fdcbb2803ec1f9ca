package org.duibiao.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.testing.Events;
import org.junit.jupiter.api.Test;

/** Acting in another's post 授权代办. */
@QuarkusTest
class DelegationTest extends ChassisTest {
  private static final String TODAY = "2021-04-01";

  @Inject OrganisationTree tree;

  /** A unit with two branches, of a name of its own. */
  private String unit() {
    String unit = "u" + UUID.randomUUID();
    know(unit, null);
    know(unit + "-1", unit);
    know(unit + "-2", unit);
    return unit;
  }

  private void know(String code, String parent) {
    var state = new OrganisationState(code, "名", null, "BRANCH", parent, 1, null, null, 1);
    QuarkusTransaction.requiringNew().run(() -> tree.apply(state));
  }

  private static String delegate(String to, String organisation, String reach, String dates) {
    String id = UUID.randomUUID().toString();
    publish(id, to, organisation, reach, dates, "ACTIVE", 1);
    return id;
  }

  private static void publish(
      String id, String to, String at, String reach, String dates, String state, long version) {
    String json =
        """
        {"id": "%s", "from": "the-secretary", "fromName": "王", "to": "%s", "role": "secretary",
         "organisation": "%s", "reach": "%s", %s, "basis": "院党委2021年第3号授权书", "state": "%s",
         "version": %d}
        """
            .formatted(id, to, at, reach, dates, state, version);
    Events.publish(
        "catalog.delegations", id, "catalog.delegation.v1", "delegation/" + id, version, json);
  }

  private static String dates(String from, String to) {
    return "\"validFrom\": \"" + from + "\", \"validTo\": \"" + to + "\"";
  }

  private static int act(String person, String organisation, String... posts) {
    return as(person, posts).post(API + "/organisations/" + organisation + "/act").statusCode();
  }

  private static int review(String person, String organisation, String... posts) {
    return as(person, posts).post(API + "/organisations/" + organisation + "/review").statusCode();
  }

  private static void awaitAct(String person, String organisation, int status) {
    await().untilAsserted(() -> assertThat(act(person, organisation)).isEqualTo(status));
  }

  @Test
  void letsTheDelegateActWhereTheDelegatorMay() {
    String unit = unit();
    String person = "delegate-of-" + unit;
    assertThat(act(person, unit)).isEqualTo(403);

    delegate(person, unit, unit, dates(TODAY, "2021-04-30"));

    awaitAct(person, unit, 204);
    assertThat(review(person, unit + "-1")).isEqualTo(204);
  }

  @Test
  void reachesNoFurtherThanTheDelegationSays() {
    String unit = unit();
    String person = "delegate-of-" + unit;

    delegate(person, unit, unit + "-1", dates(TODAY, "2021-04-30"));

    awaitAct(person, unit + "-1", 204);
    assertThat(review(person, unit + "-1")).isEqualTo(204);
    assertThat(act(person, unit)).isEqualTo(404);
    assertThat(act(person, unit + "-2")).isEqualTo(404);
  }

  @Test
  void givesNothingOutsideOfItsDatesOrWhenRevoked() {
    String unit = unit();
    String person = "delegate-of-" + unit;
    delegate(person, unit, unit, dates("2021-03-01", "2021-03-31"));
    delegate(person, unit, unit, dates("2021-12-01", "2021-12-31"));
    String id = delegate(person, unit, unit, dates(TODAY, TODAY));
    awaitAct(person, unit, 204);

    publish(id, person, unit, unit, dates(TODAY, TODAY), "REVOKED", 2);

    awaitAct(person, unit, 403);
    publish(id, person, unit, unit, dates(TODAY, TODAY), "ACTIVE", 1);
    String other = delegate(person, unit + "-1", unit + "-1", dates(TODAY, TODAY));
    awaitAct(person, unit + "-1", 204);
    assertThat(act(person, unit)).as("%s came late", other).isEqualTo(404);
  }

  @Test
  void isNotedInTheAuditTrailWithTheDelegator() {
    String unit = unit();
    String person = "delegate-of-" + unit;
    String id = delegate(person, unit, unit, dates(TODAY, "2021-04-30"));
    awaitAct(person, unit, 204);

    as("auditor", "auditor@" + unit)
        .get(API + "/audit?outcome=DONE&person=the-secretary&organisation=" + unit)
        .then()
        .statusCode(200)
        .body("items[0].person", equalTo(person))
        .body("items[0].onBehalfOf", equalTo("the-secretary"))
        .body("items[0].delegation", equalTo(id))
        .body("items[0].post", equalTo("secretary@" + unit));
  }

  @Test
  void countsOnesOwnPostBeforeADelegatedOne() {
    String unit = unit();
    String person = "delegate-of-" + unit;
    delegate(person, unit, unit, dates(TODAY, "2021-04-30"));
    awaitAct(person, unit, 204);

    assertThat(act(person, unit + "-1", "secretary@" + unit + "-1")).isEqualTo(204);

    as("auditor", "auditor@" + unit)
        .get(API + "/audit?outcome=DONE&organisation=" + unit + "-1")
        .then()
        .body("items[0].post", equalTo("secretary@" + unit + "-1"))
        .body("items[0].onBehalfOf", equalTo(null));
  }
}
