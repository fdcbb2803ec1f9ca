package org.duibiao.chassis.audit;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the hash chain says of the audit trail. */
@Schema(
    name = "AuditVerification",
    description = "审计链校验结果 / what the hash chain says of the audit trail")
public record AuditVerification(
    @Schema(description = "未发现删除或篡改 / nothing removed or altered was found") boolean intact,
    @Schema(description = "封存批次数 / number of seals") long seals,
    @Schema(description = "审计记录总数 / number of records") long records,
    @Schema(description = "尚未封存的记录数 / records no seal covers yet") long unsealed,
    @Schema(description = "链首：请另行留存，以便日后比对 / the newest seal; keep a note of it elsewhere")
        Head head,
    @Schema(description = "最多 100 条 / at most 100") List<Finding> findings) {

  /** The newest seal. */
  @Schema(name = "AuditChainHead")
  public record Head(
      @Schema(examples = "42") long number,
      @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String digest,
      OffsetDateTime sealedAt) {}

  /** Something that is not as it was sealed. */
  @Schema(name = "AuditFinding")
  public record Finding(
      FindingKind kind,
      @Schema(description = "封存批次 / the seal, null if none is concerned") Long seal,
      @Schema(description = "审计记录 / the record, null if none is concerned") Long record) {}

  /** What is wrong. */
  @Schema(name = "AuditFindingKind")
  public enum FindingKind {
    /** A sealed record is gone. */
    RECORD_REMOVED,
    /** A sealed record says something else than when it was sealed. */
    RECORD_ALTERED,
    /** A record waits for its seal but is gone. */
    UNSEALED_RECORD_REMOVED,
    /** A record is neither sealed nor waiting for it: it did not come in by the service. */
    RECORD_UNACCOUNTED,
    /** A seal does not say what it said when it was made. */
    SEAL_ALTERED,
    /** A seal does not follow the one before it. */
    CHAIN_BROKEN
  }
}
