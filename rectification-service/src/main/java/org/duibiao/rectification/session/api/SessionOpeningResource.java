package org.duibiao.rectification.session.api;

import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

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
import org.duibiao.rectification.session.api.SessionRequests.SessionRequest;
import org.duibiao.rectification.session.application.SessionDesk;
import org.duibiao.rectification.session.application.SessionReading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opens review sessions 对账会 of a unit. */
@Path("/api/rectification/v1/organisations/{organisation}/review-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Review sessions")
public class SessionOpeningResource {
  private final SessionDesk sessions;
  private final Inputs inputs;
  private final Idempotency idempotency;

  SessionOpeningResource(SessionDesk sessions, Inputs inputs, Idempotency idempotency) {
    this.sessions = sessions;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** Scope: an organisation at which, or above which, the caller has a post that holds sessions. */
  @POST
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, LEADER})
  @Operation(
      operationId = "openReviewSession",
      summary = "Open a review session of a unit",
      description =
          """
          召开对账会：把该单位及其下级此刻未撤销的整改事项（问题、任务、责任）列入对账单，至多2000项；更多的请按下级单位分别召开。
          同一单位在同一行动中同时只有一次对账会（409）。
          需要职务：本级或上级的书记、党务干部、党委工作部或院级领导。

          Puts the items that the unit's subtree has at this moment, withdrawn ones apart, on a sheet,
          2,000 at most; where there are more, hold sessions for the units below. A unit has one open session
          in a campaign at a time (409). Roles: secretary, officer, office or leader of the organisation or above.""")
  @APIResponse(
      responseCode = "201",
      description = "已召开 / opened",
      content = @Content(schema = @Schema(implementation = ReviewSessionView.class)))
  public Response open(
      @PathParam("organisation") String organisation,
      @HeaderParam("Idempotency-Key") String key,
      SessionRequest request) {
    SessionRequest present = Inputs.present(request);
    String unit = Inputs.code(organisation);
    return idempotency.once(
        key,
        "openReviewSession",
        List.of(unit, present),
        () -> opened(sessions.open(unit, inputs.later(present, SessionRequest::toSaid))));
  }

  private static Response opened(SessionReading reading) {
    ReviewSessionView view = ReviewSessionView.of(reading);
    return Response.created(URI.create("/api/rectification/v1/review-sessions/" + view.id()))
        .header(HttpHeaders.ETAG, IfMatch.etag(view.version()))
        .entity(view)
        .build();
  }
}
