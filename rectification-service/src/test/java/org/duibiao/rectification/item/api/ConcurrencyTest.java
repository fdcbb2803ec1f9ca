package org.duibiao.rectification.item.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest extends RectificationTest {
  private static final int MANY = 20;

  @Inject AgroalDataSource database;

  private long audited(String id, String action) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select count(*) from audit_record where subject = ? and action = ?")) {
      query.setString(1, "item/" + id);
      query.setString(2, action);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static List<Integer> atOnce(Callable<Integer> request)
      throws InterruptedException, ExecutionException {
    var threads = Executors.newFixedThreadPool(MANY);
    try {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer :
          threads.invokeAll(java.util.Collections.nCopies(MANY, request))) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void ofTwentyVerificationsAtOnceOneStrikesOff() throws Exception {
    String id = submittedItem();

    List<Integer> answers =
        atOnce(() -> act(superior(), id, "verification", 3, EFFECTIVE).statusCode());

    assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200).hasSize(MANY);
    assertThat(audited(id, "verifyItem")).isEqualTo(1);
    office()
        .get(ITEMS + "/" + id)
        .then()
        .body("version", equalTo(4))
        .body("history.findAll { it.action == 'VERIFY' }.size()", equalTo(1));
  }

  @Test
  void aVersionThatWasNotReadIsAskedForAndAnOldOneRefused() {
    String id = newItem();

    officer().body(PLAN).post(ITEMS + "/" + id + "/plan").then().statusCode(428);
    act(officer(), id, "plan", 9, PLAN)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/version-conflict"));
    officer()
        .header("If-Match", "one")
        .body(PLAN)
        .post(ITEMS + "/" + id + "/plan")
        .then()
        .statusCode(400);
  }

  @Test
  void theStateIsToldBeforeWhatIsWrongWithTheContent() {
    String id = newItem();

    act(superior(), id, "verification", 1, "{}")
        .then()
        .statusCode(409)
        .header("Content-Language", "zh-CN")
        .body("detail", equalTo("该整改事项当前为“待整改”，不能“核验销号”。"));
    act(superior().header("Accept-Language", "en"), id, "return", 1, "{\"reason\":\"\"}")
        .then()
        .statusCode(409)
        .body("detail", equalTo("The item is \"open\"; \"return\" is not possible in it."));
  }

  @Test
  void whatIsRefusedLeavesNoTrace() throws Exception {
    String id = newItem();

    act(officer(), id, "submission", 1, "{\"evidence\":[]}").then().statusCode(422);

    assertThat(audited(id, "submitItem")).isZero();
    office().get(ITEMS + "/" + id).then().body("version", equalTo(1));
  }
}
