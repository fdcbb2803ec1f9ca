package org.duibiao.ledger.coverage.api;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.coverage.application.IndicatorDesk;
import org.duibiao.ledger.coverage.domain.IndicatorResult;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How often each indicator was found met or not: the common weaknesses 共性短板. */
@Path("/api/ledger/v1/campaigns/{campaign}/coverage/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class CoverageIndicatorResource {
  private final IndicatorDesk indicators;

  CoverageIndicatorResource(IndicatorDesk indicators) {
    this.indicators = indicators;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getCoverageIndicators",
      summary = "How often each indicator was met or not",
      description =
          "共性短板：按诊断指南逐条列出该组织及其全部下级达标、部分达标、未达标、不适用、未诊断各多少，sort=notMet 时未达标最多的在前。只计已上报的诊断（最近一次上报的；"
              + "撤回的以此前通过的为准），填写中的草稿不计；未上报的计为未诊断，免报的不计。 / The common"
              + " weaknesses: for each indicator how many organisations found it met, partly met, not met,"
              + " not applicable, or have not assessed it. A diagnosis counts as it was filed last, what"
              + " was taken back gives way to what is in force, drafts do not count; who has filed nothing"
              + " has not assessed, who is exempt is left out.")
  public CoverageIndicatorsView get(
      @PathParam("campaign") String campaign,
      @Parameter(
              description =
                  "组织代码，默认为开展行动的组织，或其中您任职范围的最上一级 / the one that runs the campaign by default, or the top of the caller's reach")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "指南代码，默认全部 / code of a guide, all by default", example = "branch")
          @QueryParam("guide")
          String guide,
      @Parameter(
              description = "排序：guide（默认，按指南）或 notMet / as the guide has them, or the worst first",
              schema = @Schema(enumeration = {"guide", "notMet"}))
          @QueryParam("sort")
          String sort) {
    return CoverageIndicatorsView.of(
        indicators.read(campaign, organisation, Inputs.filter("guide", guide), order(sort)));
  }

  /** Scope: what the caller's posts reach. */
  @GET
  @Path("/{indicator}/organisations")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listIndicatorResults",
      summary = "The organisations behind a count of an indicator",
      description =
          "某条指标每个数背后的组织名单，按组织树排列；各页之和等于该数。 / Those behind the count of a result at an"
              + " indicator, in the order of the tree; the pages sum up to the count.")
  public Page<IndicatorOrganisationView> list(
      @PathParam("campaign") String campaign,
      @Parameter(example = "branch-1.2") @PathParam("indicator") String indicator,
      @Parameter(description = "组织代码，含全部下级 / an organisation and all below it")
          @QueryParam("organisation")
          String organisation,
      @Parameter(schema = @Schema(implementation = IndicatorResult.class)) @QueryParam("result")
          String result,
      @BeanParam PageRequest page) {
    var query =
        new IndicatorDesk.Query(
            Inputs.filter("organisation", organisation),
            Inputs.constant(IndicatorResult.class, "result", result));
    return indicators.page(campaign, indicator, query, page).map(IndicatorOrganisationView::of);
  }

  private static IndicatorDesk.Order order(String sort) {
    if (sort == null || sort.isEmpty() || sort.equals("guide")) {
      return IndicatorDesk.Order.GUIDE;
    }
    if (sort.equals("notMet")) {
      return IndicatorDesk.Order.NOT_MET;
    }
    throw Inputs.malformed("sort", sort, List.of("guide", "notMet"));
  }
}
