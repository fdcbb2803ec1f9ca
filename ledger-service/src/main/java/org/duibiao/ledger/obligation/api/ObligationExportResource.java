package org.duibiao.ledger.obligation.api;

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
import org.duibiao.ledger.obligation.application.ObligationDesk;
import org.duibiao.ledger.obligation.application.ObligationDesk.Owed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of obligations, whole, as a file. */
@Path("/api/ledger/v1/campaigns/{campaign}/obligations/export")
@Tag(name = "Obligations")
public class ObligationExportResource {
  private static final List<Column<Owed>> COLUMNS =
      List.of(
          new Column<>("组织代码", row -> row.organisation().code()),
          new Column<>("党组织名称", row -> row.organisation().name()),
          new Column<>("报送事项", row -> row.obligation().title()),
          new Column<>("状态", row -> row.obligation().state()),
          new Column<>("时效", Owed::timeliness),
          new Column<>("截止日期", row -> row.obligation().dueDate()),
          new Column<>("原定截止日期", row -> row.obligation().originalDueDate()),
          new Column<>("锁定日期", row -> row.obligation().lockDate()),
          new Column<>("首次报送时间", row -> row.obligation().firstSubmittedAt()),
          new Column<>("一次通过", row -> row.obligation().passedAtFirstReview()),
          new Column<>("更正期限", row -> row.obligation().correctBy()),
          new Column<>("说明", row -> row.obligation().reason()));

  private final ObligationDesk obligations;
  private final ListExport export;

  ObligationExportResource(ObligationDesk obligations, ListExport export) {
    this.obligations = obligations;
    this.export = export;
  }

  /** Scope: what the caller's posts reach. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "exportObligations",
      summary = "What is owed in a campaign, as a file",
      description =
          "报送任务清单全部导出为 xlsx 或 csv（UTF-8 带 BOM），筛选条件与清单相同，谁导出记入审计。 / The whole list with the same"
              + " filters as a workbook or as comma-separated values; who took it is noted in the audit trail.")
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
      @BeanParam ObligationFilter filter) {
    ListFormat file = ListFormat.of(format);
    ObligationDesk.Query query = filter.query();
    return export.file(
        new ListExport.Taken(
            "exportObligations", "报送任务清单", "obligations", campaign, filter.organisation()),
        file,
        COLUMNS,
        page -> obligations.page(campaign, query, page));
  }
}
