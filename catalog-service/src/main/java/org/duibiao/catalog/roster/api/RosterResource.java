package org.duibiao.catalog.roster.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.catalog.campaign.api.CampaignAccess;
import org.duibiao.catalog.campaign.domain.Campaign;
import org.duibiao.catalog.roster.infrastructure.RosterList;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who takes part in a campaign. */
@Path("/api/catalog/v1/campaigns/{campaign}/roster")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rosters", description = "名册 / Rosters")
public class RosterResource {
  private final RosterList list;
  private final CampaignAccess campaigns;
  private final Access access;

  RosterResource(RosterList list, CampaignAccess campaigns, Access access) {
    this.list = list;
    this.campaigns = campaigns;
    this.access = access;
  }

  /** Scope: of a campaign that concerns the caller, what lies in the caller's subtree. */
  @GET
  @RolesAllowed({
    Roles.OFFICE,
    Roles.LEADER,
    Roles.SECRETARY,
    Roles.OFFICER,
    Roles.AUDITOR,
    Roles.PORTAL
  })
  @Operation(
      operationId = "listRoster",
      summary = "行动名册 / List a campaign's roster",
      description =
          "行动启动时的应报党组织名册，中途加入和免除的注明日期和变更依据；只列您范围内的。"
              + " / Who takes part: the picture taken at activation, with those who joined later or were"
              + " let off, when, and by which amendment; in your reach only. Roles: every post.")
  public Page<RosterMemberView> list(
      @Parameter(example = "xzj-2021") @PathParam("campaign") String code,
      @BeanParam PageRequest page) {
    Campaign campaign = campaigns.visible(code);
    return list.page(campaign.code(), access.scope(), page).map(RosterMemberView::of);
  }
}
