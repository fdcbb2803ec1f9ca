package org.duibiao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.standalone.Standalone;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Await;
import org.duibiao.systemtests.client.Caller;
import org.duibiao.systemtests.client.Gateway;
import org.duibiao.systemtests.story.Campaigns;
import org.duibiao.systemtests.story.Filing;
import org.duibiao.systemtests.story.Situation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service is killed; the others go on, and what it missed reaches it once it is back. */
@Order(5)
@ExtendWith(WholeSystem.class)
class OutageIT {
  private static final String CAMPAIGN = "xzj-it-outage";
  private static final String ITEMS = "/api/rectification/v1/items?campaign=" + CAMPAIGN;
  private static final Filing BRANCH = new Filing(CAMPAIGN, "dept-01-b2");

  @Test
  void aServiceIsKilledAndTheOthersGoOnAndItMissesNothing(Standalone system, Gateway gateway) {
    Caller office = gateway.as("office");
    aFiledEntry(gateway);

    system.service("rectification").kill();

    try {
      office.get(ITEMS).problem(503, "service-unavailable");
      assertThat(health(gateway, 503)).containsEntry("rectification-service", "DOWN");
      assertThat(health(gateway, 503)).containsEntry("ledger-service", "UP");
      BRANCH.accept(gateway.as("secretary-dept-01")).expect(200).has("/state", "ACCEPTED");
      office.get(BRANCH.entry()).expect(200).has("/state", "ACCEPTED");
    } finally {
      system.service("rectification").start();
    }
    Await.untilPasses(() -> assertUp(gateway));
    Await.untilPasses(() -> onceThere(office));
  }

  private static void aFiledEntry(Gateway gateway) {
    Caller office = gateway.as("office");
    Campaigns.copy(office, CAMPAIGN, Situation.today(gateway));
    Campaigns.activate(office, CAMPAIGN);
    Caller secretary = gateway.as("secretary-dept-01-b2");
    BRANCH.diagnose(secretary, 7, List.of(Filing.finding("branch-1.2", "NOT_MET", "党小组会未按月召开。")));
    BRANCH.submit(secretary).expect(200).has("/state", "SUBMITTED");
  }

  private static void assertUp(Gateway gateway) {
    gateway.anyone().get("/q/health").expect(200).has("/status", "UP");
  }

  private static void onceThere(Caller office) {
    office
        .get(ITEMS)
        .expect(200)
        .hasExactly(
            "/items",
            one -> one.path("organisation").asText() + " " + one.path("indicator").asText(),
            Set.of("dept-01-b2 branch-1.2"));
    office
        .get("/api/rectification/v1/consistency?organisation=college&campaign=" + CAMPAIGN)
        .expect(200)
        .has("/problems", 1)
        .has("/items", 1)
        .has("/differences", "[]");
  }

  private static Map<String, String> health(Gateway gateway, int status) {
    Answer answer = gateway.anyone().get("/q/health").expect(status);
    Map<String, String> parts = new HashMap<>();
    for (JsonNode check : answer.json().path("checks")) {
      parts.put(check.path("name").asText(), check.path("status").asText());
    }
    return parts;
  }
}
