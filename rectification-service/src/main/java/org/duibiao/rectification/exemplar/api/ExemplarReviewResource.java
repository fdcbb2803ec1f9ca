package org.duibiao.rectification.exemplar.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;
import static org.duibiao.rectification.exemplar.api.ExemplarAnswers.answer;
import static org.duibiao.rectification.exemplar.api.ExemplarAnswers.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.OpinionRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.RejectionRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.ReviewersRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.ScoreRequest;
import org.duibiao.rectification.exemplar.application.ExemplarDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The review 评审 of exemplars over HTTP: who scores them, and how. */
@Path(ExemplarResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Exemplars")
public class ExemplarReviewResource {
  private static final String IF_MATCH = "If-Match";
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";

  private final ExemplarDesk desk;
  private final Inputs inputs;

  ExemplarReviewResource(ExemplarDesk desk, Inputs inputs) {
    this.desk = desk;
    this.inputs = inputs;
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/reviewers")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "appointExemplarReviewers",
      summary = "Name who is to score it",
      description =
          """
          确定评审人员（至少两人，不得属于被评审的党组织，也不得参与申报），整体替换；留在名单中的保留评分。需要职务：上级党组织的党委工作部，且未参与申报。

          Names the reviewers, at least two, all at once; none of them belongs to the organisation or had
          a part in the nomination. Who stays on the list keeps their score.
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> appointExemplarReviewers(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      ReviewersRequest request) {
    return answer(
        desk.appointReviewers(
            target(id, ifMatch), inputs.later(request, ReviewersRequest::people)));
  }

  /** Scope: the appointed reviewers. */
  @POST
  @Path("{id}/score")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "scoreExemplar",
      summary = "Score it, or correct the score",
      description =
          """
          评审人员评分（0–100），评审结束前可更正；各人评分仅上级党委工作部可见。各人评分互不影响：读取之后他人评分的，
          所读 ETag 仍可用，本人评分已更正的除外（412）。需要职务：被确定的评审人员。

          A reviewer gives a score of 0 to 100, and may correct it until the scoring is closed. The
          office above alone sees the scores. Scores do not stand in each other's way: the ETag that
          was read still serves after others have scored, unless one's own score has changed (412).
          Roles: the appointed reviewers.""")
  public RestResponse<ExemplarView> scoreExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      ScoreRequest request) {
    return answer(desk.score(target(id, ifMatch), inputs.later(request, ScoreRequest::toScore)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/review")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "reviewExemplar",
      summary = "Close the scoring and recommend it",
      description =
          """
          评审通过：全部评审人员评分后结束评审，占用批次名额；名额已满或不再符合条件的不予办理（422）。需要职务：上级党组织的党委工作部，且未参与申报。

          Closes the scoring, which everybody has given, and takes a place of the batch; not where none
          is left, or the organisation is eligible no more (422).
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> reviewExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      OpinionRequest request) {
    return answer(desk.review(target(id, ifMatch), inputs.later(request, OpinionRequest::opinion)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/rejection")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "rejectExemplar",
      summary = "Reject it",
      description =
          """
          不予通过，须说明理由；命名前任何阶段均可，名额随之释放。需要职务：上级党组织的党委工作部，且未参与申报。

          Rejects it with a reason, at any step before the designation; its place is free again.
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> rejectExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      RejectionRequest request) {
    return answer(
        desk.reject(target(id, ifMatch), inputs.later(request, RejectionRequest::reason)));
  }
}
