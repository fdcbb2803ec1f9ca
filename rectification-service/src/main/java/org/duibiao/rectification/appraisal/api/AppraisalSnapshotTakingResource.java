package org.duibiao.rectification.appraisal.api;

import static org.duibiao.chassis.access.Roles.OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.appraisal.application.AppraisalSnapshot;
import org.duibiao.rectification.appraisal.application.AppraisalSnapshotDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Freezes the appraisals of a campaign. */
@Path("/api/rectification/v1/campaigns/{campaign}/appraisal-snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Appraisals")
public class AppraisalSnapshotTakingResource {
  private final AppraisalSnapshotDesk snapshots;
  private final Inputs inputs;
  private final Idempotency idempotency;

  AppraisalSnapshotTakingResource(
      AppraisalSnapshotDesk snapshots, Inputs inputs, Idempotency idempotency) {
    this.snapshots = snapshots;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** Scope: the office at or above the organisation that runs the campaign. */
  @POST
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "takeAppraisalSnapshot",
      summary = "Freeze the appraisals of a subtree",
      description =
          """
          固化该党组织及其下级此刻的述职评议考核数据和背后的记录，名称照当时；此后的变动不再影响它，也不能修改。
          有误的另行固化，并写明所更正的快照。需要职务：开展该行动的党组织或其上级的党委工作部。

          Freezes the figures of an organisation's subtree with the records behind them, and with the
          names of now. Nothing changes it afterwards; what was wrong is put right by another one that
          names it. Roles: office at or above the organisation that runs the campaign.""")
  @APIResponse(
      responseCode = "201",
      description = "已固化 / taken",
      content = @Content(schema = @Schema(implementation = AppraisalSnapshotView.class)))
  public Response take(
      @PathParam("campaign") String campaign,
      @HeaderParam("Idempotency-Key") String key,
      AppraisalSnapshotRequest request) {
    AppraisalSnapshotRequest present = Inputs.present(request);
    String code = Inputs.code(campaign);
    return idempotency.once(
        key,
        "takeAppraisalSnapshot",
        List.of(code, present),
        () -> taken(snapshots.take(code, inputs.later(present, AppraisalSnapshotRequest::toSaid))));
  }

  private static Response taken(AppraisalSnapshot snapshot) {
    return Response.created(
            URI.create("/api/rectification/v1/appraisal-snapshots/" + snapshot.id()))
        .header(HttpHeaders.ETAG, IfMatch.etag(AppraisalSnapshotView.version(snapshot)))
        .entity(AppraisalSnapshotView.of(snapshot))
        .build();
  }
}
