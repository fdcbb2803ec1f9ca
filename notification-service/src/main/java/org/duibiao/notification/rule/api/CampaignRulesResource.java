package org.duibiao.notification.rule.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.notification.rule.api.LadderRequests.LadderRequest;
import org.duibiao.notification.rule.application.LadderDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The reminder rules of one campaign, for whoever runs it. */
@Path("/api/notification/v1/campaigns/{campaign}/reminder-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminder rules")
public class CampaignRulesResource {
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";

  private final LadderDesk desk;
  private final Inputs inputs;

  CampaignRulesResource(LadderDesk desk, Inputs inputs) {
    this.desk = desk;
    this.inputs = inputs;
  }

  /** Scope: the campaign concerns the caller. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getCampaignReminderRules",
      summary = "Read a campaign's reminder rules",
      description =
          """
          读取行动的提醒规则、免打扰时段和模板；未自定时为默认规则（版本 0）。需要职务：任何职务。

          Reads a campaign's rules, quiet hours and templates; the usual ones (version 0) until it has
          its own. Roles: any.""")
  public RestResponse<LadderView> get(@PathParam("campaign") String campaign) {
    return answer(LadderView.of(desk.get(Inputs.code(campaign))));
  }

  /** Scope: the office at or above the organisation that runs the campaign. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "saveReminderRules",
      summary = "Set a campaign's reminder rules",
      description =
          """
          设定行动的提醒规则，整体替换：到期前后几天（日历日或工作日）、几点、提醒谁、渠道、是否汇总、用哪个模板。
          只对以后的提醒有效；已经提醒过的不再重复。需要职务：开展该行动的党组织或其上级的党委工作部。

          Sets the rules, all at once. They count for what is to come; nobody is told again of what they
          were told. Roles: office at or above the organisation that runs the campaign.""")
  public RestResponse<LadderView> save(
      @PathParam("campaign") String campaign,
      @Parameter(description = VERSION, required = true, example = "\"0\"") @HeaderParam("If-Match")
          String ifMatch,
      LadderRequest request) {
    return answer(
        LadderView.of(
            desk.save(
                Inputs.code(campaign), ifMatch, inputs.later(request, LadderRequest::toLadder))));
  }

  /** Scope: the office at or above the organisation that runs the campaign. */
  @DELETE
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "resetReminderRules",
      summary = "Go back to the usual reminder rules",
      description =
          """
          取消自定规则，恢复默认规则，对以后的提醒有效。需要职务：开展该行动的党组织或其上级的党委工作部。

          Takes the campaign's own rules away; the usual ones hold again for what is to come. Roles:
          office at or above the organisation that runs the campaign.""")
  public RestResponse<LadderView> reset(
      @PathParam("campaign") String campaign,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam("If-Match")
          String ifMatch) {
    return answer(LadderView.of(desk.reset(Inputs.code(campaign), ifMatch)));
  }

  private static RestResponse<LadderView> answer(LadderView view) {
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, IfMatch.etag(view.version())).build();
  }
}
