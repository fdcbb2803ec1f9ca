package org.duibiao.ledger.report.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.duibiao.chassis.file.Downloads;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.document.OfficialDocument;
import org.duibiao.ledger.lists.ListFile;
import org.duibiao.ledger.report.application.ReportDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A report's submissions, and the report as an official document. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/reports/{milestone}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportDocumentResource {
  private final ReportDesk reports;

  ReportDocumentResource(ReportDesk reports) {
    this.reports = reports;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/revisions")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listReportRevisions",
      summary = "The submissions of a report",
      description = "历次报送的版本，按顺序列出。 / Every submission as it was, the first one first.")
  public Page<ReportRevisionView> revisions(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("milestone") String milestone) {
    return new Page<>(
        reports.revisions(key(campaign, organisation, milestone)).stream()
            .map(ReportRevisionView::of)
            .toList(),
        null);
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/revisions/{number}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getReportRevision",
      summary = "One submission of a report",
      description = "某次报送的版本，不可更改。 / A submission as it was; it never changes.")
  public ReportRevisionView revision(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("milestone") String milestone,
      @PathParam("number") String number) {
    return ReportRevisionView.of(
        reports.revision(key(campaign, organisation, milestone), Inputs.number(number)));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/revisions/{number}/comparison")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "compareReportRevisions",
      summary = "What became of a report between two submissions",
      description =
          "两个版本逐段比较：新增和删去的段落；with 不填为上一版。 / Paragraph by paragraph; the one before if with is"
              + " left out.")
  public ReportComparisonView compare(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("milestone") String milestone,
      @PathParam("number") String number,
      @Parameter(description = "比较的版本 / the number of the other submission") @QueryParam("with")
          String with) {
    ReportDesk.Key key = key(campaign, organisation, milestone);
    int later = Inputs.number(number);
    int earlier = with == null || with.isEmpty() ? Math.max(1, later - 1) : Inputs.number(with);
    return ReportComparisonView.of(reports.revision(key, earlier), reports.revision(key, later));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/document")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getReportDocument",
      summary = "A report in the layout of an official document",
      description =
          "按公文格式（GB/T 9704：标题、主送、正文、落款）输出报告（docx）。 / The report as a .docx in the layout of an"
              + " official document: title, receiver, text, signature and date.")
  @APIResponse(
      responseCode = "200",
      description = "公文 / the document",
      content =
          @Content(
              mediaType = OfficeType.DOCX_TYPE,
              schema = @Schema(implementation = ListFile.class)))
  public Response document(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("milestone") String milestone,
      @Parameter(
              description = "文件格式，只有 docx / the file's format, docx only",
              schema = @Schema(enumeration = {"docx"}))
          @QueryParam("format")
          String format) {
    OfficialDocument.requireFormat(format);
    OfficialDocument document = reports.document(key(campaign, organisation, milestone));
    return Downloads.of(
        OfficeType.DOCX_TYPE,
        document.title() + ".docx",
        "report-" + organisation + ".docx",
        document::write);
  }

  private static ReportDesk.Key key(String campaign, String organisation, String milestone) {
    return new ReportDesk.Key(campaign, organisation, milestone, null);
  }
}
