package org.duibiao.ledger.press;

import jakarta.ws.rs.QueryParam;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of materials is narrowed to. */
public class PressQuery {
  @Parameter(
      description = "级别 / how far the outlet reaches",
      schema = @Schema(implementation = PressLevel.class))
  @QueryParam("level")
  String level;

  @Parameter(description = "行动代码 / a campaign")
  @QueryParam("campaign")
  String campaign;

  @Parameter(description = "发表日期不早于（yyyy-MM-dd） / published on or after")
  @QueryParam("from")
  String from;

  @Parameter(description = "发表日期不晚于（yyyy-MM-dd） / published on or before")
  @QueryParam("to")
  String to;

  @Parameter(
      description = "标题或媒体中的文字，至少两个字 / words of the title or the outlet, two characters or more")
  @QueryParam("q")
  String q;

  PressFilter filter() {
    return new PressFilter(
        Inputs.constant(PressLevel.class, "level", level),
        Inputs.filter("campaign", campaign),
        Inputs.day("from", from),
        Inputs.day("to", to),
        SearchWords.of(q));
  }
}
