package org.duibiao.ledger.obligation.api;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.obligation.application.InternalDateDesk;
import org.duibiao.ledger.obligation.application.InternalDateRequest;
import org.duibiao.ledger.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A general branch's earlier date 内部时限 for what is below it. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/internal-date")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
public class InternalDateResource {
  private final InternalDateDesk dates;

  InternalDateResource(InternalDateDesk dates) {
    this.dates = dates;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getInternalDate",
      summary = "A unit's earlier date for those below it",
      description =
          "党总支对下级设定的内部时限；未设定时（以及不是党总支的）date 为空，ETag 从 \"0\" 开始。 / No date, with ETag \"0\", before one is"
              + " set, and for those who are no general branch.")
  @APIResponse(
      responseCode = "200",
      description = "内部时限 / the date",
      content = @Content(schema = @Schema(implementation = InternalDateView.class)))
  public Response get(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @QueryParam("milestone") String milestone) {
    return answer(
        dates.get(key(campaign, organisation, Inputs.filter("milestone", milestone), null)));
  }

  /** Scope: who files for the organisation, see FilingRule. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "setInternalDate",
      summary = "Set an earlier date for those below",
      description =
          "党总支为下级设定早于截止时间的内部时限；只提示和提醒，不影响按时与否。下级在该节点没有报送任务的，以及不是党总支的，回答 422 并说明。 / Before the due date and not over, where those below owe something; it is told and"
              + " reminded of, and never scores.")
  @APIResponse(
      responseCode = "200",
      description = "已设定 / set",
      content = @Content(schema = @Schema(implementation = InternalDateView.class)))
  public Response set(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      InternalDateRequest request) {
    InternalDateRequest present = Inputs.present(request);
    return answer(
        dates.set(
            key(campaign, organisation, Optional.ofNullable(present.milestone()), ifMatch),
            present));
  }

  /** Scope: who files for the organisation, see FilingRule. */
  @DELETE
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "clearInternalDate",
      summary = "Take the earlier date back",
      description = "取消内部时限，下级以截止时间为准。 / Those below go by the due date again.")
  @APIResponse(
      responseCode = "200",
      description = "已取消 / taken back",
      content = @Content(schema = @Schema(implementation = InternalDateView.class)))
  public Response clear(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @QueryParam("milestone") String milestone,
      @HeaderParam("If-Match") String ifMatch) {
    return answer(
        dates.clear(key(campaign, organisation, Inputs.filter("milestone", milestone), ifMatch)));
  }

  private static InternalDateDesk.Key key(
      String campaign, String organisation, Optional<String> milestone, String ifMatch) {
    return new InternalDateDesk.Key(campaign, organisation, milestone, ifMatch);
  }

  private static Response answer(InternalDateDesk.Seen seen) {
    return Answers.of(InternalDateView.of(seen), seen.date().version());
  }
}
