package org.duibiao.standalone;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.duibiao.embedded.GuardedProcess;
import org.duibiao.embedded.StartFailure;

/**
 * Watches the parts of a system that is up. A part that dies is started again on its port and data
 * while the others go on; only one that does not come back in {@value #TRIES} tries is given up.
 * Invariant: after {@link #close()} nothing is started any more.
 */
final class Supervisor implements AutoCloseable {
  private static final int TRIES = 3;
  private static final int CLOSE_SECONDS = 20;

  private final PrintStream out;
  private final ExecutorService threads = Executors.newCachedThreadPool(Supervisor::thread);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CompletableFuture<GuardedProcess> givenUp = new CompletableFuture<>();

  Supervisor(PrintStream out) {
    this.out = out;
  }

  /**
   * What is watched.
   *
   * @param title the part's name for people
   * @param process its process now
   * @param revive starts it again and returns when it is healthy
   */
  record Watched(String title, Supplier<GuardedProcess> process, Runnable revive) {}

  /** From now on the part is started again whenever it dies. */
  void watch(Watched part) {
    threads.execute(
        () -> {
          try {
            GuardedProcess dead = part.process().get().onExit().get();
            while (isOpen() && isBack(part, dead)) {
              dead = part.process().get().onExit().get();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (ExecutionException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** Completes with the part that does not come back. */
  CompletableFuture<GuardedProcess> givenUp() {
    return givenUp;
  }

  private boolean isBack(Watched part, GuardedProcess dead) {
    out.println(
        part.title()
            + " has ended unexpectedly (log: "
            + dead.command().log()
            + "). Starting it again ...");
    for (int tries = 1; tries <= TRIES && pausedFor(tries); tries++) {
      try {
        part.revive().run();
        out.println(part.title() + " is back.");
        return true;
      } catch (StartFailure e) {
        out.println(part.title() + " does not come back (" + tries + " of " + TRIES + ").");
      }
    }
    if (isOpen()) {
      givenUp.complete(dead);
    }
    return false;
  }

  /** Waits before a try, longer before each; false if the system is being stopped. */
  private boolean pausedFor(int seconds) {
    try {
      return !closing.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean isOpen() {
    return closing.getCount() > 0;
  }

  @Override
  public void close() {
    closing.countDown();
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        out.println("A part that was starting again does not give up.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "supervisor");
    thread.setDaemon(true);
    return thread;
  }
}
