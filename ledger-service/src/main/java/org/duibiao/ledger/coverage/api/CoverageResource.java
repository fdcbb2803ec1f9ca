package org.duibiao.ledger.coverage.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.coverage.application.CoverageAudit;
import org.duibiao.ledger.coverage.application.CoverageDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Coverage 全覆盖 at every node. */
@Path("/api/ledger/v1/campaigns/{campaign}/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class CoverageResource {
  private final CoverageDesk coverage;
  private final CoverageAudit audit;

  CoverageResource(CoverageDesk coverage, CoverageAudit audit) {
    this.coverage = coverage;
    this.audit = audit;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getCoverage",
      summary = "Coverage at an organisation and directly below it",
      description =
          "全覆盖情况：该组织及其全部下级应报多少，按时、迟报、逾期、待报、免报各多少；每一级恒等于各项之和，"
              + "上级等于自身与下级之和。 / How many obligations there are at the organisation and"
              + " everywhere below it, and how they stand; expected is always the sum of the five,"
              + " and a parent its own plus the sum of its children.")
  public CoverageView get(
      @PathParam("campaign") String campaign,
      @Parameter(
              description =
                  "组织代码，默认为开展行动的组织，或其中您任职范围的最上一级 / the one that runs the campaign by default, or the top of the caller's reach")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "节点代码，默认为台账 / the ledger's milestone by default")
          @QueryParam("milestone")
          String milestone) {
    return CoverageView.of(coverage.read(question(campaign, organisation, milestone)));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/levels")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getCoverageLevels",
      summary = "Coverage by level",
      description =
          "分层级全覆盖情况：按组织类型（党总支、直属党支部、党支部……）分列五项数，并列按时一次通过与占坑上报；各层级之和等于该组织的全覆盖情况。 /"
              + " The same counts for each type of organisation, with those that were on time and passed"
              + " at first review apart from those that were on time and sent back; the levels sum up"
              + " to the coverage.")
  public CoverageLevelsView levels(
      @PathParam("campaign") String campaign,
      @Parameter(
              description =
                  "组织代码，默认为开展行动的组织，或其中您任职范围的最上一级 / the one that runs the campaign by default, or the top of the caller's reach")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "节点代码，默认为台账 / the ledger's milestone by default")
          @QueryParam("milestone")
          String milestone) {
    return CoverageLevelsView.of(coverage.levels(question(campaign, organisation, milestone)));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/days")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getCoverageDays",
      summary = "Coverage day by day",
      description =
          "逐日全覆盖情况（北京时间）：每天结束时的五项数，以及当天上报、通过、退回多少；默认最近三十天，一次最多四百天，不含将来。组织调整后，此前各日仍按当时的隶属关系计。 /"
              + " How it stood at the end of each day in Asia/Shanghai, and how much was submitted,"
              + " accepted and returned on it; the last thirty days by default, at most 400 at once,"
              + " none to come. A day stays as it was when an organisation moves later.")
  public CoverageDaysView days(
      @PathParam("campaign") String campaign,
      @Parameter(
              description =
                  "组织代码，默认为开展行动的组织，或其中您任职范围的最上一级 / the one that runs the campaign by default, or the top of the caller's reach")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "节点代码，默认为台账 / the ledger's milestone by default")
          @QueryParam("milestone")
          String milestone,
      @Parameter(description = "起始日期 / first day", example = "2021-04-01") @QueryParam("from")
          String from,
      @Parameter(description = "截止日期，默认今天 / last day, today by default", example = "2021-04-30")
          @QueryParam("to")
          String to) {
    return CoverageDaysView.of(
        coverage.days(
            question(campaign, organisation, milestone),
            Inputs.day("from", from),
            Inputs.day("to", to)));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/verification")
  @RolesAllowed({OFFICE, AUDITOR})
  @Operation(
      operationId = "verifyCoverage",
      summary = "Whether the coverage is what a count from scratch gives",
      description =
          "核对全覆盖统计：对该组织及其全部下级逐一重新计数，与平时累计的数比较，列出不符之处；只读，组织多时较慢。 / Counts the"
              + " organisation and all below it from scratch, compares every sum that is kept, and names"
              + " the first hundred that differ; it changes nothing, and takes its time over a large tree.")
  public CoverageVerificationView verify(
      @PathParam("campaign") String campaign,
      @Parameter(
              description =
                  "组织代码，默认为开展行动的组织，或其中您任职范围的最上一级 / the one that runs the campaign by default, or the top of the caller's reach")
          @QueryParam("organisation")
          String organisation) {
    return CoverageVerificationView.of(audit.verify(campaign, organisation));
  }

  private static CoverageDesk.Question question(
      String campaign, String organisation, String milestone) {
    return new CoverageDesk.Question(campaign, organisation, Inputs.filter("milestone", milestone));
  }
}
