package org.duibiao.catalog.roster.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duibiao.catalog.campaign.api.CampaignAccess;
import org.duibiao.catalog.campaign.domain.Campaign;
import org.duibiao.catalog.roster.application.AmendmentService;
import org.duibiao.catalog.roster.infrastructure.RosterAmendments;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a campaign's roster changes after it has begun. */
@Path("/api/catalog/v1/campaigns/{campaign}/roster-amendments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rosters", description = "名册 / Rosters")
public class RosterAmendmentResource {
  private final AmendmentService service;
  private final RosterAmendments amendments;
  private final CampaignAccess campaigns;
  private final Access access;
  private final Inputs inputs;
  private final Idempotency idempotency;

  RosterAmendmentResource(
      AmendmentService service,
      RosterAmendments amendments,
      CampaignAccess campaigns,
      Access access,
      Inputs inputs,
      Idempotency idempotency) {
    this.service = service;
    this.amendments = amendments;
    this.campaigns = campaigns;
    this.access = access;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** Scope: empty unless the running organisation lies in the subtree of the caller's office. */
  @GET
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "listRosterAmendments",
      summary = "名册变更 / List amendments of a roster",
      description =
          "行动启动后名册的历次变更：加入、调整、撤销、合并、拆分。 / How the roster changed since the campaign"
              + " began, in order. Roles: office that runs the campaign.")
  public Page<RosterAmendmentView> list(
      @Parameter(example = "xzj-2021") @PathParam("campaign") String code,
      @BeanParam PageRequest page) {
    Campaign campaign = campaigns.visible(code);
    return campaigns.runs(campaign)
        ? amendments.page(campaign.code(), page).map(RosterAmendmentView::of)
        : new Page<>(List.of(), null);
  }

  /** Scope: the running organisation lies in the subtree of the caller's office. */
  @POST
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "amendRoster",
      summary = "中途加入行动 / Let organisations join a running campaign",
      description =
          "行动启动后成立的党组织凭理由和文件依据加入，从此承担未过期节点的报送任务。 / Organisations founded after a"
              + " campaign began join it with a reason and a basis; they owe what is not past."
              + " Roles: office that runs the campaign.")
  @APIResponseSchema(
      value = RosterAmendmentView.class,
      responseCode = "201",
      responseDescription = "已加入 / joined")
  public Response join(
      @Parameter(example = "xzj-2021") @PathParam("campaign") String code,
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      JoiningRequest request) {
    Actor actor = campaigns.running(code);
    var joining = inputs.later(request, JoiningRequest::toJoining);
    return idempotency.once(
        key,
        "amendRoster",
        List.of(code, request),
        () ->
            Response.status(Response.Status.CREATED)
                .entity(
                    RosterAmendmentView.of(
                        service.join(code, joining, actor, access.caller().person())))
                .build());
  }
}
