package org.duibiao.rectification.weakness.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;
import static org.duibiao.rectification.weakness.api.CaseAnswers.answer;
import static org.duibiao.rectification.weakness.api.CaseAnswers.target;

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
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.weakness.api.CaseRequests.AnalysisRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.AssignmentRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.PlanRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.StartRequest;
import org.duibiao.rectification.weakness.api.WeakCaseRow.WeakCasePage;
import org.duibiao.rectification.weakness.application.CaseCatalogue;
import org.duibiao.rectification.weakness.application.CaseDesk;
import org.duibiao.rectification.weakness.domain.WeakCaseState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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
    return answer(catalogue.find(Inputs.id(id)), problems.words());
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
        desk.assign(target(id, ifMatch), inputs.later(request, AssignmentRequest::toAssignment)),
        problems.words());
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
        desk.analyse(target(id, ifMatch), inputs.later(request, AnalysisRequest::rootCause)),
        problems.words());
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
    return answer(
        desk.plan(target(id, ifMatch), inputs.later(request, PlanRequest::toPlan)),
        problems.words());
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
    return answer(desk.start(target(id, ifMatch)), problems.words());
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
    return answer(desk.resume(target(id, ifMatch)), problems.words());
  }
}
