package org.duibiao.rectification.appraisal.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.duibiao.chassis.file.Downloads;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.rectification.appraisal.api.AppraisalView.AppraisalPage;
import org.duibiao.rectification.appraisal.application.AppraisalDesk;
import org.duibiao.rectification.appraisal.application.AppraisalExport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The appraisal feed 述职评议考核 over HTTP. */
@Path("/api/rectification/v1/appraisals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Appraisals",
    description =
        "述职评议考核数据：按党组织和书记任期，逐项可溯源，不评等次 / Figures by organisation and tenure, each"
            + " traceable; no grades")
public class AppraisalResource {
  private final AppraisalDesk appraisals;
  private final AppraisalExport export;

  AppraisalResource(AppraisalDesk appraisals, AppraisalExport export) {
    this.appraisals = appraisals;
    this.export = export;
  }

  /** Scope: organisations in the caller's subtrees, by SQL. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listAppraisals",
      summary = "The appraisal feed, by organisation and tenure",
      description =
          """
          按党组织、书记任期列出述职评议考核所需数据：报送按时和一次通过、下级全覆盖、问题查找和销号、逾期、督导；书记空缺期单列一行，
          兼任两处书记的各列一行。事项按发生之日计入任期，报送按到期之日；交接当日属继任者。次序为组织树次序，不排名、不评等次。需要职务：任何职务。

          The figures of each organisation by the tenures of its secretaries; vacancies have rows of
          their own. What happened counts for the day on which it did, what was owed for the day on
          which it was due; the day of a handover is the successor's. In the order of the tree: no
          ranking, no grade. Roles: any.""")
  public AppraisalPage list(@BeanParam AppraisalQuery query, @BeanParam PageRequest page) {
    return AppraisalPage.of(appraisals.page(query.filter(), page));
  }

  /** Scope: organisations in the caller's subtrees, by SQL. */
  @GET
  @Path("export")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "exportAppraisals",
      summary = "The appraisal feed as a workbook",
      description =
          """
          述职评议考核数据全部导出为 xlsx，筛选条件同清单；第二张表逐条列出各行本级数据背后的记录，下级覆盖和对下级督导的记录列在下级各自的行下。
          统计截止日在导出开始时确定；两张表先后读取，其间的变动可能只见于第二张，需要同一时刻的请先固化快照再导出。谁导出记入审计。需要职务：任何职务。

          The whole feed with the same filters as a workbook; its second sheet has the records behind
          the rows' own figures, and those on organisations below with the rows of these. The last day
          that counts is fixed as the export begins; the second sheet is read after the first, so what
          changes meanwhile may show there alone: a snapshot is of one moment. Who took it is noted in
          the audit trail. Roles: any.""")
  @APIResponse(
      responseCode = "200",
      description = "文件 / the file",
      content =
          @Content(
              mediaType = OfficeType.XLSX_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export(@BeanParam AppraisalQuery query) {
    AppraisalDesk.Filter filter = query.filter();
    return Downloads.of(
        OfficeType.XLSX_TYPE,
        "述职评议考核数据-" + filter.campaign() + ".xlsx",
        out -> export.feed(filter, out));
  }
}
