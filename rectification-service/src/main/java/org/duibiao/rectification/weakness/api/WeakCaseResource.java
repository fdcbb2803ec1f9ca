package org.duibiao.rectification.weakness.api;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.weakness.api.CaseRequests.AnalysisRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.AssignmentRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.CompletionRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.LookBackRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.OpinionRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.PlanRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.ReasonRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.StartRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.SummaryRequest;
import org.duibiao.rectification.weakness.api.WeakCaseRow.WeakCasePage;
import org.duibiao.rectification.weakness.application.CaseCatalogue;
import org.duibiao.rectification.weakness.application.CaseDesk;
import org.duibiao.rectification.weakness.application.CaseDesk.Target;
import org.duibiao.rectification.weakness.application.CaseReading;
import org.duibiao.rectification.weakness.domain.WeakCaseState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Cases of weak organisations over HTTP. Which cases exist for a caller, and what the caller may do
 * to each, is looked up in the use cases through the chassis' access.
 */
@Path("/api/rectification/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Cases of weak organisations",
    description = "薄弱党组织：分析、方案、挂点、帮扶、督导、验收、回头看 / Weak organisations, until they have caught up")
public class WeakCaseResource {
  private static final int LONGEST_NUMBER = 200;
  private static final String IF_MATCH = "If-Match";
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";

  private final CaseCatalogue catalogue;
  private final CaseDesk desk;
  private final ProblemResponses problems;
  private final Inputs inputs;

  WeakCaseResource(
      CaseCatalogue catalogue, CaseDesk desk, ProblemResponses problems, Inputs inputs) {
    this.catalogue = catalogue;
    this.desk = desk;
    this.problems = problems;
    this.inputs = inputs;
  }

  /** Scope: cases of organisations in the caller's subtrees, or helped by units there, by SQL. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listCases",
      summary = "List cases with what is to be done next",
      description =
          """
          列出权限范围内的个案（含本单位帮扶的个案），按下一时限先后排列；organisation 指该党组织及其下级，
          leader=me 指本人挂点。需要职务：任何职务。

          Lists the cases in your scope, and those that your unit helps, what is due next first; an
          organisation means its whole subtree, leader=me those you lead. Roles: any.""")
  public WeakCasePage listCases(
      @Parameter(description = "专项行动 / campaign") @QueryParam("campaign") String campaign,
      @Parameter(description = "党组织及其下级 / organisation with its subtree")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "状态 / state", schema = @Schema(implementation = WeakCaseState.class))
          @QueryParam("state")
          String state,
      @Parameter(description = "挂点领导工号，或 me / staff number of the leader, or me")
          @QueryParam("leader")
          String leader,
      @Parameter(description = "帮扶单位 / assisting unit") @QueryParam("assistingUnit")
          String assistingUnit,
      @BeanParam PageRequest page) {
    return WeakCasePage.of(
        catalogue.list(
            new CaseCatalogue.Filter(
                Inputs.filter("campaign", campaign).orElse(null),
                Inputs.filter("organisation", organisation).orElse(null),
                Inputs.constant(WeakCaseState.class, "state", state).orElse(null),
                StaffNumber.of(Inputs.text("leader", leader, LONGEST_NUMBER)),
                Inputs.filter("assistingUnit", assistingUnit).orElse(null)),
            page));
  }

  /** Scope: the case's organisation, or its assisting unit, lies in the caller's subtrees. */
  @GET
  @Path("{id}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getCase",
      summary = "Read a case",
      description =
          """
          读取一个个案，含认定理由、方案、下一步和全部经过。需要职务：任何职务。

          Reads a case with its reasons, its plan, what is to be done next and its whole history.
          Roles: any.""")
  public RestResponse<WeakCaseView> getCase(@PathParam("id") String id) {
    return answer(catalogue.find(Inputs.id(id)));
  }

  /** Scope: the office or a leader above the organisation. */
  @POST
  @Path("{id}/assignment")
  @RolesAllowed({OFFICE, LEADER})
  @Operation(
      operationId = "assignCase",
      summary = "Name who leads, helps and watches over a case",
      description =
          """
          明确挂点领导、帮扶单位和督导人，整体替换；实施中三者不可缺。不合适的人选逐一指出（422）。需要职务：上级党组织
          的党委工作部或院级领导。

          Names leader, assisting unit and supervisor, all at once; while the plan is carried out
          none may be missing. Who cannot be is named (422). Roles: office or leader of a superior
          organisation.""")
  public RestResponse<WeakCaseView> assignCase(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      AssignmentRequest request) {
    return answer(
        desk.assign(target(id, ifMatch), inputs.later(request, AssignmentRequest::toAssignment)));
  }

