package org.duibiao.ledger.filing;

import jakarta.validation.constraints.Size;

/** Why something filed is taken back; it need not be said. */
public record FilingRecall(@Size(max = 20_000) String reason) {
  /** What was said, nothing if the body was left out. */
  public static FilingRecall of(FilingRecall given) {
    return given == null ? new FilingRecall(null) : given;
  }
}
