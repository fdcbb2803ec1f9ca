package org.duibiao.ledger.problem.api;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.ledger.lists.ListExport;
import org.duibiao.ledger.lists.ListExport.Column;
import org.duibiao.ledger.lists.ListFile;
import org.duibiao.ledger.lists.ListFormat;
import org.duibiao.ledger.problem.application.ProblemDesk;
import org.duibiao.ledger.problem.application.ProblemDesk.Named;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of accepted problems, whole, as a file. */
@Path("/api/ledger/v1/campaigns/{campaign}/problems/export")
@Tag(name = "Problems")
public class ProblemExportResource {
  private static final List<Column<Named>> COLUMNS =
      List.of(
          new Column<>("组织代码", row -> row.organisation().code()),
          new Column<>("党组织名称", row -> row.organisation().name()),
          new Column<>("指标", row -> row.problem().indicator()),
          new Column<>("存在问题", row -> row.problem().text()),
          new Column<>("状态", row -> row.problem().state()),
          new Column<>("通过时间", row -> row.problem().acceptedAt()),
          new Column<>("版本", row -> row.problem().revision()),
          new Column<>("编号", row -> row.problem().id()));

  private final ProblemDesk problems;
  private final ListExport export;

  ProblemExportResource(ProblemDesk problems, ListExport export) {
    this.problems = problems;
    this.export = export;
  }

  /** Scope: what the caller's posts reach. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "exportProblems",
      summary = "Accepted problems, as a file",
      description =
          "存在问题清单全部导出为 xlsx 或 csv（UTF-8 带 BOM），筛选条件与清单相同，谁导出记入审计。 / The whole list with the same filters as a workbook or as comma-separated values; who took it is noted in the audit trail.")
  @APIResponse(
      responseCode = "200",
      description = "文件 / the file",
      content = {
        @Content(
            mediaType = OfficeType.XLSX_TYPE,
            schema = @Schema(implementation = ListFile.class)),
        @Content(mediaType = OfficeType.CSV_TYPE, schema = @Schema(implementation = ListFile.class))
      })
  public Response export(
      @PathParam("campaign") String campaign,
      @Parameter(
              description = "xlsx（默认）或 csv / xlsx by default, or csv",
              schema = @Schema(enumeration = {"xlsx", "csv"}))
          @QueryParam("format")
          String format,
      @BeanParam ProblemFilter filter) {
    ListFormat file = ListFormat.of(format);
    ProblemDesk.Query query = filter.query();
    return export.file(
        new ListExport.Taken(
            "exportProblems", "存在问题清单", "problems", campaign, filter.organisation()),
        file,
        COLUMNS,
        page -> problems.page(campaign, query, page));
  }
}
