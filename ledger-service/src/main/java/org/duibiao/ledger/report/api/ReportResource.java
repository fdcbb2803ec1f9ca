package org.duibiao.ledger.report.api;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.drafting.DraftRequest;
import org.duibiao.ledger.filing.FilingComment;
import org.duibiao.ledger.filing.FilingRecall;
import org.duibiao.ledger.filing.FilingReopening;
import org.duibiao.ledger.filing.FilingReturn;
import org.duibiao.ledger.report.application.ReportDesk;
import org.duibiao.ledger.report.application.ReportRequest;
import org.duibiao.ledger.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports 阶段性情况报告 / 总结报告. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/reports/{milestone}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportResource {
  private final ReportDesk reports;
  private final ProblemResponses problems;

  ReportResource(ReportDesk reports, ProblemResponses problems) {
    this.reports = reports;
    this.problems = problems;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getReport",
      summary = "An organisation's report",
      description =
          "阶段性情况报告或总结报告；尚未填写时为空，ETag 为 \"0\"。 / The report owed at a milestone; an empty one with"
              + " ETag \"0\" before anything is written.")
  @APIResponse(
      responseCode = "200",
      description = "报告 / the report",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response get(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("milestone") String milestone) {
    return answer(reports.get(key(campaign, organisation, milestone, null)));
  }

  /** Scope: secretary or officer at the organisation or above, office above; a portal above. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, PORTAL})
  @Operation(
      operationId = "saveReport",
      summary = "Write a report",
      description =
          "填写报告的标题和正文；仅草稿和退回状态可写。 / Replaces title and text while it is a draft or returned.")
  @APIResponse(
      responseCode = "200",
      description = "已填写 / written",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response save(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("milestone") String milestone,
      @HeaderParam("If-Match") String ifMatch,
      ReportRequest request) {
    return answer(
        reports.save(key(campaign, organisation, milestone, ifMatch), Inputs.present(request)));
  }

  /** Scope: who files for the organisation, see FilingRule. */
  @POST
  @Path("/submission")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "submitReport",
      summary = "File a report upward",
      description =
          "书记（空缺时副书记，或上级代为）报送报告；每次报送形成一个不可更改的版本。 / The secretary files it, the deputy while there is none, or a superior; every submission is an immutable revision.")
  @APIResponse(
      responseCode = "200",
      description = "已报送 / submitted",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response submit(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("milestone") String milestone,
      @HeaderParam("If-Match") String ifMatch,
      FilingComment request) {
    return answer(reports.submit(key(campaign, organisation, milestone, ifMatch), request));
  }

  /** Scope: the reviewer, see ReviewRule. */
  @POST
  @Path("/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "acceptReport",
      summary = "Accept a report",
      description = "审核通过报告，对应的报送任务完成。 / Accepts it and fulfils its obligation.")
  @APIResponse(
      responseCode = "200",
      description = "已通过 / accepted",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response accept(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("milestone") String milestone,
      @HeaderParam("If-Match") String ifMatch,
      FilingComment request) {
    return answer(reports.accept(key(campaign, organisation, milestone, ifMatch), request));
  }

  /** Scope: the reviewer, see ReviewRule. */
  @POST
  @Path("/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "returnReport",
      summary = "Return a report with a reason",
      description =
          "退回报告，说明理由，可定更正期限。 / Sends it back with a reason and a date by which to correct.")
  @APIResponse(
      responseCode = "200",
      description = "已退回 / returned",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response sendBack(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("milestone") String milestone,
      @HeaderParam("If-Match") String ifMatch,
      FilingReturn request) {
    return answer(
        reports.sendBack(key(campaign, organisation, milestone, ifMatch), Inputs.present(request)));
  }

  /** Scope: who files for the organisation, see FilingRule. */
  @POST
  @Path("/recall")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "recallReport",
      summary = "Take a report back before it is reviewed",
      description = "审核前撤回报告，恢复为草稿。 / Back to a draft before review.")
  @APIResponse(
      responseCode = "200",
      description = "已撤回 / recalled",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response recall(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("milestone") String milestone,
      @HeaderParam("If-Match") String ifMatch,
      FilingRecall request) {
    return answer(reports.recall(key(campaign, organisation, milestone, ifMatch), request));
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @POST
  @Path("/draft")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "draftReport",
      summary = "Draft a report",
      description =
          "一键成文：用该组织及其下级截至某一时刻的数据写出报告初稿；不会覆盖手工填写的内容，除非 replace 为 true。 / Writes a first text from the figures of the organisation and all below it as of a moment; what a person wrote is replaced only with replace=true.")
  @APIResponse(
      responseCode = "200",
      description = "已成文 / drafted",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response draft(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("milestone") String milestone,
      @HeaderParam("If-Match") String ifMatch,
      DraftRequest request) {
    return answer(
        reports.draft(key(campaign, organisation, milestone, ifMatch), DraftRequest.of(request)));
  }

  /** Scope: who files for the organisation, see FilingRule. */
  @POST
  @Path("/reopening")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "reopenReport",
      summary = "Correct an accepted report",
      description =
          "更正已通过的报告，说明理由；原通过的版本在更正通过前继续有效。 / A correction begins; the accepted revision stays in force.")
  @APIResponse(
      responseCode = "200",
      description = "更正中 / reopened",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response reopen(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("milestone") String milestone,
      @HeaderParam("If-Match") String ifMatch,
      FilingReopening request) {
    return answer(
        reports.reopen(key(campaign, organisation, milestone, ifMatch), Inputs.present(request)));
  }

  private static ReportDesk.Key key(
      String campaign, String organisation, String milestone, String ifMatch) {
    return new ReportDesk.Key(campaign, organisation, milestone, ifMatch);
  }

  private Response answer(ReportDesk.Seen seen) {
    return Answers.of(ReportView.of(seen, problems.words()), seen.report().version());
  }
}
