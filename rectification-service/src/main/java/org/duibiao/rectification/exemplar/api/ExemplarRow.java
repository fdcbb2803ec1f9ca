package org.duibiao.rectification.exemplar.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.rectification.exemplar.application.ExemplarReading;
import org.duibiao.rectification.exemplar.domain.Exemplar;
import org.duibiao.rectification.exemplar.domain.ExemplarAction;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.duibiao.rectification.exemplar.domain.ExemplarState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exemplar in a list. */
@Schema(name = "ExemplarRow", description = "列表中的选树对象 / An exemplar in a list")
record ExemplarRow(
    UUID id,
    @Schema(examples = "xzj-2021") String campaign,
    @Schema(examples = "batch-3") String batch,
    ExemplarKind kind,
    @Schema(examples = "dept-01-b1") String organisation,
    @Schema(examples = "第一党支部") String organisationName,
    ExemplarState state,
    @Schema(nullable = true, description = "公示首日 / first day of the public notice")
        LocalDate noticeFrom,
    @Schema(nullable = true, description = "公示末日 / last day of the public notice")
        LocalDate noticeUntil,
    @Schema(nullable = true) LocalDate cultivatingSince,
    @Schema(nullable = true) LocalDate designatedOn,
    @Schema(description = "版本，即 ETag / the version in the ETag", examples = "3") long version,
    @Schema(description = "您现在可以做的 / what would succeed for you now")
        List<ExemplarAction> allowedActions) {

  /** One page of exemplars. */
  @Schema(name = "ExemplarPage", description = "一页选树对象 / One page of exemplars")
  record ExemplarPage(
      List<ExemplarRow> items,
      @Schema(
              description = "下一页的标记，最后一页为空 / cursor of the next page, null on the last",
              nullable = true)
          String next) {
    static ExemplarPage of(Page<ExemplarReading> page) {
      Page<ExemplarRow> rows = page.map(ExemplarRow::of);
      return new ExemplarPage(rows.items(), rows.next());
    }
  }

  static ExemplarRow of(ExemplarReading reading) {
    Exemplar one = reading.exemplar();
    return new ExemplarRow(
        one.id(),
        one.origin().campaign(),
        one.origin().batch(),
        one.origin().kind(),
        one.origin().organisation(),
        reading.organisationName(),
        one.state(),
        one.notice().from(),
        one.notice().until(),
        one.cultivatingSince(),
        one.designatedOn(),
        one.version(),
        reading.allowedActions());
  }
}
