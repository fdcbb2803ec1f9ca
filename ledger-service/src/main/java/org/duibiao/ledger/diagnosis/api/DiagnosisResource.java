package org.duibiao.ledger.diagnosis.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.diagnosis.application.DiagnosisDesk;
import org.duibiao.ledger.diagnosis.application.DiagnosisRequest;
import org.duibiao.ledger.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An organisation's diagnosis of itself 自我诊断. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/diagnosis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Diagnoses")
public class DiagnosisResource {
  private final DiagnosisDesk diagnoses;
  private final DiagnosisFigures figures;
  private final ProblemResponses problems;

  DiagnosisResource(DiagnosisDesk diagnoses, DiagnosisFigures figures, ProblemResponses problems) {
    this.diagnoses = diagnoses;
    this.figures = figures;
    this.problems = problems;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getDiagnosis",
      summary = "An organisation's diagnosis of itself",
      description =
          "对照适用的诊断指南逐条列出诊断结果；尚未开始时为空，ETag 为 \"0\"。 / Every indicator of the guide that"
              + " applies with what was found; an empty one with ETag \"0\" before it is begun.")
  @APIResponse(
      responseCode = "200",
      description = "自我诊断 / the diagnosis",
      content = @Content(schema = @Schema(implementation = DiagnosisView.class)))
  public Response get(
      @PathParam("campaign") String campaign, @PathParam("organisation") String organisation) {
    return answer(diagnoses.get(campaign, organisation));
  }

  /** Scope: secretary or officer at the organisation or above, office above; a portal above. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, PORTAL})
  @Operation(
      operationId = "saveDiagnosis",
      summary = "Record findings",
      description =
          "记录诊断结果：可先整项（一级指标）设定，再逐条列出例外；未提到的保持不变。未达标和部分达标的自动形成存在问题草稿，好做法形成成功经验草稿，重复诊断不会重复生成。 /"
              + " Records findings, whole dimensions first and exceptions after; what is not named"
              + " stays. A finding below standard drafts one problem, a good practice one"
              + " experience; diagnosing again makes no duplicates.")
  @APIResponse(
      responseCode = "200",
      description = "已记录 / recorded",
      content = @Content(schema = @Schema(implementation = DiagnosisView.class)))
  public Response save(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      DiagnosisRequest request) {
    return answer(diagnoses.save(campaign, organisation, ifMatch, Inputs.present(request)));
  }

  private Response answer(DiagnosisDesk.Seen seen) {
    return Answers.of(figures.shown(seen, problems.words()), seen.diagnosis().version());
  }
}
