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
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.coverage.application.CoverageListDesk;
import org.duibiao.ledger.coverage.domain.CoverageBucket;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisations behind the counts of the coverage. */
@Path("/api/ledger/v1/campaigns/{campaign}/coverage/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class CoverageListResource {
  private final CoverageListDesk lists;

  CoverageListResource(CoverageListDesk lists) {
    this.lists = lists;
  }

  /** Scope: what the caller's posts reach. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listCoveredOrganisations",
      summary = "The organisations behind a count of the coverage",
      description =
          "全覆盖统计每个数背后的组织名单，按组织树排列；各页之和等于该数。bucket=ON_TIME&passedAtFirstReview=true 为按时一次通过，=false 为占坑上报。 /"
              + " Those behind a count, in the order of the tree; the pages sum up to the count."
              + " ON_TIME with passedAtFirstReview=false are those that were on time and sent back.")
  public Page<CoverageOrganisationView> list(
      @PathParam("campaign") String campaign,
      @Parameter(description = "组织代码，含全部下级 / an organisation and all below it")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "节点代码，默认为台账 / the ledger's milestone by default")
          @QueryParam("milestone")
          String milestone,
      @Parameter(schema = @Schema(implementation = CoverageBucket.class)) @QueryParam("bucket")
          String bucket,
      @Parameter(description = "组织类型 / type of organisation", example = "BRANCH")
          @QueryParam("type")
          String type,
      @Parameter(
              description = "是否一次通过 / whether it passed at first review",
              schema = @Schema(implementation = Boolean.class))
          @QueryParam("passedAtFirstReview")
          String passedAtFirstReview,
      @BeanParam PageRequest page) {
    var query =
        new CoverageListDesk.Query(
            Inputs.filter("organisation", organisation),
            Inputs.filter("milestone", milestone),
            Inputs.constant(CoverageBucket.class, "bucket", bucket),
            Inputs.filter("type", type),
            Inputs.flag("passedAtFirstReview", passedAtFirstReview));
    return lists.page(campaign, query, page).map(CoverageOrganisationView::of);
  }
}
