package org.duibiao.ledger.campaign.api;

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
import jakarta.ws.rs.core.MediaType;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the opening of a campaign has come. */
@Path("/api/ledger/v1/campaigns/{campaign}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger campaigns")
public class LedgerCampaignResource {
  private final CampaignDesk campaigns;

  LedgerCampaignResource(CampaignDesk campaigns) {
    this.campaigns = campaigns;
  }

  /**
   * Scope: whoever has a post in the part of the tree that the campaign is run for, or above it.
   */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getLedgerCampaign",
      summary = "A campaign as the ledger has it",
      description =
          "专项行动在台账服务中的情况：名册分块到达了多少，报送任务打开了多少；ready 为 true 时即可填报。"
              + " / How much of the roster has arrived and how many obligations are opened; once"
              + " ready is true everyone can begin.")
  public LedgerCampaignView get(@PathParam("campaign") String campaign) {
    return LedgerCampaignView.of(campaigns.progress(campaign));
  }
}
