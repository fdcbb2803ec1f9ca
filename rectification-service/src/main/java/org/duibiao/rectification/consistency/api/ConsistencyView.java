package org.duibiao.rectification.consistency.api;

import java.util.List;
import java.util.Map;
import org.duibiao.rectification.consistency.domain.Consistency;
import org.duibiao.rectification.consistency.domain.Consistency.Difference;
import org.duibiao.rectification.consistency.domain.DifferenceReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The outcome of a consistency check, as it is shown. */
@Schema(name = "Consistency", description = "数据一致性核对结果 / The outcome of a consistency check")
record ConsistencyView(
    @Schema(examples = "xzj-2021") String campaign,
    @Schema(examples = "college") String organisation,
    @Schema(description = "台账报告的已通过问题数 / accepted problems by the ledger's checkpoints")
        long problems,
    @Schema(description = "未撤销的整改事项数 / items that are not withdrawn") long items,
    @Schema(description = "各状态的事项数，含已撤销 / items in each state, withdrawn ones too")
        Map<String, Long> byState,
    @Schema(description = "不一致的党组织；全部一致时为空 / where they differ; empty if all is well")
        List<DifferenceView> differences) {

  /** An organisation where ledger and items do not agree. */
  @Schema(name = "ConsistencyDifference", description = "一处不一致 / One difference")
  record DifferenceView(
      @Schema(examples = "dept-01-b1") String organisation,
      long problems,
      long items,
      @Schema(description = "ITEMS_MISSING 事项缺少 / ITEMS_TOO_MANY 事项多出 / DIGEST_DIFFERS 数目相同但内容不同")
          DifferenceReason reason) {
    static DifferenceView of(Difference difference) {
      return new DifferenceView(
          difference.organisation(),
          difference.problems(),
          difference.items(),
          difference.reason());
    }
  }

  static ConsistencyView of(String campaign, String organisation, Consistency found) {
    return new ConsistencyView(
        campaign,
        organisation,
        found.problems(),
        found.items(),
        found.byState(),
        found.differences().stream().map(DifferenceView::of).toList());
  }
}
