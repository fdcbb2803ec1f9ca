package org.duibiao.notification.transmission.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.notification.rule.domain.Channel.INBOX;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.notification.transmission.domain.Outcome;
import org.duibiao.notification.transmission.domain.Parcel;
import org.duibiao.notification.transmission.domain.Transmission;
import org.duibiao.notification.transmission.infrastructure.Lanes;
import org.duibiao.notification.transmission.infrastructure.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue with a carrier of the test's own, on a channel that leaves the house nowhere else. */
@QuarkusTest
class DispatcherTest {
  private final Claims claims;
  private final Queue queue;
  private final Lanes lanes;
  private final EntityManager database;
  private final Map<UUID, Integer> carried = new ConcurrentHashMap<>();

  DispatcherTest(Claims claims, Queue queue, Lanes lanes, EntityManager database) {
    this.claims = claims;
    this.queue = queue;
    this.lanes = lanes;
    this.database = database;
  }

  @AfterEach
  void nothingIsLeftForOthers() {
    run(
        "delete from attempt where transmission in (select id from transmission where channel = 'INBOX')");
    run("delete from transmission where channel = 'INBOX'");
  }

  @Test
  void threeEnginesCarryEachOnceAndAnOriginIsTakenOnce() {
    // Given
    String lane = lane(4);
    List<UUID> put = IntStream.range(0, 30).mapToObj(i -> put(lane, "test/" + i)).toList();
    UUID again = put(lane, "test/0");

    // When
    Stream.generate(() -> CompletableFuture.runAsync(() -> drain(true, this::sent)))
        .limit(3)
        .toList()
        .forEach(CompletableFuture::join);

    // Then
    Awaitility.await().until(() -> count(lane, "SENT") == 30);
    assertThat(carried).containsOnlyKeys(put).allSatisfy((id, times) -> assertThat(times).isOne());
    assertThat(carried).doesNotContainKey(again);
  }

  @Test
  void aLaneThatHangsDelaysNoOther() {
    // Given
    String hanging = lane(4);
    String other = lane(1);
    IntStream.range(0, 6).forEach(i -> put(hanging, "test/" + i));
    UUID parcel = put(other, "test/1");

    // When
    CompletableFuture<Outcome> never = new CompletableFuture<>();
    drain(true, one -> one.lane().equals(hanging) ? never : sent(one));

    // Then
    Awaitility.await().until(() -> state(parcel).equals("SENT"));
    assertThat(count(hanging, "SENDING")).as("no more than the lane's width").isEqualTo(4);
    assertThat(count(hanging, "QUEUED")).isEqualTo(2);
    never.complete(new Outcome.Sent(200));
    Awaitility.await().until(() -> count(hanging, "SENT") == 4);
  }

  @Test
  void whoDiesBetweenSendingAndRecordingIsRepeatedOnlyWhereThatIsRecognised() {
    // Given
    String lane = lane(1);
    UUID parcel = put(lane, "test/1");
    drain(true, one -> counted(one, new CompletableFuture<>()));
    assertThat(state(parcel)).isEqualTo("SENDING");

    // When: a lease that holds is left alone, one that has run out is not
    Dispatcher next = dispatcher(true, this::sent);
    next.tidy();
    assertThat(next.round()).isZero();
    run("update transmission set leased_until = clock_timestamp() where lane = '" + lane + "'");
    next.tidy();
    next.round();

    // Then
    Awaitility.await().until(() -> state(parcel).equals("SENT"));
    assertThat(carried).containsEntry(parcel, 2);
    assertThat(outcomes(parcel)).containsExactly("LOST", "SENT");

    // And: where nobody would recognise it, it is not sent again
    UUID letter = put(lane, "test/2");
    drain(false, one -> counted(one, new CompletableFuture<>()));
    run("update transmission set leased_until = clock_timestamp() where lane = '" + lane + "'");
    Dispatcher last = dispatcher(false, this::sent);
    last.tidy();
    assertThat(last.round()).isZero();
    assertThat(state(letter)).isEqualTo("MAYBE_SENT");
    assertThat(outcomes(letter)).containsExactly("UNKNOWN");
    assertThat(carried).containsEntry(letter, 1);
  }

  @Test
  void whatFailsIsTriedAgainAndTheLaneRestsAfterFiveInARow() {
    // Given
    String lane = lane(4);
    UUID parcel = put(lane, "test/1");
    Function<Transmission, CompletionStage<Outcome>> failing =
        one -> counted(one, CompletableFuture.completedFuture(Outcome.Failed.because(500, "no")));

    // When
    for (int i = 1; i <= 5; i++) {
      int tries = i;
      due(lane);
      drain(true, failing);
      Awaitility.await().until(() -> outcomes(parcel).size() == tries);
      Awaitility.await().until(() -> state(parcel).equals("QUEUED"));
    }

    // Then: the lane rests, though the parcel is due
    run("update transmission set next_attempt_at = '-infinity' where lane = '" + lane + "'");
    assertThat(dispatcher(true, this::sent).round()).isZero();

    // And: it is given up after its tenth try, visible with all that was tried
    run("update transmission set rung = 9 where lane = '" + lane + "'");
    due(lane);
    drain(true, failing);
    Awaitility.await().until(() -> state(parcel).equals("PARKED"));
    assertThat(outcomes(parcel)).hasSize(6).containsOnly("FAILED");
  }

