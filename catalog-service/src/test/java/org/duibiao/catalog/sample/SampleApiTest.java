package org.duibiao.catalog.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.duibiao.catalog.testing.CatalogTest;
import org.duibiao.chassis.testing.Events;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SampleApiTest extends CatalogTest {
  @Inject Seeding seeding;

  @Test
  void bothGuidesComeBackWithFiftyFourIndicators() {
    int indicators = 0;
    for (String guide : List.of("department", "branch")) {
      indicators +=
          as("auditor", "auditor@college")
              .get(GUIDES + "/" + guide)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getList("dimensions.indicators.flatten()")
              .size();
    }
    assertThat(indicators).isEqualTo(54);
  }

  @Test
  void theCampaignHasItsReadingListItsThreeMilestonesAndTheCommitteesOwnTasks() {
    as("secretary-dept-01-b1", "secretary@dept-01-b1")
        .get(CAMPAIGNS + "/xzj-2021")
        .then()
        .statusCode(200)
        .body("readingList", hasSize(12))
        .body("milestones", hasSize(6))
        .body("phases", hasSize(2))
        .body("state", equalTo("DRAFT"))
        .body("allowedActions", hasSize(0));
  }

  @Test
  void theTwoHatsLeadABranchAndAreDeputyOfItsDepartment() {
    asOffice()
        .get(ORGANISATIONS + "/dept-02/appointments")
        .then()
        .body("items.find { it.person == 'two-hats' }.post", equalTo("DEPUTY_SECRETARY"))
        .body("items.find { it.person == 'secretary-dept-02' }.post", equalTo("SECRETARY"));
    asOffice()
        .get(ORGANISATIONS + "/dept-02-b2/appointments")
        .then()
        .body("items.find { it.person == 'two-hats' }.post", equalTo("SECRETARY"));
  }

  @Test
  void neverSeedsAgainNotEvenWithSeveralReplicasAtOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    List<Callable<Boolean>> replicas =
        IntStream.range(0, 4).mapToObj(i -> (Callable<Boolean>) seeding::seed).toList();

    List<Future<Boolean>> seeded = threads.invokeAll(replicas);
    threads.shutdown();

    for (Future<Boolean> one : seeded) {
      assertThat(one.get()).isFalse();
    }
  }

  @Test
  void everyOrganisationGuideAndCampaignIsTold() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              Set<String> organisations = keys("catalog.organisations");
              assertThat(organisations).contains("college", "dept-01-b3", "direct-03");
              assertThat(organisations.stream().filter(key -> key.startsWith("dept-0")))
                  .hasSize(68);
              assertThat(keys("catalog.guides")).contains("department:1", "branch:1");
              assertThat(keys("catalog.campaigns")).contains("xzj-2021");
            });
  }

  private static Set<String> keys(String topic) {
    return Events.read(topic).stream().map(record -> record.key()).collect(Collectors.toSet());
  }
}
