package org.duibiao.ledger.obligation.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.obligation.application.ExtensionDesk;
import org.duibiao.ledger.obligation.application.ExtensionGrant;
import org.duibiao.ledger.obligation.application.ExtensionRevocation;
import org.duibiao.ledger.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Extensions 延期 as records, for one organisation or everything below it. */
@Path("/api/ledger/v1/campaigns/{campaign}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
public class ExtensionResource {
  private static final String EXAMPLE =
      """
      {"milestone": "ledger", "until": "2021-04-30", "reason": "因疫情封闭管理，全系顺延", "subtree": true}
      """;

  private final ExtensionDesk extensions;
  private final Idempotency idempotency;

  ExtensionResource(ExtensionDesk extensions, Idempotency idempotency) {
    this.extensions = extensions;
    this.idempotency = idempotency;
  }

  /** Scope: what the caller's posts reach. */
  @GET
  @Path("/extensions")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listExtensions",
      summary = "Extensions that were granted",
      description =
          "延期记录：批准人、理由、范围、延至何日、是否过期或撤销；organisation 含其全部下级。 / Who granted what, why, to whom, until"
              + " when, and whether it is over or was taken back; organisation takes all below it"
              + " along.")
  public Page<ExtensionView> list(
      @PathParam("campaign") String campaign,
      @Parameter(description = "组织代码，含全部下级 / an organisation and all below it")
          @QueryParam("organisation")
          String organisation,
      @QueryParam("milestone") String milestone,
      @BeanParam PageRequest page) {
    return extensions
        .page(
            campaign,
            Inputs.filter("organisation", organisation),
            Inputs.filter("milestone", milestone),
            page)
        .map(ExtensionView::of);
  }

  /** Scope: the reviewer of the organisation, or the office above it; see GrantRule. */
  @POST
  @Path("/organisations/{organisation}/extensions")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "grantExtension",
      summary = "Give an organisation, or everything below it, more time",
      description =
          "延期：对一个党组织或（subtree）其全部下级推迟尚未报送任务的截止日期，原定日期保留可查；批准人任职或参与填报的组织不在其内，列于 leftOut；moved 为因此顺延的任务数。 / A later due date"
              + " for what is not filed yet, of one organisation or with subtree of all below it,"
              + " too; the original date stays visible, and what is the grantor's own is left out"
              + " and named; moved tells how many got a later date.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ExtensionGrant.class),
              examples = @ExampleObject(name = "全系顺延 / a whole department", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "已延期 / granted",
      content = @Content(schema = @Schema(implementation = ExtensionView.class)))
  public Response grant(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("Idempotency-Key") String key,
      ExtensionGrant request) {
    ExtensionGrant present = Inputs.present(request);
    return idempotency.once(
        key,
        "grantExtension",
        List.of(campaign, organisation, present),
        () -> {
          ExtensionDesk.Granted granted = extensions.grant(campaign, organisation, present);
          return Response.status(201)
              .header(HttpHeaders.ETAG, IfMatch.etag(granted.extension().version()))
              .entity(ExtensionView.of(granted))
              .build();
        });
  }

  /** Scope: the reviewer of the organisation, or the office above it; see GrantRule. */
  @POST
  @Path("/extensions/{id}/revocation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "revokeExtension",
      summary = "Take an extension back",
      description =
          "撤销延期：仅在无人据此顺延之前（撤销后不会有人因此逾期或迟报）可以撤销，截止日期恢复原状，记录保留。 / Only as long as nobody has lived on it, so"
              + " that nobody becomes overdue or late by it; the dates are what they were, the"
              + " record stays.")
  @APIResponse(
      responseCode = "200",
      description = "已撤销 / taken back",
      content = @Content(schema = @Schema(implementation = ExtensionView.class)))
  public Response revoke(
      @PathParam("campaign") String campaign,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      ExtensionRevocation request) {
    ExtensionDesk.Granted revoked =
        extensions.revoke(campaign, Inputs.id(id), ifMatch, Inputs.present(request));
    return Answers.of(ExtensionView.of(revoked), revoked.extension().version());
  }
}
