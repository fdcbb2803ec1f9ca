package org.duibiao.rectification.appraisal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.rectification.appraisal.application.AppraisalSnapshot;
import org.duibiao.rectification.appraisal.domain.DigestCover;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A snapshot of appraisals, as it is shown. */
@Schema(name = "AppraisalSnapshot", description = "述职评议考核数据快照，不再变动 / Frozen appraisals")
record AppraisalSnapshotView(
    UUID id,
    @Schema(examples = "xzj-2021") String campaign,
    @Schema(description = "所含党组织及其下级 / the organisation whose subtree it has", examples = "college")
        String organisation,
    @Schema(description = "当时的名称 / its name then", examples = "信息工程学院党委") String organisationName,
    @Schema(examples = "2021年度述职评议考核数据") String title,
    @Schema(examples = "年度述职评议会使用") String reason,
    @Schema(description = "所更正的快照 / the one that it puts right", nullable = true) UUID supersedes,
    @Schema(description = "更正它的快照 / the one that put it right", nullable = true) UUID supersededBy,
    @Schema(description = "统计起始日 / first day that counts", examples = "2021-04-01") LocalDate from,
    @Schema(description = "统计截止日 / last day that counts", examples = "2021-12-31") LocalDate asOf,
    @Schema(description = "行数 / rows", examples = "74") int rows,
    @Schema(
            description =
                "快照原文（content 操作的全部字节）的 SHA-256，供与纸质件核对 / SHA-256 of the bytes that its content"
                    + " operation gives, to be compared with a paper",
            examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String digest,
    @Schema(
            description =
                "摘要所及：CONTENT 快照原文（各行及背后的全部记录），ROWS 仅各行（早先的快照，不能由原文重算） / what the digest is"
                    + " of: its content, or, of former ones, the rows alone")
        DigestCover digestCovers,
    @Schema(examples = "office") String takenBy,
    Instant takenAt) {

  /** One page of snapshots. */
  @Schema(name = "AppraisalSnapshotPage", description = "一页快照 / One page of snapshots")
  record AppraisalSnapshotPage(
      List<AppraisalSnapshotView> items,
      @Schema(
              description = "下一页的标记，最后一页为空 / cursor of the next page, null on the last",
              nullable = true)
          String next) {
    static AppraisalSnapshotPage of(Page<AppraisalSnapshot> page) {
      Page<AppraisalSnapshotView> views = page.map(AppraisalSnapshotView::of);
      return new AppraisalSnapshotPage(views.items(), views.next());
    }
  }

  /** Version of what is shown: it changes once, when another snapshot puts this one right. */
  static long version(AppraisalSnapshot snapshot) {
    return snapshot.supersededBy() == null ? 1 : 2;
  }

  static AppraisalSnapshotView of(AppraisalSnapshot snapshot) {
    return new AppraisalSnapshotView(
        snapshot.id(),
        snapshot.campaign(),
        snapshot.organisation(),
        snapshot.organisationName(),
        snapshot.title(),
        snapshot.reason(),
        snapshot.supersedes(),
        snapshot.supersededBy(),
        snapshot.opens(),
        snapshot.asOf(),
        snapshot.rows(),
        snapshot.digest(),
        snapshot.digestCovers(),
        snapshot.takenBy(),
        snapshot.takenAt());
  }
}
