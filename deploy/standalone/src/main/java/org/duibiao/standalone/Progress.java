package org.duibiao.standalone;

import java.io.PrintStream;
import java.util.Locale;

/** Says what became ready when, and how long each part took. */
final class Progress {
  private final PrintStream out;
  private final long begin = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  void timed(String what, Runnable work) {
    long from = System.nanoTime();
    work.run();
    line("%-22s ready, took %5.1f s".formatted(what, seconds(from)));
  }

  void line(String text) {
    out.println(String.format(Locale.ROOT, "[%5.1f s] %s", seconds(begin), text));
    out.flush();
  }

  double elapsed() {
    return seconds(begin);
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1e9;
  }
}
