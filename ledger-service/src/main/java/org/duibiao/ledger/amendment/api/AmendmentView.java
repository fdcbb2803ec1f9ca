package org.duibiao.ledger.amendment.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.amendment.infrastructure.Amendments;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an amendment of the roster did to one organisation. */
@Schema(name = "LedgerAmendment", description = "名册变更的结果 / What an amendment did")
public record AmendmentView(
    UUID amendment,
    @Schema(description = "JOIN 加入、MOVE 调整、DISSOLUTION 撤销、MERGER 合并、SPLIT 拆分") String kind,
    @Schema(nullable = true, description = "变动的党组织 / the one that changed") String subject,
    @Schema(examples = "dept-01-b2") String organisation,
    @Schema(description = "RELEASED 免除、OPENED 新增") String effect,
    String reason,
    @Schema(description = "承接的党组织 / who comes after it") List<String> successors,
    @Schema(description = "涉及的报送任务数 / obligations that changed") int obligations,
    String basis,
    LocalDate effectiveOn) {

  static AmendmentView of(Amendments.Effect effect) {
    return new AmendmentView(
        effect.amendment(),
        effect.kind(),
        effect.subject(),
        effect.organisation(),
        effect.effect(),
        effect.reason(),
        effect.successors(),
        effect.obligations(),
        effect.basis(),
        effect.effectiveOn());
  }
}
