package org.duibiao.chassis.bulk;

import static org.duibiao.chassis.problem.CommonProblem.TEMPORARILY_UNAVAILABLE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
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

  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /**
   * What came of a row.
   *
   * @param row what was asked
   * @param done what it gave; null if it failed
   * @param failure why it failed; null if it did not
   */
  public record Result<R, T>(R row, T done, RuntimeException failure) {}

  /**
   * Does one row after the other.
   *
   * @param failed told of a failed row at once, while the request still knows what it was about
   */
  public <R, T> List<Result<R, T>> each(
      List<R> rows, Function<R, T> act, Consumer<RuntimeException> failed) {
    takeTurn();
    try {
      List<Result<R, T>> results = new ArrayList<>();
      for (R row : rows) {
        results.add(one(row, act, failed));
      }
      return results;
    } finally {
      turns.release();
    }
  }

  private static <R, T> Result<R, T> one(
      R row, Function<R, T> act, Consumer<RuntimeException> failed) {
    try {
      T done = QuarkusTransaction.requiringNew().call(() -> act.apply(row));
      return new Result<>(row, done, null);
    } catch (RuntimeException e) {
      failed.accept(e);
      return new Result<>(row, null, e);
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
