package org.duibiao.ledger.filing;

import jakarta.validation.constraints.Size;

/** What may be said when filing or accepting something. */
public record FilingComment(@Size(max = 20_000) String comment) {
  /** Nothing said. */
  public static final FilingComment NONE = new FilingComment(null);

  /** What was said, nothing if the body was left out. */
  public static FilingComment of(FilingComment given) {
    return given == null ? NONE : given;
  }
}
