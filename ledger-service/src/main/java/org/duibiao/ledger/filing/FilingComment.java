package org.duibiao.ledger.filing;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be said when filing or accepting something. */
public record FilingComment(@Schema(examples = "情况属实，同意") @Size(max = 20_000) String comment) {
  /** Nothing said. */
  public static final FilingComment NONE = new FilingComment(null);

  /** What was said, nothing if the body was left out. */
  public static FilingComment of(FilingComment given) {
    return given == null ? NONE : given;
  }
}
