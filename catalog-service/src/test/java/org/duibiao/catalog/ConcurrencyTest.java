package org.duibiao.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.catalog.testing.People.appointed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duibiao.catalog.testing.CatalogTest;
import org.duibiao.catalog.testing.People.Department;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest extends CatalogTest {
  private static final int CALLERS = 20;

  @Inject EntityManager database;

  @Test
  void ofManyActivationsWithOneVersionOneSucceeds() throws Exception {
    // Given
    String campaign = fresh("campaign");
    create(CAMPAIGNS, campaign(campaign, committee(), noticeGuides())).then().statusCode(201);

    // When
    List<Integer> statuses =
        atOnce(
            () ->
                asOffice()
                    .header("If-Match", "\"1\"")
                    .post(CAMPAIGNS + "/" + campaign + "/activation")
                    .statusCode());

    // Then
    assertThat(statuses).containsOnly(202, 412).containsOnlyOnce(202);
    assertThat(count("audit_record", "subject", "campaign/" + campaign)).isEqualTo(2);
    assertThat(count("roster", "campaign", campaign)).isEqualTo(1);
  }

  @Test
  void ofManyChangesWithOneVersionOneSucceeds() throws Exception {
    // Given
    String committee = committee();
    String body = "{\"name\": \"改名\", \"type\": \"COMMITTEE\", \"parent\": \"college\"}";

    // When
    List<Integer> statuses =
        atOnce(
            () ->
                asOffice()
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .put(ORGANISATIONS + "/" + committee)
                    .statusCode());

    // Then
    assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    assertThat(count("audit_record", "subject", "organisation/" + committee)).isEqualTo(2);
  }

  @Test
  void ofManyWithOneCodeOneIsFounded() throws Exception {
    // Given
    String code = fresh("committee");

    // When
    List<Integer> statuses =
        atOnce(
            () -> create(ORGANISATIONS, organisation(code, "COMMITTEE", "college")).statusCode());

    // Then
    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void ofManyEqualDelegationsOneIsGiven() throws Exception {
    // Given
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.code());
    String body =
        """
        {"from": "%s", "to": "p", "role": "secretary", "organisation": "%s",
         "validTo": "%s", "basis": "会议纪要"}
        """
            .formatted(secretary, department.code(), ChinaTime.dayOf(TestClock.now()));

    // When
    List<Integer> statuses = atOnce(() -> create(API + "/delegations", body).statusCode());

    // Then
    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    assertThat(count("granted_delegation", "from_person", secretary)).isEqualTo(1);
  }

  @Test
  void ofManyHandoversWithOneVersionOneSucceeds() throws Exception {
    // Given
    Department department = Department.make();
    appointed("SECRETARY", department.code());
    String organisation = ORGANISATIONS + "/" + department.code();
    String body =
        """
        {"to": "p", "toName": "王芳", "date": "%s", "basis": "院党发9号"}
        """
            .formatted(ChinaTime.dayOf(TestClock.now()));

    // When
    List<Integer> statuses =
        atOnce(
            () ->
                asOffice()
                    .header("If-Match", "\"2\"")
                    .body(body)
                    .post(organisation + "/handovers")
                    .statusCode());

    // Then
    assertThat(statuses).containsOnly(201, 412).containsOnlyOnce(201);
    assertThat(count("handover", "organisation", department.code())).isEqualTo(1);
  }

  private static List<Integer> atOnce(Callable<Integer> call) throws Exception {
    var threads = Executors.newFixedThreadPool(CALLERS);
    List<Callable<Integer>> calls = IntStream.range(0, CALLERS).mapToObj(i -> call).toList();
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : threads.invokeAll(calls)) {
      statuses.add(answer.get());
    }
    threads.shutdown();
    return statuses;
  }

  private int count(String table, String column, String value) {
    return ((Number)
            database
                .createNativeQuery(
                    "select count(*) from " + table + " where " + column + " = :value")
                .setParameter("value", value)
                .getSingleResult())
        .intValue();
  }
}
