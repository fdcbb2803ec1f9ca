package org.duibiao.ledger.filing;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something filed is taken back; it need not be said. */
public record FilingRecall(@Schema(examples = "漏填一条存在问题") @Size(max = 20_000) String reason) {
  /** What was said, nothing if the body was left out. */
  public static FilingRecall of(FilingRecall given) {
    return given == null ? new FilingRecall(null) : given;
  }
}
