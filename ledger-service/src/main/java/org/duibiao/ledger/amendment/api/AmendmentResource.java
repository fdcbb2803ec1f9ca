package org.duibiao.ledger.amendment.api;

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
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.ledger.amendment.infrastructure.Amendments;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of obligations when organisations changed during a campaign. */
@Path("/api/ledger/v1/campaigns/{campaign}/amendments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
public class AmendmentResource {
  private final Amendments amendments;
  private final CampaignDesk campaigns;
  private final Access access;

  AmendmentResource(Amendments amendments, CampaignDesk campaigns, Access access) {
    this.amendments = amendments;
    this.campaigns = campaigns;
    this.access = access;
  }

  /** Scope: what the caller's posts reach. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listAmendments",
      summary = "名册变更的结果 / What amendments of the roster did",
      description =
          "党组织调整、撤销、合并、拆分或中途加入后，哪些报送任务免除、由谁承接，哪些新增；已审核通过的台账保留备查。"
              + " / Which obligations were let off and who comes after, and which were opened; what was"
              + " accepted stays as history.")
  public Page<AmendmentView> list(
      @PathParam("campaign") String campaign, @BeanParam PageRequest page) {
    Campaign visible = campaigns.visible(campaign);
    return amendments.page(visible.code(), access.scope(), page).map(AmendmentView::of);
  }
}
