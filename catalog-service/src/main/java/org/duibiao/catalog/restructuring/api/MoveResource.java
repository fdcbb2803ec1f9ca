package org.duibiao.catalog.restructuring.api;

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
import org.duibiao.catalog.restructuring.api.RestructuringDesk.Asked;
import org.duibiao.chassis.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Move an organisation. */
@Path("/api/catalog/v1/organisations/{code}/move")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Restructurings", description = "党组织变动 / Restructurings")
public class MoveResource {
  private final RestructuringDesk desk;

  MoveResource(RestructuringDesk desk) {
    this.desk = desk;
  }

  /** Scope: it, and where it goes, lie in the subtree of the caller's office. */
  @POST
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "moveOrganisation",
      summary = "调整隶属关系 / Move an organisation",
      description =
          "把党组织连同全部下级调整到另一上级之下。凡名册中有它的进行中的行动，须在同一请求中逐个说明报送任务如何处理，否则 422 并列出行动。"
              + "日期最晚 90 天后，到日生效。 / Puts an organisation with all below it under another superior. For every campaign under"
              + " way whose roster holds it the same request says what becomes of what it owes; otherwise"
              + " 422 names them. The day may lie 90 days ahead. Roles: office.")
  @APIResponseSchema(
      value = RestructuringView.class,
      responseCode = "201",
      responseDescription = "已生效，或待生效 / in effect, or planned")
  public Response decide(
      @Parameter(example = "dept-01-b1") @PathParam("code") String code,
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      @Parameter(
              required = true,
              description = "读取党组织时得到的 ETag / the ETag of the organisation that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      MoveRequest request) {
    return desk.decide(
        new Asked<>(code, key, ifMatch, request), "moveOrganisation", MoveRequest::toOrder);
  }
}
