package org.duibiao.rectification.appraisal.api;

import jakarta.ws.rs.QueryParam;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.appraisal.application.AppraisalDesk;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What an appraisal feed is narrowed to; a {@code @BeanParam} of what shows one. */
public class AppraisalQuery {
  private static final int NUMBER = 100;

  @QueryParam("campaign")
  @Parameter(description = "专项行动 / campaign", required = true, example = "xzj-2021")
  String campaign;

  @QueryParam("organisation")
  @Parameter(description = "党组织及其下级 / organisation with its subtree")
  String organisation;

  @QueryParam("secretary")
  @Parameter(description = "书记的工号；me 为本人 / staff number of a secretary; me for yourself")
  String secretary;

  @QueryParam("asOf")
  @Parameter(
      description =
          "统计截止日，不早于行动首日、不晚于今天；默认为今天，行动已结束的为其最后一日 / last day that counts, from the"
              + " campaign's first to today; by default today, or the campaign's last day once that is"
              + " over",
      example = "2021-12-31")
  String asOf;

  AppraisalDesk.Filter filter() {
    String number = Inputs.text("secretary", secretary, NUMBER);
    return new AppraisalDesk.Filter(
        Inputs.required("campaign", campaign),
        Inputs.filter("organisation", organisation).orElse(null),
        number == null || number.isBlank() ? null : number.strip(),
        Inputs.day("asOf", asOf).orElse(null));
  }
}
