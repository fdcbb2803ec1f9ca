package org.duibiao.rectification.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.Test;

/** The burn-down is kept day by day; it is what a count from scratch would be. */
@QuarkusTest
class BurnDownTest extends RectificationTest {
  private static final int DAYS = 40;
  private static final Map<String, List<String>> WALK =
      Map.of(
          "", List.of("OPEN"),
          "OPEN", List.of("SUBMITTED", "OPEN", "WITHDRAWN"),
          "SUBMITTED", List.of("STRUCK_OFF", "STRUCK_OFF", "RETURNED", "WITHDRAWN"),
          "RETURNED", List.of("SUBMITTED", "RETURNED"),
          "STRUCK_OFF", List.of("REOPENED", "WITHDRAWN", "STRUCK_OFF"),
          "REOPENED", List.of("SUBMITTED"),
          "WITHDRAWN", List.of("OPEN", "REOPENED"));

  @Inject AgroalDataSource database;

  /** A step of a random history, at whatever moment of the day. */
  private record Step(Instant at, String from, String to) {}

  private static boolean open(String state) {
    return !List.of("", "STRUCK_OFF", "WITHDRAWN").contains(state);
  }

  private static List<Step> history(Random random, Instant begin) {
    List<Step> steps = new ArrayList<>();
    Instant at = begin.plusSeconds(random.nextInt(DAYS / 2 * 86_400));
    String state = "";
    for (int i = 0; i <= random.nextInt(9); i++) {
      List<String> next = WALK.get(state);
      String to = next.get(random.nextInt(next.size()));
      steps.add(new Step(at, state, to));
      state = to;
      at = at.plusSeconds(random.nextInt(2 * 86_400));
    }
    return steps;
  }

  private void write(String organisation, List<List<Step>> histories) {
    try (Connection connection = database.getConnection()) {
      for (List<Step> history : histories) {
        write(connection, organisation, history);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(Connection connection, String organisation, List<Step> history)
      throws SQLException {
    UUID id = UUID.randomUUID();
    try (var item =
            connection.prepareStatement(
                """
                insert into item (id, version, event_sequence, problem_id, problem_version, campaign,
                  organisation, indicator, problem, state, verdict, verified_by)
                values (?, 0, 0, ?, 1, ?, ?, 'branch-1.1', 'x', ?, 'EFFECTIVE', 'x')""");
        var step =
            connection.prepareStatement(
                """
                insert into item_history (item_id, position, at, person, action, from_state, to_state)
                values (?, ?, ?, 'x', 'PLAN', nullif(?, ''), ?)""")) {
      item.setObject(1, id);
      item.setObject(2, UUID.randomUUID());
      item.setString(3, campaign);
      item.setString(4, organisation);
      item.setString(5, history.get(history.size() - 1).to());
      item.executeUpdate();
      for (int i = 0; i < history.size(); i++) {
        step.setObject(1, id);
        step.setInt(2, i);
        step.setObject(3, history.get(i).at().atOffset(ZoneOffset.UTC));
        step.setString(4, history.get(i).from());
        step.setString(5, history.get(i).to());
        step.executeUpdate();
      }
    }
  }

  private static Map<String, Integer> fromScratch(List<List<Step>> histories, LocalDate first) {
    Map<String, Integer> open = new LinkedHashMap<>();
    for (int i = 0; i < DAYS; i++) {
      Instant end = ChinaTime.endOf(first.plusDays(i));
      int count =
          (int)
              histories.stream()
                  .map(steps -> steps.stream().filter(s -> s.at().isBefore(end)).toList())
                  .filter(steps -> !steps.isEmpty() && open(steps.get(steps.size() - 1).to()))
                  .count();
      open.put(first.plusDays(i).toString(), count);
    }
    return open;
  }

  private Map<String, Integer> shown(String organisation, LocalDate first) {
    List<Map<String, Object>> days =
        office()
            .get(
                "/api/rectification/v1/burn-down?campaign=%s&organisation=%s&from=%s&to=%s"
                    .formatted(campaign, organisation, first, first.plusDays(DAYS - 1)))
            .then()
            .statusCode(200)
            .extract()
            .path("days");
    Map<String, Integer> open = new LinkedHashMap<>();
    days.forEach(day -> open.put((String) day.get("day"), (Integer) day.get("open")));
    return open;
  }

  @Test
  void isWhatACountFromScratchWouldBeWhateverHappenedAndHoweverManyWroteAtOnce() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    LocalDate first = ChinaTime.dayOf(TestClock.now()).minusDays(DAYS - 1);
    Instant begin = ChinaTime.startOf(first);
    Map<String, List<List<Step>>> histories = new LinkedHashMap<>();
    for (String organisation : List.of("dept-01-b1", "dept-01-b2", "dept-02-b1")) {
      List<List<Step>> own = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        own.add(history(random, begin));
      }
      histories.put(organisation, own);
    }

    List<CompletableFuture<Void>> writers = new ArrayList<>();
    histories.forEach(
        (organisation, own) -> {
          writers.add(CompletableFuture.runAsync(() -> write(organisation, own.subList(0, 12))));
          writers.add(CompletableFuture.runAsync(() -> write(organisation, own.subList(12, 24))));
        });
    writers.forEach(CompletableFuture::join);

    List<List<Step>> unit = new ArrayList<>(histories.get("dept-01-b1"));
    unit.addAll(histories.get("dept-01-b2"));
    List<List<Step>> all = new ArrayList<>(unit);
    all.addAll(histories.get("dept-02-b1"));
    assertThat(shown("dept-01", first)).as("seed " + seed).isEqualTo(fromScratch(unit, first));
    assertThat(shown("college", first)).as("seed " + seed).isEqualTo(fromScratch(all, first));
  }
}
