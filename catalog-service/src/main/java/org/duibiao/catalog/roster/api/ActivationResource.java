package org.duibiao.catalog.roster.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.duibiao.catalog.campaign.api.CampaignAccess;
import org.duibiao.catalog.roster.application.ActivationService;
import org.duibiao.catalog.roster.application.ActivationService.Activation;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Warnings;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Begins campaigns. */
@Path("/api/catalog/v1/campaigns/{code}/activation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns", description = "专项行动 / Campaigns")
public class ActivationResource {
  private final ActivationService activations;
  private final CampaignAccess offices;
  private final Warnings warnings;

  ActivationResource(ActivationService activations, CampaignAccess offices, Warnings warnings) {
    this.activations = activations;
    this.offices = offices;
    this.warnings = warnings;
  }

  /** Scope: the running organisation lies in the subtree of the caller's office. */
  @POST
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "activateCampaign",
      summary = "启动行动 / Begin a campaign",
      description =
          "启动行动并按当日在册党组织生成名册；各党组织的报送任务随后由台账服务建立。应报台账的类型须有适用的指南（422）。"
              + " / Begins a campaign and takes the roster of the day; the ledger service then opens the"
              + " obligations. Every type that owes a ledger needs a guide (422). Roles: office.")
  @APIResponseSchema(
      value = ActivationView.class,
      responseCode = "202",
      responseDescription = "已启动，报送任务正在建立 / begun; obligations are being opened")
  @APIResponse(
      responseCode = "422",
      description = "应报台账的类型没有适用的指南 / a type that owes a ledger has no guide",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response activate(
      @Parameter(example = "xzj-2021") @PathParam("code") String code,
      @Parameter(
              required = true,
              description = "读取时得到的 ETag / the ETag that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    Actor actor = offices.running(code);
    Activation activation = activations.activate(code, ifMatch, actor);
    return Response.accepted(view(activation))
        .location(URI.create("/api/ledger/v1/campaigns/" + code))
        .header(HttpHeaders.ETAG, IfMatch.etag(activation.campaign().revision()))
        .build();
  }

  private ActivationView view(Activation activation) {
    return new ActivationView(
        activation.campaign().code(),
        activation.roster().id(),
        activation.roster().organisations(),
        activation.roster().chunks(),
        warnings.of(activation.advice()));
  }
}
