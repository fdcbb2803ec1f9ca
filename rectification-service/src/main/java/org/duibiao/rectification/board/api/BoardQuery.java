package org.duibiao.rectification.board.api;

import jakarta.ws.rs.QueryParam;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.board.application.BoardFilter;
import org.duibiao.rectification.board.domain.DueBucket;
import org.duibiao.rectification.item.domain.ItemState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a board is narrowed to; a {@code @BeanParam} of what shows one. */
public class BoardQuery {
  private static final int NAME = 200;

  @QueryParam("campaign")
  @Parameter(description = "专项行动 / campaign")
  String campaign;

  @QueryParam("organisation")
  @Parameter(description = "党组织及其下级 / organisation with its subtree")
  String organisation;

  @QueryParam("responsible")
  @Parameter(
      description =
          "责任人的工号或姓名；me 为本人 / staff number or name of who answers for it; me for yourself")
  String responsible;

  @QueryParam("leader")
  @Parameter(
      description =
          "挂点领导的工号，列出其所联系薄弱党组织的事项；me 为本人 / staff number of an assigned leader: items of the weak"
              + " organisations they lead; me for yourself")
  String leader;

  @QueryParam("state")
  @Parameter(description = "状态 / state", schema = @Schema(implementation = ItemState.class))
  String state;

  @QueryParam("due")
  @Parameter(
      description =
          "未了结的按时限：逾期、七日内、以后、无时限 / of the open ones: overdue, within seven days, later, undated",
      schema = @Schema(implementation = DueBucket.class))
  String due;

  BoardFilter filter() {
    return new BoardFilter(
        Inputs.filter("campaign", campaign).orElse(null),
        Inputs.filter("organisation", organisation).orElse(null),
        name("responsible", responsible),
        name("leader", leader),
        Inputs.constant(ItemState.class, "state", state).orElse(null),
        Inputs.constant(DueBucket.class, "due", due).orElse(null));
  }

  private static String name(String parameter, String text) {
    String name = Inputs.text(parameter, text, NAME);
    return name == null || name.isBlank() ? null : name.strip();
  }
}
