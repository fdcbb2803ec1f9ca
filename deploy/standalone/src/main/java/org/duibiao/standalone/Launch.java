package org.duibiao.standalone;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.duibiao.embedded.StartFailure;

/**
 * Starts parts side by side, each as soon as what it needs is there. Invariant: the first failure
 * ends the waiting; {@link #cancel()} returns when no task runs any more.
 */
final class Launch {
  private static final int CANCEL_SECONDS = 20;

  private final ExecutorService threads = Executors.newCachedThreadPool(Launch::thread);
  private final CompletableFuture<Void> failure = new CompletableFuture<>();

  /** Runs the task when all those it needs are done. */
  CompletableFuture<Void> after(List<CompletableFuture<Void>> needs, Runnable task) {
    return all(needs)
        .thenRunAsync(task, threads)
        .whenComplete(
            (done, fault) -> {
              if (fault != null) {
                failure.completeExceptionally(fault);
              }
            });
  }

  /** Returns when all tasks are done, or throws what failed first. */
  void await(List<CompletableFuture<Void>> tasks) {
    try {
      CompletableFuture.anyOf(all(tasks), failure).join();
    } catch (CompletionException e) {
      throw unwrapped(e);
    } finally {
      threads.shutdown();
    }
  }

  private static CompletableFuture<Void> all(List<CompletableFuture<Void>> tasks) {
    return CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new));
  }

  /** Interrupts whatever is still starting and waits until it has given up. */
  void cancel() {
    threads.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      if (!threads.awaitTermination(CANCEL_SECONDS, TimeUnit.SECONDS)) {
        failure.completeExceptionally(
            new StartFailure("A part that was starting does not give up"));
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    failure.completeExceptionally(new StartFailure("The start was broken off"));
  }

  private static RuntimeException unwrapped(CompletionException e) {
    Throwable fault = e;
    while (fault instanceof CompletionException && fault.getCause() != null) {
      fault = fault.getCause();
    }
    return fault instanceof StartFailure failed
        ? failed
        : new StartFailure("The start failed: " + fault, fault);
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "launch");
    thread.setDaemon(true);
    return thread;
  }
}
