package org.duibiao.gateway.inspection;

import java.util.ArrayList;
import java.util.List;

/**
 * One pack under way. Invariant: however it ends, and however often that is told, what was to be
 * done at its end is done once.
 */
final class PackTurn {

  private final List<Runnable> endings = new ArrayList<>();
  private boolean over;

  /** Does something at the end; at once if that has come. */
  void atEnd(Runnable ending) {
    synchronized (this) {
      if (!over) {
        endings.add(ending);
        return;
      }
    }
    ending.run();
  }

  void end() {
    List<Runnable> due;
    synchronized (this) {
      over = true;
      due = List.copyOf(endings);
      endings.clear();
    }
    due.forEach(Runnable::run);
  }
}
