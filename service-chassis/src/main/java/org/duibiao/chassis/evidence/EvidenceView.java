package org.duibiao.chassis.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Evidence and what refers to it; its bytes are got apart. */
public record EvidenceView(
    UUID id,
    String organisation,
    @Schema(examples = "4月主题党日签到表") String title,
    String description,
    @Schema(description = "材料反映的日期，与上传时间分开 / the day it tells of") LocalDate effectiveDate,
    @Schema(examples = "签到表.pdf") String fileName,
    @Schema(examples = "application/pdf") String mediaType,
    long size,
    String sha256,
    String uploadedBy,
    Instant uploadedAt,
    @Schema(description = "引用它的内容；有引用时不能删除 / what refers to it; then it stays")
        List<String> references,
    @Schema(
            description =
                "提醒：同一组织内容相同的其他材料 / a hint: the organisation's others with the same bytes")
        List<SameContentView> sameContent,
    long version,
    List<EvidenceAction> allowedActions) {

  /** Other evidence with the same bytes. */
  public record SameContentView(UUID id, String title) {}

  static EvidenceView of(EvidenceDesk.Seen seen) {
    Evidence one = seen.evidence();
    return new EvidenceView(
        one.id(),
        one.organisation(),
        one.title(),
        one.description(),
        one.effectiveDate(),
        one.content().fileName(),
        one.content().kind().mediaType(),
        one.content().size(),
        one.content().sha256(),
        one.uploadedBy(),
        one.uploadedAt(),
        one.references(),
        one.sameContent().stream()
            .map(twin -> new SameContentView(twin.id(), twin.title()))
            .toList(),
        Evidence.VERSION,
        seen.allowedActions());
  }
}
