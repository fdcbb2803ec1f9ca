package org.duibiao.ledger.diagnosis.domain;

/** How a finding changed when the organisation diagnosed itself again. */
public record FindingChange(Finding before, Finding after) {
  /** Whether anything is different. */
  public boolean real() {
    return !before.equals(after);
  }
}
