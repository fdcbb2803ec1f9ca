package org.duibiao.rectification.session.domain;

/** How many verdicts of each kind were given. */
public record Tally(int struckOff, int returned, int deferred) {
  /** None yet. */
  public static final Tally NONE = new Tally(0, 0, 0);

  /** Whether any was given. */
  public boolean any() {
    return struckOff + returned + deferred > 0;
  }
}
