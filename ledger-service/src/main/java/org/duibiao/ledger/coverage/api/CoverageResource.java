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

  CoverageResource(CoverageDesk coverage) {
    this.coverage = coverage;
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
      @Parameter(description = "组织代码，默认为开展行动的组织 / the one that runs the campaign by default")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "节点代码，默认为台账 / the ledger's milestone by default")
          @QueryParam("milestone")
          String milestone) {
    return CoverageView.of(
        coverage.read(campaign, organisation, Inputs.filter("milestone", milestone)));
  }
}
