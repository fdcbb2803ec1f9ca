package org.duibiao.ledger.press;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Materials for the press 宣传稿件. */
@Path("/api/ledger/v1/organisations/{organisation}/press-materials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Press materials")
public class PressResource {
  private final PressDesk press;
  private final Idempotency idempotency;

  PressResource(PressDesk press, Idempotency idempotency) {
    this.press = press;
    this.idempotency = idempotency;
  }

  /** Scope: an organisation that one of the caller's posts reaches, with all below it. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listPressMaterials",
      summary = "What the press brought",
      description =
          "该组织及其全部下级登记的宣传稿件，按发表日期排列。 / What the press brought about the organisation and all"
              + " below it, in the order of days.")
  public Page<PressMaterialView> list(
      @PathParam("organisation") String organisation,
      @BeanParam PressQuery query,
      @BeanParam PageRequest page) {
    return press.page(organisation, query.filter(), page);
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "addPressMaterial",
      summary = "Record what the press brought",
      description =
          "登记一篇宣传稿件：媒体、级别、日期、标题、链接和所属行动。 / Records outlet, level, day, title, link and the"
              + " campaigns for which it counts.")
  @APIResponse(
      responseCode = "201",
      description = "已登记 / recorded",
      content = @Content(schema = @Schema(implementation = PressMaterialView.class)))
  public Response add(
      @PathParam("organisation") String organisation,
      @HeaderParam("Idempotency-Key") String key,
      PressRequest request) {
    PressRequest present = Inputs.present(request);
    return idempotency.once(
        key,
        "addPressMaterial",
        List.of(organisation, present),
        () ->
            Response.status(201)
                .header("ETag", IfMatch.etag(1))
                .entity(press.add(organisation, present))
                .build());
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @DELETE
  @Path("/{id}")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "deletePressMaterial",
      summary = "Take out what was recorded by mistake",
      description = "删除误登记的稿件；操作记入审计。 / Takes it out; the audit trail keeps who did so.")
  @APIResponse(responseCode = "204", description = "已删除 / taken out")
  public Response delete(
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch) {
    press.remove(organisation, Inputs.id(id), ifMatch);
    return Response.noContent().build();
  }
}
