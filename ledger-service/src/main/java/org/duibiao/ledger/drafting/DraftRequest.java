package org.duibiao.ledger.drafting;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a draft is to be made of.
 *
 * @param asOf the moment whose figures it tells; now if left out
 * @param replace whether what a person has written may be replaced
 */
public record DraftRequest(
    @Schema(
            examples = "2021-06-10T08:00:00+08:00",
            description = "数据截至的时刻，不填为现在 / the moment whose figures it tells, now if left out")
        OffsetDateTime asOf,
    @Schema(description = "是否可以替换已经手工填写的内容 / whether what a person wrote may be replaced")
        Boolean replace) {
  /** Whether what a person has written may be replaced. */
  public boolean replaces() {
    return Boolean.TRUE.equals(replace);
  }

  /** What was asked for; the present and no replacing if the body was left out. */
  public static DraftRequest of(DraftRequest given) {
    return given == null ? new DraftRequest(null, null) : given;
  }
}
