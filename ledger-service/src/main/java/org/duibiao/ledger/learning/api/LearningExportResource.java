package org.duibiao.ledger.learning.api;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.ledger.learning.application.LearningDesk;
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

/** The list of an organisation's learning records, whole, as a file. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/learning-records/export")
@Tag(name = "Learning records")
public class LearningExportResource {
  private static final List<Column<LearningRecordView>> COLUMNS =
      List.of(
          new Column<>("组织代码", LearningRecordView::organisation),
          new Column<>("形式", row -> row.kind().label()),
          new Column<>("主题", LearningRecordView::title),
          new Column<>("日期", LearningRecordView::date),
          new Column<>("学时", LearningRecordView::classHours),
          new Column<>("人数", LearningRecordView::attendance),
          new Column<>("指标", row -> String.join("、", row.indicators())),
          new Column<>("登记人", LearningRecordView::recordedBy),
          new Column<>("登记时间", LearningRecordView::recordedAt));

  private final LearningDesk learning;
  private final LearningViews views;
  private final ListExport export;

  LearningExportResource(LearningDesk learning, LearningViews views, ListExport export) {
    this.learning = learning;
    this.views = views;
    this.export = export;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "exportLearningRecords",
      summary = "What an organisation learned, as a file",
      description =
          "该组织的学习记录全部导出为 xlsx 或 csv（UTF-8 带 BOM），谁导出记入审计。 / All learning records of the"
              + " organisation as a workbook or as comma-separated values; who took it is noted in"
              + " the audit trail.")
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
      @PathParam("organisation") String organisation,
      @Parameter(
              description = "xlsx（默认）或 csv / xlsx by default, or csv",
              schema = @Schema(enumeration = {"xlsx", "csv"}))
          @QueryParam("format")
          String format) {
    ListFormat file = ListFormat.of(format);
    return export.file(
        new ListExport.Taken(
            "exportLearningRecords",
            "学习记录",
            "learning-records",
            campaign,
            Optional.of(organisation)),
        file,
        COLUMNS,
        page -> rows(campaign, organisation, page));
  }

  private Page<LearningRecordView> rows(String campaign, String organisation, PageRequest page) {
    var records = learning.serving(campaign, organisation, page);
    return new Page<>(views.all(records.items()), records.next());
  }
}
