package org.duibiao.rectification.weakness.api;

import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;
import static org.duibiao.rectification.weakness.api.CaseAnswers.answer;
import static org.duibiao.rectification.weakness.api.CaseAnswers.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.weakness.api.CaseRequests.CompletionRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.LookBackRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.OpinionRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.ReasonRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.SummaryRequest;
import org.duibiao.rectification.weakness.application.CaseDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a case reaches, over HTTP: milestones, the acceptance 验收 and the second look 回头看. */
@Path("/api/rectification/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases of weak organisations")
public class CaseAcceptanceResource {
  private static final String IF_MATCH = "If-Match";
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";

  private final CaseDesk desk;
  private final ProblemResponses problems;
  private final Inputs inputs;

  CaseAcceptanceResource(CaseDesk desk, ProblemResponses problems, Inputs inputs) {
    this.desk = desk;
    this.problems = problems;
    this.inputs = inputs;
  }

  /** Scope: the case's organisation lies below or at a post of an owner's role. */
  @POST
  @Path("{id}/milestones/{number}/completion")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "completeCaseMilestone",
      summary = "Mark a milestone of the plan as reached",
      description =
          """
          标记节点任务已完成，序号从 1 起。需要职务：本级或上级的书记、党务干部，或上级党委工作部（代办）。

          Marks a milestone as reached; the first one has the number 1. Roles: secretary or officer
          of the organisation or above, or the office above on its behalf.""")
  public RestResponse<WeakCaseView> completeCaseMilestone(
      @PathParam("id") String id,
      @PathParam("number") String number,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      CompletionRequest request) {
    return answer(
        desk.completeMilestone(
            target(id, ifMatch),
            Inputs.number(number),
            inputs.later(request, CompletionRequest::note)),
        problems.words());
  }

  /** Scope: the case's organisation lies below or at a post of an owner's role. */
  @POST
  @Path("{id}/acceptance-request")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "requestCaseAcceptance",
      summary = "Ask for acceptance",
      description =
          """
          党组织申请验收，说明建设成效；整改事项须全部销号或撤销，节点任务须全部完成，否则逐一指出（422）。需要职务：本级或上级的书记、党务干部，或上级党委工作部（代办）。

          Asks for acceptance and tells what was reached; every item must be struck off or withdrawn
          and every milestone reached, those that are not are named (422). Roles: secretary or
          officer of the organisation or above, or the office above on its behalf.""")
  public RestResponse<WeakCaseView> requestCaseAcceptance(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      SummaryRequest request) {
    return answer(
        desk.requestAcceptance(target(id, ifMatch), inputs.later(request, SummaryRequest::summary)),
        problems.words());
  }

  /** Scope: the office or a leader above, without a part in it; see {@code WeakCaseRecusal}. */
  @POST
  @Path("{id}/acceptance")
  @RolesAllowed({OFFICE, LEADER})
  @Operation(
      operationId = "acceptCase",
      summary = "Accept and close a case",
      description =
          """
          验收销号；整改事项须全部销号或撤销，节点任务须全部完成，否则逐一指出（422）。90 天后回头看。需要职务：上级
          党组织的党委工作部或院级领导，不属于该党组织或帮扶单位，且未代其办理，也不是其挂点领导。

          Accepts and closes a case; every item must be struck off or withdrawn and every milestone
          reached, those that are not are named (422). A second look follows after 90 days. Roles:
          office or leader of a superior organisation who belongs neither to the organisation nor to
          the unit that helps it, and has not worked on the case for them, nor leads it.""")
  public RestResponse<WeakCaseView> acceptCase(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      OpinionRequest request) {
    return answer(
        desk.accept(target(id, ifMatch), inputs.later(request, OpinionRequest::opinion)),
        problems.words());
  }

  /** Scope: the office or a leader above, of neither side; see {@code WeakCaseRecusal}. */
  @POST
  @Path("{id}/return")
  @RolesAllowed({OFFICE, LEADER})
  @Operation(
      operationId = "returnCase",
      summary = "Send a case back with a reason",
      description =
          """
          验收不通过，说明理由后退回继续建设。需要职务：上级党组织的党委工作部或院级领导，不属于该党组织或帮扶单位，且未代
          其办理。

          Sends a case back with a reason; the plan goes on. Roles: office or leader of a superior
          organisation who belongs neither to the organisation nor to the unit that helps it, and
          has not worked on the case for them.""")
  public RestResponse<WeakCaseView> returnCase(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      ReasonRequest request) {
    return answer(
        desk.sendBack(target(id, ifMatch), inputs.later(request, ReasonRequest::reason)),
        problems.words());
  }

  /** Scope: the office or a leader above, without a part in it; see {@code WeakCaseRecusal}. */
  @POST
  @Path("{id}/look-back")
  @RolesAllowed({OFFICE, LEADER})
  @Operation(
      operationId = "lookBackCase",
      summary = "Note what the second look found",
      description =
          """
          记录回头看结论，到期后方可进行（409）；有整改事项未销号的，不能认定成果巩固（422，逐项指出）；问题反弹的，个案
          重新打开。需要职务：上级党组织的党委工作部或院级领导，
          不属于该党组织或帮扶单位，且未代其办理，也不是其挂点领导。

          Notes what the second look found, once its day has come (409 before). HELD is refused
          while an item is open again (422 names each); a relapse opens the case again. Roles: office or leader of a superior organisation who belongs neither to the
          organisation nor to the unit that helps it, and has not worked on the case for them, nor
          leads it.""")
  public RestResponse<WeakCaseView> lookBackCase(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      LookBackRequest request) {
    return answer(
        desk.lookBack(target(id, ifMatch), inputs.later(request, LookBackRequest::toFinding)),
        problems.words());
  }

  /** Scope: the office or a leader above, of neither side; see {@code WeakCaseRecusal}. */
  @POST
  @Path("{id}/reopening")
  @RolesAllowed({OFFICE, LEADER})
  @Operation(
      operationId = "reopenCase",
      summary = "Open a closed case again",
      description =
          """
          不待回头看，说明理由后重新打开已销号的个案。需要职务：上级党组织的党委工作部或院级领导，不属于该党组织或帮扶单位
          ，且未代其办理。

          Opens a closed case again with a reason, without waiting for the second look. Roles:
          office or leader of a superior organisation who belongs neither to the organisation nor to
          the unit that helps it, and has not worked on the case for them.""")
  public RestResponse<WeakCaseView> reopenCase(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      ReasonRequest request) {
    return answer(
        desk.reopen(target(id, ifMatch), inputs.later(request, ReasonRequest::reason)),
        problems.words());
  }

  /** Scope: the case's organisation lies below a post of the office or a leader. */
  @POST
  @Path("{id}/end")
  @RolesAllowed({OFFICE, LEADER})
  @Operation(
      operationId = "endCase",
      summary = "End the case of an organisation that was dissolved",
      description =
          """
          党组织已撤销的，说明理由后终结其个案；党组织仍在的不可终结（409）。需要职务：上级党组织的党委工作部或院级领导。

          Ends the case of an organisation that was dissolved, with a reason; not while it exists
          (409). Roles: office or leader of a superior organisation.""")
  public RestResponse<WeakCaseView> endCase(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      ReasonRequest request) {
    return answer(
        desk.end(target(id, ifMatch), inputs.later(request, ReasonRequest::reason)),
        problems.words());
  }
}
