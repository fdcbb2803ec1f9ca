package org.duibiao.rectification.board.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.board.api.BoardView.BurnDown;
import org.duibiao.rectification.board.api.BoardView.CommonWeaknesses;
import org.duibiao.rectification.board.api.BoardView.ItemBoard;
import org.duibiao.rectification.board.api.BoardView.ItemBoardCounts;
import org.duibiao.rectification.board.application.BoardDesk;
import org.duibiao.rectification.board.application.BurnDownSpan;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Items as people need to see them 整改看板. */
@Path("/api/rectification/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Boards", description = "整改看板、进度曲线和共性问题 / Boards, the burn-down, common weaknesses")
public class BoardResource {
  private final BoardDesk boards;

  BoardResource(BoardDesk boards) {
    this.boards = boards;
  }

  /** Scope: items of organisations in the caller's subtrees, by SQL. */
  @GET
  @Path("board")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listItemBoard",
      summary = "A board of items, what is overdue first",
      description =
          """
          整改看板：未了结的在前，按时限先后，逾期的最先，同一时限的按指标序号；可按党组织、责任人、挂点领导、状态、时限筛选。需要职务：任何职务。

          The items in your scope: those still open first, by their dates, so what is overdue stands at
          the top, and of one date by indicator; of a unit, of who answers for them, of an assigned leader, in a state, due when.
          Roles: any.""")
  public ItemBoard board(@BeanParam BoardQuery query, @BeanParam PageRequest page) {
    return ItemBoard.of(boards.page(query.filter(), page));
  }

  /** Scope: items of organisations in the caller's subtrees, by SQL. */
  @GET
  @Path("board/counts")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "countItemBoard",
      summary = "How many items a board has, by state and by date",
      description =
          """
          看板的数目：按状态，未了结的再按时限（逾期、七日内、以后、无时限）。筛选条件同看板。需要职务：任何职务。

          How many items the same board has, by state, and of the open ones by date: overdue, within seven
          days, later, undated. Roles: any.""")
  public ItemBoardCounts counts(@BeanParam BoardQuery query) {
    return ItemBoardCounts.of(boards.counts(query.filter()));
  }

  /** Scope: the organisation is in the caller's subtrees, and the campaign concerns the caller. */
  @GET
  @Path("burn-down")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getBurnDown",
      summary = "Open items of a subtree day by day",
      description =
          """
          该党组织及其下级逐日的新增、了结和日终未了结数，供绘制进度曲线；默认为至今天的三个月，至多400天，不含将来。
          划转的党组织，其以往的数也随之计入现在的上级。需要职务：任何职务。

          How many items came to be open, ended, and were open at the end of each day, over the whole
          subtree; by default the last three months, at most 400 days, none ahead. A branch
          that was moved takes its past along to where it is now. Roles: any.""")
  public BurnDown burnDown(
      @Parameter(description = "专项行动 / campaign", required = true, example = "xzj-2021")
          @QueryParam("campaign")
          String campaign,
      @Parameter(description = "党组织 / organisation", required = true, example = "college")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "第一日 / first day", example = "2021-04-20") @QueryParam("from")
          String from,
      @Parameter(description = "最后一日 / last day", example = "2021-06-30") @QueryParam("to")
          String to) {
    String asked = Inputs.required("campaign", campaign);
    String top = Inputs.required("organisation", organisation);
    BurnDownSpan span =
        new BurnDownSpan(Inputs.day("from", from).orElse(null), Inputs.day("to", to).orElse(null));
    return BurnDown.of(asked, top, boards.burnDown(asked, top, span));
  }

  /** Scope: the organisation is in the caller's subtrees, and the campaign concerns the caller. */
  @GET
  @Path("common-weaknesses")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getCommonWeaknesses",
      summary = "What organisations of a subtree have in common, by indicator",
      description =
          """
          共性问题：逐项指标列出涉及的党组织数、事项数，以及未销号、逾期、已销号数；涉及党组织多的在前。需要职务：任何职务。

          By indicator: how many organisations have an item of it, how many items, still open, overdue,
          struck off; what most organisations have comes first. Roles: any.""")
  public CommonWeaknesses common(
      @Parameter(description = "专项行动 / campaign", required = true, example = "xzj-2021")
          @QueryParam("campaign")
          String campaign,
      @Parameter(description = "党组织 / organisation", required = true, example = "college")
          @QueryParam("organisation")
          String organisation) {
    String asked = Inputs.required("campaign", campaign);
    String top = Inputs.required("organisation", organisation);
    return CommonWeaknesses.of(asked, top, boards.common(asked, top));
  }
}
