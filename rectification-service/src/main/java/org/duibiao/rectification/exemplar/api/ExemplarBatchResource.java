package org.duibiao.rectification.exemplar.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.duibiao.rectification.exemplar.api.ExemplarBatchView.ExemplarBatchesView;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.BatchRequest;
import org.duibiao.rectification.exemplar.application.BatchDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The batches of exemplars of a campaign. */
@Path("/api/rectification/v1/campaigns/{campaign}/exemplar-batches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Exemplars")
public class ExemplarBatchResource {
  private final BatchDesk desk;
  private final Inputs inputs;

  ExemplarBatchResource(BatchDesk desk, Inputs inputs) {
    this.desk = desk;
    this.inputs = inputs;
  }

  /** Scope: the campaign concerns the caller. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getExemplarBatches",
      summary = "The batches of exemplars of a campaign",
      description =
          """
          读取该行动的选树批次、各类名额及占用情况。需要职务：任何职务。

          Reads the batches of a campaign with their places and how many are taken. Roles: any.""")
  public ExemplarBatchesView getExemplarBatches(@PathParam("campaign") String campaign) {
    return ExemplarBatchesView.of(desk.list(Inputs.code(campaign)));
  }

  /** Scope: the campaign concerns the caller. */
  @GET
  @Path("{batch}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getExemplarBatch",
      summary = "A batch of exemplars",
      description =
          """
          读取一个选树批次、各类名额及占用情况。需要职务：任何职务。

          Reads a batch with its places and how many are taken. Roles: any.""")
  public RestResponse<ExemplarBatchView> getExemplarBatch(
      @PathParam("campaign") String campaign, @PathParam("batch") String batch) {
    return answer(ExemplarBatchView.of(desk.get(Inputs.code(campaign), Inputs.code(batch))));
  }

  /** Scope: the office at or above the organisation that runs the campaign. */
  @PUT
  @Path("{batch}")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "saveExemplarBatch",
      summary = "Make a batch of exemplars, or change its places",
      description =
          """
          设立选树批次或调整名额，整体替换；新设时 If-Match 为 "0"；名额不能少于已占用的（422）。
          需要职务：开展该行动的党组织或其上级的党委工作部。

          Makes a batch, or changes it as a whole; If-Match is "0" for a new one. There are never
          fewer places than are taken (422). Roles: office at or above the organisation that runs
          the campaign.""")
  public RestResponse<ExemplarBatchView> saveExemplarBatch(
      @PathParam("campaign") String campaign,
      @PathParam("batch") String batch,
      @Parameter(
              description = "读取时得到的 ETag / the ETag that was read",
              required = true,
              example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      BatchRequest request) {
    return answer(
        ExemplarBatchView.of(
            desk.save(
                Inputs.code(campaign),
                Inputs.code(batch),
                ifMatch,
                inputs.later(request, BatchRequest::toContent))));
  }

  private static RestResponse<ExemplarBatchView> answer(ExemplarBatchView view) {
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, IfMatch.etag(view.version())).build();
  }
}
