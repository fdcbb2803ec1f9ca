package org.duibiao.rectification.weakness.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;

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
import java.net.URI;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.weakness.api.CaseCandidateView.CaseCandidatePage;
import org.duibiao.rectification.weakness.api.CaseRequests.ConfirmationRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.RefusalRequest;
import org.duibiao.rectification.weakness.application.CandidateDesk;
import org.duibiao.rectification.weakness.application.CandidateReading;
import org.duibiao.rectification.weakness.application.CaseDesk.Target;
import org.duibiao.rectification.weakness.application.CaseReading;
import org.duibiao.rectification.weakness.domain.CandidateState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Organisations that are proposed as weak, and what the office decides on them. */
@Path("/api/rectification/v1/case-candidates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases of weak organisations")
public class CaseCandidateResource {
  private static final String IF_MATCH = "If-Match";
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";

  private final CandidateDesk desk;
  private final ProblemResponses problems;
  private final Inputs inputs;

  CaseCandidateResource(CandidateDesk desk, ProblemResponses problems, Inputs inputs) {
    this.desk = desk;
    this.problems = problems;
    this.inputs = inputs;
  }

  /** Scope: organisations in the caller's subtrees, by SQL. */
  @GET
  @RolesAllowed({OFFICE, LEADER, AUDITOR})
  @Operation(
      operationId = "listCaseCandidates",
      summary = "List organisations proposed as weak",
      description =
          """
          列出权限范围内的提名及其理由，按提名先后排列。需要职务：党委工作部、院级领导或督查人员。

          Lists the proposals in your scope with their reasons, in the order in which they were
          made. Roles: office, leader or auditor.""")
  public CaseCandidatePage listCaseCandidates(
      @Parameter(description = "专项行动 / campaign") @QueryParam("campaign") String campaign,
      @Parameter(description = "党组织及其下级 / organisation with its subtree")
          @QueryParam("organisation")
          String organisation,
      @Parameter(
              description = "状态 / state",
              schema = @Schema(implementation = CandidateState.class))
          @QueryParam("state")
          String state,
      @BeanParam PageRequest page) {
    return CaseCandidatePage.of(
        desk.list(
            new CandidateDesk.Filter(
                Inputs.filter("campaign", campaign).orElse(null),
                Inputs.filter("organisation", organisation).orElse(null),
                Inputs.constant(CandidateState.class, "state", state).orElse(null)),
            page),
        problems.words());
  }

  /** Scope: the organisation lies in one of the caller's subtrees. */
  @GET
  @Path("{id}")
  @RolesAllowed({OFFICE, LEADER, AUDITOR})
  @Operation(
      operationId = "getCaseCandidate",
      summary = "Read a proposal",
      description =
          """
          读取一条提名及其理由。需要职务：党委工作部、院级领导或督查人员。

          Reads a proposal with its reasons. Roles: office, leader or auditor.""")
  public RestResponse<CaseCandidateView> getCaseCandidate(@PathParam("id") String id) {
    return answer(desk.find(Inputs.id(id)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/confirmation")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "confirmCaseCandidate",
      summary = "Confirm that an organisation is weak, and open its case",
      description =
          """
          确认为薄弱党组织，建立个案。需要职务：上级党组织的党委工作部。

          Confirms that an organisation is weak and opens its case. Roles: office of a superior
          organisation.""")
  @APIResponse(
      responseCode = "201",
      description = "已建立个案 / the case is open",
      content = @Content(schema = @Schema(implementation = WeakCaseView.class)))
  public Response confirmCaseCandidate(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      ConfirmationRequest request) {
    CaseReading opened =
        desk.confirm(target(id, ifMatch), inputs.later(request, ConfirmationRequest::comment));
    WeakCaseView view = WeakCaseView.of(opened, problems.words());
    return Response.created(URI.create("/api/rectification/v1/cases/" + view.id()))
        .header(HttpHeaders.ETAG, IfMatch.etag(view.version()))
        .entity(view)
        .build();
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/refusal")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "declineCaseCandidate",
      summary = "Decline a proposal with a reason",
      description =
          """
          不予确认，须说明理由；不再因同样的理由提名。需要职务：上级党组织的党委工作部。

          Declines a proposal with a reason; the organisation is not proposed again for the same
          reasons. Roles: office of a superior organisation.""")
  public RestResponse<CaseCandidateView> declineCaseCandidate(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      RefusalRequest request) {
    return answer(desk.decline(target(id, ifMatch), inputs.later(request, RefusalRequest::reason)));
  }

  private static Target target(String id, String ifMatch) {
    return new Target(Inputs.id(id), ifMatch);
  }

  private RestResponse<CaseCandidateView> answer(CandidateReading reading) {
    CaseCandidateView view = CaseCandidateView.of(reading, problems.words());
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, IfMatch.etag(view.version())).build();
  }
}
