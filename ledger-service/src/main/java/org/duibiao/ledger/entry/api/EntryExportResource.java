package org.duibiao.ledger.entry.api;

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
import org.duibiao.ledger.entry.application.EntryListDesk;
import org.duibiao.ledger.entry.application.EntryListDesk.Listed;
import org.duibiao.ledger.lists.ListExport;
import org.duibiao.ledger.lists.ListExport.Column;
import org.duibiao.ledger.lists.ListFile;
import org.duibiao.ledger.lists.ListFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of entries, whole, as a file. */
@Path("/api/ledger/v1/campaigns/{campaign}/entries/export")
@Tag(name = "Ledger entries")
public class EntryExportResource {
  private static final List<Column<Listed>> COLUMNS =
      List.of(
          new Column<>("组织代码", row -> row.organisation().code()),
          new Column<>("党组织名称", row -> row.organisation().name()),
          new Column<>("状态", Listed::state),
          new Column<>("时效", Listed::timeliness),
          new Column<>("截止日期", row -> row.obligation().dueDate()),
          new Column<>("首次报送时间", row -> row.obligation().firstSubmittedAt()),
          new Column<>("报送次数", Listed::revision),
          new Column<>("成功经验数", row -> row.content().successfulPractices().size()),
          new Column<>("典型案例数", row -> row.content().typicalCases().size()),
          new Column<>("存在问题数", row -> row.content().problems().size()),
          new Column<>("声明未发现问题", row -> row.content().noProblemFound()),
          new Column<>("成功经验", row -> Listed.words(row.content().successfulPractices())),
          new Column<>("典型案例", row -> Listed.words(row.content().typicalCases())),
          new Column<>("存在问题", row -> Listed.words(row.content().problems())),
          new Column<>("备注", row -> row.content().remarks()),
          new Column<>("填报人", Listed::filledInBy),
          new Column<>("责任人", Listed::responsiblePerson),
          new Column<>("审签人", Listed::signedOffBy));

  private final EntryListDesk entries;
  private final ListExport export;

  EntryExportResource(EntryListDesk entries, ListExport export) {
    this.entries = entries;
    this.export = export;
  }

  /** Scope: what the caller's posts reach. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "exportEntries",
      summary = "Entries, as a file",
      description =
          "台账条目清单全部导出为 xlsx 或 csv（UTF-8 带 BOM），筛选条件与清单相同，谁导出记入审计。 / The whole list with the same filters as a workbook or as comma-separated values; who took it is noted in the audit trail.")
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
      @BeanParam EntryFilter filter) {
    ListFormat file = ListFormat.of(format);
    EntryListDesk.Query query = filter.query();
    return export.file(
        new ListExport.Taken("exportEntries", "台账条目清单", "entries", campaign, filter.organisation()),
        file,
        COLUMNS,
        page -> entries.page(campaign, query, page));
  }
}