  @Test
  void aThrottledLanePausesAndTheAttemptDoesNotCount() {
    // Given
    String lane = lane(1);
    UUID parcel = put(lane, "test/1");
    UUID behind = put(lane, "test/2");

    // When
    drain(
        true,
        one ->
            CompletableFuture.completedFuture(
                new Outcome.Throttled(429, Duration.ofMinutes(10), "too fast")));

    // Then
    Awaitility.await().until(() -> outcomes(parcel).equals(List.of("THROTTLED")));
    Awaitility.await().until(() -> state(parcel).equals("QUEUED"));
    assertThat(dispatcher(true, this::sent).round()).isZero();
    assertThat(outcomes(behind)).isEmpty();
    assertThat(one("select rung from transmission where id = '" + parcel + "'")).isEqualTo(0);
  }

  @Test
  void whoAsksAgainAndAgainForAPauseOfNothingIsLeftAloneForAWhile() {
    // Given
    String lane = lane(1);
    UUID parcel = put(lane, "test/1");
    Dispatcher engine =
        dispatcher(
            true,
            one ->
                CompletableFuture.completedFuture(
                    new Outcome.Throttled(429, Duration.ZERO, "too fast")));

    // When
    Awaitility.await()
        .until(
            () -> {
              engine.round();
              return outcomes(parcel).size() == 5;
            });

    // Then
    Awaitility.await().until(() -> state(parcel).equals("QUEUED"));
    assertThat(engine.round()).isZero();
    assertThat(outcomes(parcel)).hasSize(5).containsOnly("THROTTLED");
  }

  @Test
  void aRejectedOneIsParkedAndTheNextOneGoesOn() {
    // Given
    String lane = lane(1);
    UUID bad = put(lane, "test/1");
    UUID good = put(lane, "test/2");

    // When
    Dispatcher engine =
        dispatcher(
            true,
            one ->
                one.id().equals(bad)
                    ? CompletableFuture.completedFuture(new Outcome.Rejected(400, "bad"))
                    : sent(one));

    // Then
    Awaitility.await()
        .until(
            () -> {
              engine.round();
              return state(good).equals("SENT");
            });
    assertThat(state(bad)).isEqualTo("PARKED");
  }

  private CompletionStage<Outcome> sent(Transmission one) {
    return counted(one, CompletableFuture.completedFuture(new Outcome.Sent(200)));
  }

  private CompletionStage<Outcome> counted(Transmission one, CompletionStage<Outcome> outcome) {
    carried.merge(one.id(), 1, Integer::sum);
    return outcome;
  }

  private void drain(boolean repeatable, Function<Transmission, CompletionStage<Outcome>> carry) {
    Dispatcher engine = dispatcher(repeatable, carry);
    int taken = engine.round();
    while (taken > 0) {
      taken = engine.round();
    }
  }

  private Dispatcher dispatcher(
      boolean repeatable, Function<Transmission, CompletionStage<Outcome>> carry) {
    Carrier carrier =
        new Carrier() {
          @Override
          public Set<org.duibiao.notification.rule.domain.Channel> channels() {
            return Set.of(INBOX);
          }

          @Override
          public boolean repeatable() {
            return repeatable;
          }

          @Override
          public CompletionStage<Outcome> carry(Transmission one) {
            return carry.apply(one);
          }
        };
    return new Dispatcher(
        claims, List.of(carrier), new SimpleMeterRegistry(), Runnable::run, 64, () -> {});
  }

  private String lane(int width) {
    UUID endpoint = UUID.randomUUID();
    QuarkusTransaction.requiringNew().run(() -> lanes.open(endpoint, width, Duration.ZERO));
    return Lanes.of(endpoint);
  }

  private UUID put(String lane, String origin) {
    UUID id = UUID.randomUUID();
    Parcel parcel = new Parcel(id, INBOX, lane, null, null, origin, "o", "TEST", "{}");
    QuarkusTransaction.requiringNew().run(() -> queue.put(parcel, TestClock.now()));
    return id;
  }

  private void due(String lane) {
    run("update transmission set next_attempt_at = '-infinity' where lane = '" + lane + "'");
    run("update lane set not_before = '-infinity' where name = '" + lane + "'");
  }

  private String state(UUID id) {
    return (String) one("select state from transmission where id = '" + id + "'");
  }

  private long count(String lane, String state) {
    return ((Number)
            one(
                "select count(*) from transmission where lane = '%s' and state = '%s'"
                    .formatted(lane, state)))
        .longValue();
  }

  @SuppressWarnings("unchecked")
  private List<String> outcomes(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                database
                    .createNativeQuery(
                        "select outcome from attempt where outcome is not null"
                            + " and transmission = :id order by number",
                        String.class)
                    .setParameter("id", id)
                    .getResultList());
  }

  private Object one(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> database.createNativeQuery(sql).getSingleResult());
  }

  private void run(String sql) {
    QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
  }
}
