package org.duibiao.chassis.bulk;

import static org.duibiao.chassis.problem.CommonProblem.TEMPORARILY_UNAVAILABLE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.problem.DomainException;

/**
 * Does several things in one call. Invariant: each row is what the single call would be, in a
 * transaction of its own, so that one refused row takes no other with it. Few calls run at once:
 * each holds up to two connections.
 */
@ApplicationScoped
public class BulkRows {
  /** The others wait for a moment. */
  private static final int AT_ONCE = 2;

  private static final long PATIENCE_SECONDS = 20;

  private final Idempotency idempotency;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  BulkRows(Idempotency idempotency) {
    this.idempotency = idempotency;
  }

  /**
   * What came of a row.
   *
   * @param row what was asked
   * @param done what it gave; null if it failed
   * @param before whether an earlier call with the same key has done it, which then broke off
   * @param failure why it failed; null if it did not
   */
  public record Result<R, T>(R row, T done, boolean before, RuntimeException failure) {}

  /**
   * A call that may be repeated.
   *
   * @param key its Idempotency-Key, null if it has none
   * @param operation its operationId
   * @param about everything that the effect depends on beside the rows
   */
  public record Call(String key, String operation, Object about) {}

  /**
   * Does one row after the other. Of a call with a key a row that is done is remembered in its own
   * transaction, so that the call, repeated after it broke off, tells it as done and does the
   * others.
   *
   * @param act gives the version that the thing has by it
   * @param failed told of a failed row at once, while the request still knows what it was about
   */
  public <R> List<Result<R, Long>> each(
      Call call, List<R> rows, Function<R, Long> act, Consumer<RuntimeException> failed) {
    Idempotency.requireSane(call.key());
    return inTurn(rows, (place, row) -> once(call, place, row, act), failed);
  }

  private <R> Result<R, Long> once(Call call, int place, R row, Function<R, Long> act) {
    Idempotency.Part done =
        idempotency.part(
            call.key(),
            call.operation(),
            List.of(call.about(), place, row),
            () -> Long.toString(act.apply(row)));
    return new Result<>(row, Long.valueOf(done.outcome()), done.before(), null);
  }

  private <R, T> List<Result<R, T>> inTurn(
      List<R> rows, BiFunction<Integer, R, Result<R, T>> act, Consumer<RuntimeException> failed) {
    takeTurn();
    try {
      List<Result<R, T>> results = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        results.add(one(i, rows.get(i), act, failed));
      }
      return results;
    } finally {
      turns.release();
    }
  }

  private static <R, T> Result<R, T> one(
      int place,
      R row,
      BiFunction<Integer, R, Result<R, T>> act,
      Consumer<RuntimeException> failed) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> act.apply(place, row));
    } catch (RuntimeException e) {
      failed.accept(e);
      return new Result<>(row, null, false, e);
    }
  }

  private void takeTurn() {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new DomainException(TEMPORARILY_UNAVAILABLE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DomainException(TEMPORARILY_UNAVAILABLE);
    }
  }
}
