package org.duibiao.rectification.session.api;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.session.api.ReviewSessionView.ReviewSessionPage;
import org.duibiao.rectification.session.api.ReviewSessionView.SheetView;
import org.duibiao.rectification.session.api.SessionRequests.CancellationRequest;
import org.duibiao.rectification.session.api.SessionRequests.ClosureRequest;
import org.duibiao.rectification.session.api.SessionRequests.SessionAmendment;
import org.duibiao.rectification.session.application.SessionDesk;
import org.duibiao.rectification.session.application.SessionReading;
import org.duibiao.rectification.session.domain.SessionState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Review sessions 对账会 over HTTP. */
@Path("/api/rectification/v1/review-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Review sessions", description = "对账会：逐项对账、当场结论 / Items gone through one by one")
public class ReviewSessionResource {
  private static final String IF_MATCH = "If-Match";
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";

  private final SessionDesk sessions;
  private final Inputs inputs;

  ReviewSessionResource(SessionDesk sessions, Inputs inputs) {
    this.sessions = sessions;
    this.inputs = inputs;
  }

  /** Scope: sessions of units in the caller's subtrees, by SQL. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listReviewSessions",
      summary = "List review sessions",
      description =
          """
          列出权限范围内的对账会，新的在前；organisation 指该党组织及其下级。需要职务：任何职务。

          The review sessions in your scope, the newest first; an organisation means its whole
          subtree. Roles: any.""")
  public ReviewSessionPage list(
      @Parameter(description = "专项行动 / campaign") @QueryParam("campaign") String campaign,
      @Parameter(description = "党组织及其下级 / organisation with its subtree")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "状态 / state", schema = @Schema(implementation = SessionState.class))
          @QueryParam("state")
          String state,
      @BeanParam PageRequest page) {
    return ReviewSessionPage.of(
        sessions.list(
            new SessionDesk.Filter(
                Inputs.filter("campaign", campaign).orElse(null),
                Inputs.filter("organisation", organisation).orElse(null),
                Inputs.constant(SessionState.class, "state", state).orElse(null)),
            page));
  }

  /** Scope: the session's unit lies in one of the caller's subtrees. */
  @GET
  @Path("{id}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getReviewSession",
      summary = "Read a review session",
      description =
          """
          读取一次对账会：时间、地点、主持人、参会人员和结论数。需要职务：任何职务。

          Reads a session: when, where, under whom, with whom, and how many verdicts. Roles: any.""")
  @APIResponse(
      responseCode = "200",
      description = "对账会 / the session",
      content = @Content(schema = @Schema(implementation = ReviewSessionView.class)))
  public Response get(@PathParam("id") String id) {
    return answer(sessions.find(Inputs.id(id)));
  }

  /** Scope: the session's unit lies in one of the caller's subtrees. */
  @GET
  @Path("{id}/items")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listReviewSessionItems",
      summary = "The sheet of a review session",
      description =
          """
          对账单：逐项列出开会时的问题、措施、责任人、时限、状态，以及会上的结论。事项现在的状态和版本见整改事项本身。需要职务：任何职务。

          The sheet: each item as it was when the session began, and the verdict given. Its present
          state and version are the item's own. Roles: any.""")
  public SheetView items(@PathParam("id") String id, @BeanParam PageRequest page) {
    return SheetView.of(sessions.sheet(Inputs.id(id), page));
  }

  /** Scope: the caller has a post at the organisation that holds the session, or above it. */
  @PUT
  @Path("{id}")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, LEADER})
  @Operation(
      operationId = "amendReviewSession",
      summary = "Put date, place, chair or attendance of a session right",
      description =
          """
          更正时间、地点、主持人和参会人员；结束或取消之后不能更正（409），作出第一项结论之后日期和主持人不能更正（409）。
          已知工号的以任职中的姓名为准。
          需要职务：召开该会的党组织或其上级的书记、党务干部、党委工作部或院级领导。

          Puts date, place, chair and attendance right; not once it is closed or cancelled (409), and of
          day and chair nothing from the first verdict on (409). Whose staff number is known goes by the
          name of the appointments. Roles: secretary, officer, office or leader of the organisation that
          holds it, or above.""")
  @APIResponse(
      responseCode = "200",
      description = "对账会 / the session",
      content = @Content(schema = @Schema(implementation = ReviewSessionView.class)))
  public Response amend(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      SessionAmendment request) {
    return answer(
        sessions.amend(
            new SessionDesk.Target(Inputs.id(id), ifMatch),
            inputs.later(request, SessionAmendment::toSaid)));
  }

  /** Scope: the caller has a post at the organisation that holds the session, or above it. */
  @POST
  @Path("{id}/closure")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, LEADER})
  @Operation(
      operationId = "closeReviewSession",
      summary = "Close a review session for good",
      description =
          """
          结束对账会，此后其内容不再变动；未作结论的事项照常继续整改。
          需要职务：召开该会的党组织或其上级的书记、党务干部、党委工作部或院级领导。

          Closes it; nothing of it changes afterwards, and items without a verdict go on as they are.
          Roles: secretary, officer, office or leader of the organisation that holds it, or above.""")
  @APIResponse(
      responseCode = "200",
      description = "对账会 / the session",
      content = @Content(schema = @Schema(implementation = ReviewSessionView.class)))
  public Response close(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      ClosureRequest request) {
    return answer(
        sessions.close(
            new SessionDesk.Target(Inputs.id(id), ifMatch),
            inputs.later(request, ClosureRequest::remarks)));
  }

  /** Scope: the caller has a post at the organisation that holds the session, or above it. */
  @POST
  @Path("{id}/cancellation")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, LEADER})
  @Operation(
      operationId = "cancelReviewSession",
      summary = "Cancel a review session that was opened by mistake",
      description =
          """
          取消误开的对账会，须说明理由；已作出结论的不能取消（409），只能结束。
          需要职务：召开该会的党组织或其上级的书记、党务干部、党委工作部或院级领导。

          Takes back a session opened by mistake, with the reason; one with a verdict is not cancelled (409),
          only closed. Roles: secretary, officer, office or leader of the organisation that holds it, or
          above.""")
  @APIResponse(
      responseCode = "200",
      description = "对账会 / the session",
      content = @Content(schema = @Schema(implementation = ReviewSessionView.class)))
  public Response cancel(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      CancellationRequest request) {
    return answer(
        sessions.cancel(
            new SessionDesk.Target(Inputs.id(id), ifMatch),
            inputs.later(request, CancellationRequest::reason)));
  }

  private static Response answer(SessionReading reading) {
    return Response.ok(ReviewSessionView.of(reading))
        .header(HttpHeaders.ETAG, IfMatch.etag(reading.session().version()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