  /** Scope: the office or a leader above the organisation. */
  @POST
  @Path("{id}/analysis")
  @RolesAllowed({OFFICE, LEADER})
  @Operation(
      operationId = "analyseCase",
      summary = "Write down the roots of the problems",
      description =
          """
          分析问题根源；分析阶段可反复修改。需要职务：上级党组织的党委工作部或院级领导。

          Writes down the roots of the problems; they can be corrected while it is analysed. Roles:
          office or leader of a superior organisation.""")
  public RestResponse<WeakCaseView> analyseCase(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      AnalysisRequest request) {
    return answer(
        desk.analyse(target(id, ifMatch), inputs.later(request, AnalysisRequest::rootCause)));
  }

  /** Scope: the office or a leader above the organisation. */
  @POST
  @Path("{id}/plan")
  @RolesAllowed({OFFICE, LEADER})
  @Operation(
      operationId = "planCase",
      summary = "Set or amend the construction plan",
      description =
          """
          制定建设方案，须与党组织商定；实施中可修订，已完成的节点不可删除。缺少的内容逐一指出（422）。需要职务：上级党
          组织的党委工作部或院级领导。

          Sets the construction plan, which is made with the organisation; it can be amended later,
          but what was reached stays. What is missing is named (422). Roles: office or leader of a
          superior organisation.""")
  public RestResponse<WeakCaseView> planCase(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      PlanRequest request) {
    return answer(desk.plan(target(id, ifMatch), inputs.later(request, PlanRequest::toPlan)));
  }

  /** Scope: the office or a leader above the organisation. */
  @POST
  @Path("{id}/start")
  @RolesAllowed({OFFICE, LEADER})
  @Operation(
      operationId = "startCase",
      summary = "Begin to carry the plan out",
      description =
          """
          启动建设方案；须已明确挂点领导、帮扶单位和督导人（422）。需要职务：上级党组织的党委工作部或院级领导。

          Begins to carry the plan out; leader, assisting unit and supervisor must be named (422).
          Roles: office or leader of a superior organisation.""")
  public RestResponse<WeakCaseView> startCase(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      StartRequest request) {
    return answer(desk.start(target(id, ifMatch)));
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
            inputs.later(request, CompletionRequest::note)));
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
          党组织申请验收，说明建设成效。需要职务：本级或上级的书记、党务干部，或上级党委工作部（代办）。

          Asks for acceptance and tells what was reached. Roles: secretary or officer of the
          organisation or above, or the office above on its behalf.""")
  public RestResponse<WeakCaseView> requestCaseAcceptance(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      SummaryRequest request) {
    return answer(
        desk.requestAcceptance(
            target(id, ifMatch), inputs.later(request, SummaryRequest::summary)));
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
    return answer(desk.accept(target(id, ifMatch), inputs.later(request, OpinionRequest::opinion)));
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
    return answer(desk.sendBack(target(id, ifMatch), inputs.later(request, ReasonRequest::reason)));
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
          记录回头看结论，到期后方可进行（409）；问题反弹的，个案重新打开。需要职务：上级党组织的党委工作部或院级领导，
          不属于该党组织或帮扶单位，且未代其办理，也不是其挂点领导。

          Notes what the second look found, once its day has come (409 before); a relapse opens the
          case again. Roles: office or leader of a superior organisation who belongs neither to the
          organisation nor to the unit that helps it, and has not worked on the case for them, nor
          leads it.""")
  public RestResponse<WeakCaseView> lookBackCase(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      LookBackRequest request) {
    return answer(
        desk.lookBack(target(id, ifMatch), inputs.later(request, LookBackRequest::toLookedBack)));
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
    return answer(desk.reopen(target(id, ifMatch), inputs.later(request, ReasonRequest::reason)));
  }

  /** Scope: the office or a leader above the organisation. */
  @POST
  @Path("{id}/resumption")
  @RolesAllowed({OFFICE, LEADER})
  @Operation(
      operationId = "resumeCase",
      summary = "Go on with the plan of a reopened case",
      description =
          """
          重新打开后继续实施方案。需要职务：上级党组织的党委工作部或院级领导。

          Goes on with the plan after the case was opened again. Roles: office or leader of a
          superior organisation.""")
  public RestResponse<WeakCaseView> resumeCase(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      StartRequest request) {
    return answer(desk.resume(target(id, ifMatch)));
  }

  private static Target target(String id, String ifMatch) {
    return new Target(Inputs.id(id), ifMatch);
  }

  private RestResponse<WeakCaseView> answer(CaseReading reading) {
    WeakCaseView view = WeakCaseView.of(reading, problems.words());
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, IfMatch.etag(view.version())).build();
  }
}
