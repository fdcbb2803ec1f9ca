package org.duibiao.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Asks the same kind of question many times, over a few connections, each as soon as the one before
 * it is answered, and takes the time of each.
 *
 * @param connections how many ask at once
 * @param warmUp how many questions are asked before time is taken
 * @param requests how many questions are counted
 */
record Load(int connections, int warmUp, int requests) {
  private static final long LONGEST_MICROS = 120_000_000L;
  private static final int DIGITS = 3;

  /**
   * What came of it.
   *
   * @param errors how many were not answered as they should be; their time does not count
   * @param firstError what the first of them said, null if there was none
   */
  record Outcome(Histogram micros, int errors, String firstError) {
    double millisAt(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    double worstMillis() {
      return micros.getMaxValue() / 1_000.0;
    }
  }

  /**
   * Asks.
   *
   * @param question asks the question with a number; gives null if the answer was right, else what
   *     was wrong with it
   */
  Outcome ask(IntFunction<String> question) throws InterruptedException {
    run(warmUp, question);
    return run(requests, question);
  }

  private Outcome run(int count, IntFunction<String> question) throws InterruptedException {
    var micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    var errors = new AtomicInteger();
    var first = new AtomicReference<String>();
    var next = new AtomicInteger();
    Runnable asking =
        () -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            long begin = System.nanoTime();
            String wrong = question.apply(i);
            long took = (System.nanoTime() - begin) / 1_000;
            if (wrong == null) {
              micros.recordValue(Math.min(took, LONGEST_MICROS));
            } else {
              errors.incrementAndGet();
              first.compareAndSet(null, wrong);
            }
          }
        };
    sideBySide(asking);
    return new Outcome(micros, errors.get(), first.get());
  }

  private void sideBySide(Runnable asking) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        running.add(threads.submit(asking));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
