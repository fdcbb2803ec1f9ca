package org.duibiao.rectification.appraisal.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.rectification.appraisal.application.AppraisalSnapshotDesk;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be frozen, and why. */
@Schema(name = "AppraisalSnapshotRequest", description = "固化述职评议考核数据 / Appraisals to be frozen")
record AppraisalSnapshotRequest(
    @NotBlank
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}")
        @Schema(description = "党组织及其下级 / organisation with its subtree", examples = "college")
        String organisation,
    @NotBlank @Size(max = 200) @Schema(description = "标题 / title", examples = "2021年度述职评议考核数据")
        String title,
    @NotBlank @Size(max = 2_000) @Schema(description = "用途或更正理由 / what for", examples = "年度述职评议会使用")
        String reason,
    @Schema(
            description =
                "统计截止日，不早于行动首日、不晚于今天；不填为今天（行动已结束的为其最后一日）"
                    + " / last day that counts, from the campaign's first to today; by default today",
            examples = "2021-12-31")
        LocalDate asOf,
    @Schema(description = "所更正的快照 / the snapshot that this one puts right") UUID supersedes) {
  AppraisalSnapshotDesk.Said toSaid() {
    return new AppraisalSnapshotDesk.Said(
        organisation, title.strip(), reason.strip(), asOf, supersedes);
  }
}
