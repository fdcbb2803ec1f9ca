package org.duibiao.rectification.exemplar.api;

import java.util.Arrays;
import java.util.List;
import org.duibiao.rectification.exemplar.domain.ExemplarBatch;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A batch of exemplars. */
@Schema(name = "ExemplarBatch", description = "选树批次 / A batch of exemplars")
record ExemplarBatchView(
    @Schema(examples = "xzj-2021") String campaign,
    @Schema(examples = "batch-3") String code,
    @Schema(examples = "第三批") String title,
    List<QuotaView> quotas,
    @Schema(description = "版本，即 ETag / the version in the ETag", examples = "1") long version) {

  /** The places of a kind. */
  @Schema(name = "ExemplarQuota", description = "一类名额 / The places of a kind")
  record QuotaView(
      ExemplarKind kind,
      @Schema(description = "名额 / places", examples = "2") int places,
      @Schema(description = "已占用 / taken", examples = "1") int used) {}

  /** The batches of a campaign. */
  @Schema(name = "ExemplarBatches", description = "选树批次 / The batches of a campaign")
  record ExemplarBatchesView(List<ExemplarBatchView> batches) {
    static ExemplarBatchesView of(List<ExemplarBatch> all) {
      return new ExemplarBatchesView(all.stream().map(ExemplarBatchView::of).toList());
    }
  }

  static ExemplarBatchView of(ExemplarBatch one) {
    return new ExemplarBatchView(
        one.campaign(),
        one.code(),
        one.title(),
        Arrays.stream(ExemplarKind.values())
            .map(kind -> new QuotaView(kind, one.placesOf(kind), one.usedOf(kind)))
            .toList(),
        one.version());
  }
}
