package org.duibiao.ledger.obligation.api;

import java.time.Instant;
import java.util.List;
import org.duibiao.chassis.problem.Words;
import org.duibiao.ledger.obligation.domain.Lock;
import org.duibiao.ledger.obligation.domain.Locks;

/**
 * Why something cannot be written, in the caller's language.
 *
 * @param closesWriting false for what is only told: a due date scores and closes nothing
 * @param since since when, null where that is not known
 * @param remedy what can be done about it
 */
public record LockView(
    Lock.Kind kind, boolean closesWriting, Instant since, String detail, String remedy) {

  /** All of them in words. */
  public static List<LockView> of(Locks locks, Words words) {
    return locks.all().stream().map(lock -> of(lock, words)).toList();
  }

  private static LockView of(Lock lock, Words words) {
    Object[] arguments = lock.arguments().toArray();
    return new LockView(
        lock.kind(),
        lock.kind().closesWriting(),
        lock.since(),
        words.text(lock.bundle(), lock.detailKey(), arguments),
        words.text(lock.bundle(), lock.remedyKey(), arguments));
  }
}
