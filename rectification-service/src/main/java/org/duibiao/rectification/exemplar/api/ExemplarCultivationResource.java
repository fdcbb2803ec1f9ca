package org.duibiao.rectification.exemplar.api;

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
import org.duibiao.rectification.exemplar.api.ExemplarRequests.AssessmentRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.CultivationRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.DesignationRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.RevocationRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.SelfAssessmentRequest;
import org.duibiao.rectification.exemplar.application.ExemplarDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** From the cultivation 培育创建 of exemplars to their designation 命名, over HTTP. */
@Path(ExemplarResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Exemplars")
public class ExemplarCultivationResource {
  private static final String IF_MATCH = "If-Match";
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";

  private final ExemplarDesk desk;
  private final Inputs inputs;

  ExemplarCultivationResource(ExemplarDesk desk, Inputs inputs) {
    this.desk = desk;
    this.inputs = inputs;
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/cultivation")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "cultivateExemplar",
      summary = "Begin to cultivate it",
      description =
          """
          公示期满且异议均已答复后，转入培育创建。需要职务：上级党组织的党委工作部，且未参与申报。

          Begins the cultivation once the notice is over and every objection is answered.
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> cultivateExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      CultivationRequest request) {
    return answer(
        desk.cultivate(target(id, ifMatch), inputs.later(request, CultivationRequest::comment)));
  }

  /** Scope: secretary or officer at the organisation or above. */
  @POST
  @Path("{id}/self-assessment")
  @RolesAllowed({SECRETARY, OFFICER})
  @Operation(
      operationId = "selfAssessExemplar",
      summary = "Assess itself",
      description =
          """
          提交自评报告和材料。需要职务：本级或上级的书记、党务干部。

          The organisation says how it stands, with what proves it.
          Roles: secretary or officer of the organisation or above.""")
  public RestResponse<ExemplarView> selfAssessExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      SelfAssessmentRequest request) {
    return answer(
        desk.selfAssess(
            target(id, ifMatch), inputs.later(request, SelfAssessmentRequest::toAssessment)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/assessment")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "assessExemplar",
      summary = "Note the province's verdict",
      description =
          """
          登记省级考核结论，须有文号和日期。需要职务：上级党组织的党委工作部，且未参与申报。

          Notes the province's verdict with the number and the date of the paper.
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> assessExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      AssessmentRequest request) {
    return answer(
        desk.assess(target(id, ifMatch), inputs.later(request, AssessmentRequest::toAssessment)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/designation")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "designateExemplar",
      summary = "Designate it",
      description =
          """
          省级考核通过的予以命名；有未销号的薄弱党组织个案的不予命名（422）。需要职务：上级党组织的党委工作部，且未参与申报。

          Designates what the province has passed; nobody with an open case (422).
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> designateExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      DesignationRequest request) {
    return answer(
        desk.designate(
            target(id, ifMatch), inputs.later(request, DesignationRequest::toDesignation)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/revocation")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "revokeExemplar",
      summary = "Revoke the designation",
      description =
          """
          撤销命名，须说明理由和依据。需要职务：上级党组织的党委工作部，且未参与申报。

          Takes the designation away, with the reason and the paper it rests on.
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> revokeExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      RevocationRequest request) {
    return answer(
        desk.revoke(target(id, ifMatch), inputs.later(request, RevocationRequest::toRevocation)));
  }
}
