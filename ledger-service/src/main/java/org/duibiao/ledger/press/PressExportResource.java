package org.duibiao.ledger.press;

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
import java.util.Optional;
import org.duibiao.chassis.office.OfficeType;
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

/** The list of materials for the press, whole, as a file. */
@Path("/api/ledger/v1/organisations/{organisation}/press-materials/export")
@Tag(name = "Press materials")
public class PressExportResource {
  private static final List<Column<PressMaterialView>> COLUMNS =
      List.of(
          new Column<>("组织代码", PressMaterialView::organisation),
          new Column<>("党组织名称", PressMaterialView::organisationName),
          new Column<>("媒体", PressMaterialView::outlet),
          new Column<>("级别", PressMaterialView::level),
          new Column<>("日期", PressMaterialView::date),
          new Column<>("标题", PressMaterialView::title),
          new Column<>("链接", row -> row.link() == null ? "" : row.link()),
          new Column<>("行动", row -> String.join("、", row.campaigns())),
          new Column<>("登记人", PressMaterialView::recordedBy),
          new Column<>("登记时间", PressMaterialView::recordedAt));

  private final PressDesk press;
  private final ListExport export;

  PressExportResource(PressDesk press, ListExport export) {
    this.press = press;
    this.export = export;
  }

  /** Scope: an organisation that one of the caller's posts reaches, with all below it. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "exportPressMaterials",
      summary = "What the press brought, as a file",
      description =
          "该组织及其全部下级的宣传稿件全部导出为 xlsx 或 csv（UTF-8 带 BOM），谁导出记入审计。 / The whole list as a workbook"
              + " or as comma-separated values; who took it is noted in the audit trail.")
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
      @PathParam("organisation") String organisation,
      @BeanParam PressQuery query,
      @Parameter(
              description = "xlsx（默认）或 csv / xlsx by default, or csv",
              schema = @Schema(enumeration = {"xlsx", "csv"}))
          @QueryParam("format")
          String format) {
    PressFilter filter = query.filter();
    return export.file(
        new ListExport.Taken(
            "exportPressMaterials",
            "宣传稿件",
            "press-materials",
            organisation,
            Optional.of(organisation)),
        ListFormat.of(format),
        COLUMNS,
        page -> press.page(organisation, filter, page));
  }
}
