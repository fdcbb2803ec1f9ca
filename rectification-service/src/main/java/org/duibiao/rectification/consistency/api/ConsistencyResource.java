package org.duibiao.rectification.consistency.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.consistency.application.ConsistencyCheck;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The consistency check over HTTP; the organisation must be in the caller's scope. */
@Path("/api/rectification/v1/consistency")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consistency", description = "数据一致性核对 / Comparison of ledger and items")
public class ConsistencyResource {
  private final ConsistencyCheck check;

  ConsistencyResource(ConsistencyCheck check) {
    this.check = check;
  }

  /** Scope: the organisation is in the caller's subtrees, and the campaign concerns the caller. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getConsistency",
      summary = "Compare the ledger's accepted problems with the items",
      description =
          """
          把台账报告的已通过问题（数目和摘要）与整改事项逐一核对，范围为该党组织及其下级。
          行动或党组织不存在或不在权限范围内：404。需要职务：任何职务。

          Compares the ledger's checkpoints (count and digest of accepted problems) with the items,
          over the organisation's whole subtree. A campaign or organisation that is absent or outside
          your scope: 404. Roles: any.""")
  public ConsistencyView getConsistency(
      @Parameter(description = "专项行动 / campaign", required = true, example = "xzj-2021")
          @QueryParam("campaign")
          String campaign,
      @Parameter(description = "党组织 / organisation", required = true, example = "college")
          @QueryParam("organisation")
          String organisation) {
    String asked = Inputs.required("campaign", campaign);
    String top = Inputs.required("organisation", organisation);
    return ConsistencyView.of(asked, top, check.over(asked, top));
  }
}
