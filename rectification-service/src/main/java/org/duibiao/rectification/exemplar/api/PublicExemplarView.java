package org.duibiao.rectification.exemplar.api;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.paging.Page;
import org.duibiao.rectification.exemplar.application.PublicExemplar;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exemplar as everybody may see it: nothing of people, scores or objections. */
@Schema(name = "PublicExemplar", description = "公开的选树对象 / An exemplar as everybody may see it")
record PublicExemplarView(
    ExemplarKind kind,
    @Schema(examples = "第一党支部") String organisationName,
    @Schema(description = "批次 / batch", examples = "第三批") String batch,
    @Schema(
            description =
                "公示中、公示期满（结果未定）、培育创建或命名 / in public notice, the notice is over and nothing"
                    + " decided yet, cultivated or designated",
            enumeration = {"PUBLIC_NOTICE", "NOTICE_OVER", "CULTIVATING", "DESIGNATED"})
        String state,
    @Schema(nullable = true) LocalDate noticeFrom,
    @Schema(nullable = true) LocalDate noticeUntil,
    @Schema(nullable = true) LocalDate cultivatingSince,
    @Schema(nullable = true) LocalDate designatedOn) {

  /** One page of it. */
  @Schema(name = "PublicExemplarPage", description = "一页公开的选树对象 / One page of public exemplars")
  record PublicExemplarPage(
      List<PublicExemplarView> items,
      @Schema(
              description = "下一页的标记，最后一页为空 / cursor of the next page, null on the last",
              nullable = true)
          String next) {
    static PublicExemplarPage of(Page<PublicExemplar> page) {
      Page<PublicExemplarView> rows = page.map(PublicExemplarView::of);
      return new PublicExemplarPage(rows.items(), rows.next());
    }
  }

  static PublicExemplarView of(PublicExemplar one) {
    return new PublicExemplarView(
        one.kind(),
        one.organisationName(),
        one.batch(),
        one.state(),
        one.noticeFrom(),
        one.noticeUntil(),
        one.cultivatingSince(),
        one.designatedOn());
  }
}
