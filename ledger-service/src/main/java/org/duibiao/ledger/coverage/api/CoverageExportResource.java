package org.duibiao.ledger.coverage.api;

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
import java.util.Arrays;
import java.util.List;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.coverage.api.CoverageDaysView.CoverageDayView;
import org.duibiao.ledger.coverage.api.CoverageIndicatorsView.CoverageIndicatorView;
import org.duibiao.ledger.coverage.api.CoverageLevelsView.CoverageLevelView;
import org.duibiao.ledger.lists.ListExport;
import org.duibiao.ledger.lists.ListExport.Column;
import org.duibiao.ledger.lists.ListFile;
import org.duibiao.ledger.lists.ListFormat;
import org.duibiao.ledger.lists.OrganisationType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The coverage by level, by indicator and by day as tables to take along. */
@Path("/api/ledger/v1/campaigns/{campaign}/coverage")
@Tag(name = "Coverage")
public class CoverageExportResource {
  private static final List<Column<CoverageLevelView>> LEVELS =
      List.of(
          new Column<>("组织类型", CoverageExportResource::type),
          new Column<>("应报", CoverageLevelView::expected),
          new Column<>("按时", CoverageLevelView::onTime),
          new Column<>("迟报", CoverageLevelView::late),
          new Column<>("逾期未报", CoverageLevelView::overdue),
          new Column<>("待报", CoverageLevelView::pending),
          new Column<>("免报", CoverageLevelView::exempt),
          new Column<>("按时一次通过", CoverageLevelView::onTimePassed),
          new Column<>("占坑上报", CoverageLevelView::onTimeReturned),
          new Column<>("迟报一次通过", CoverageLevelView::latePassed),
          new Column<>("迟报被退回", CoverageLevelView::lateReturned));

  private static final List<Column<CoverageIndicatorView>> INDICATORS =
      List.of(
          new Column<>("指南", CoverageIndicatorView::guide),
          new Column<>("指标", CoverageIndicatorView::indicator),
          new Column<>("内容", CoverageIndicatorView::text),
          new Column<>("党组织数", CoverageIndicatorView::organisations),
          new Column<>("达标", CoverageIndicatorView::met),
          new Column<>("部分达标", CoverageIndicatorView::partlyMet),
          new Column<>("未达标", CoverageIndicatorView::notMet),
          new Column<>("不适用", CoverageIndicatorView::notApplicable),
          new Column<>("未诊断", CoverageIndicatorView::notAssessed));

  private static final List<Column<CoverageDayView>> DAYS =
      List.of(
          new Column<>("日期", CoverageDayView::day),
          new Column<>("应报", CoverageDayView::expected),
          new Column<>("按时", CoverageDayView::onTime),
          new Column<>("迟报", CoverageDayView::late),
          new Column<>("逾期未报", CoverageDayView::overdue),
          new Column<>("待报", CoverageDayView::pending),
          new Column<>("免报", CoverageDayView::exempt),
          new Column<>("当日上报", CoverageDayView::submitted),
          new Column<>("当日通过", CoverageDayView::accepted),
          new Column<>("当日退回", CoverageDayView::returned));

  private final CoverageResource coverage;
  private final CoverageIndicatorResource indicators;
  private final ListExport export;

  CoverageExportResource(
      CoverageResource coverage, CoverageIndicatorResource indicators, ListExport export) {
    this.coverage = coverage;
    this.indicators = indicators;
    this.export = export;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/levels/export")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "exportCoverageLevels",
      summary = "Coverage by level, as a file",
      description =
          "分层级全覆盖情况导出为 xlsx 或 csv（UTF-8 带 BOM），谁导出记入审计。 / The coverage by level as a workbook or as"
              + " comma-separated values; who took it is noted in the audit trail.")
  @APIResponse(
      responseCode = "200",
      description = "文件 / the file",
      content = {
        @Content(
            mediaType = OfficeType.XLSX_TYPE,
            schema = @Schema(implementation = ListFile.class)),
        @Content(mediaType = OfficeType.CSV_TYPE, schema = @Schema(implementation = ListFile.class))
      })
  public Response levels(
      @PathParam("campaign") String campaign,
      @Parameter(
              description =
                  "组织代码，默认为开展行动的组织，或其中您任职范围的最上一级 / the one that runs the campaign by default, or the top of the caller's reach")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "节点代码，默认为台账 / the ledger's milestone by default")
          @QueryParam("milestone")
          String milestone,
      @Parameter(
              description = "xlsx（默认）或 csv / xlsx by default, or csv",
              schema = @Schema(enumeration = {"xlsx", "csv"}))
          @QueryParam("format")
          String format) {
    ListFormat file = ListFormat.of(format);
    List<CoverageLevelView> rows = coverage.levels(campaign, organisation, milestone).levels();
    return file(
        new Table("exportCoverageLevels", "分层级全覆盖情况", "coverage-levels"),
        campaign,
        organisation,
        file,
        LEVELS,
        rows);
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/indicators/export")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "exportCoverageIndicators",
      summary = "How often each indicator was met or not, as a file",
      description =
          "共性短板（逐条指标达标情况）导出为 xlsx 或 csv（UTF-8 带 BOM），谁导出记入审计。 / The common weaknesses as a workbook or"
              + " as comma-separated values; who took them is noted in the audit trail.")
  @APIResponse(
      responseCode = "200",
      description = "文件 / the file",
      content = {
        @Content(
            mediaType = OfficeType.XLSX_TYPE,
            schema = @Schema(implementation = ListFile.class)),
        @Content(mediaType = OfficeType.CSV_TYPE, schema = @Schema(implementation = ListFile.class))
      })
  public Response indicators(
      @PathParam("campaign") String campaign,
      @Parameter(
              description =
                  "组织代码，默认为开展行动的组织，或其中您任职范围的最上一级 / the one that runs the campaign by default, or the top of the caller's reach")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "指南代码，默认全部 / code of a guide, all by default", example = "branch")
          @QueryParam("guide")
          String guide,
      @Parameter(
              description = "排序：guide（默认，按指南）或 notMet / as the guide has them, or the worst first",
              schema = @Schema(enumeration = {"guide", "notMet"}))
          @QueryParam("sort")
          String sort,
      @Parameter(
              description = "xlsx（默认）或 csv / xlsx by default, or csv",
              schema = @Schema(enumeration = {"xlsx", "csv"}))
          @QueryParam("format")
          String format) {
    ListFormat file = ListFormat.of(format);
    List<CoverageIndicatorView> rows =
        indicators.get(campaign, organisation, guide, sort).indicators();
    return file(
        new Table("exportCoverageIndicators", "共性短板", "coverage-indicators"),
        campaign,
        organisation,
        file,
        INDICATORS,
        rows);
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/days/export")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "exportCoverageDays",
      summary = "Coverage day by day, as a file",
      description =
          "逐日全覆盖情况导出为 xlsx 或 csv（UTF-8 带 BOM），谁导出记入审计。 / The coverage day by day as a workbook or as"
              + " comma-separated values; who took it is noted in the audit trail.")
  @APIResponse(
      responseCode = "200",
      description = "文件 / the file",
      content = {
        @Content(
            mediaType = OfficeType.XLSX_TYPE,
            schema = @Schema(implementation = ListFile.class)),
        @Content(mediaType = OfficeType.CSV_TYPE, schema = @Schema(implementation = ListFile.class))
      })
  public Response days(
      @PathParam("campaign") String campaign,
      @Parameter(
              description =
                  "组织代码，默认为开展行动的组织，或其中您任职范围的最上一级 / the one that runs the campaign by default, or the top of the caller's reach")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "节点代码，默认为台账 / the ledger's milestone by default")
          @QueryParam("milestone")
          String milestone,
      @Parameter(description = "起始日期 / first day", example = "2021-04-01") @QueryParam("from")
          String from,
      @Parameter(description = "截止日期，默认今天 / last day, today by default", example = "2021-04-30")
          @QueryParam("to")
          String to,
      @Parameter(
              description = "xlsx（默认）或 csv / xlsx by default, or csv",
              schema = @Schema(enumeration = {"xlsx", "csv"}))
          @QueryParam("format")
          String format) {
    ListFormat file = ListFormat.of(format);
    List<CoverageDayView> rows = coverage.days(campaign, organisation, milestone, from, to).days();
    return file(
        new Table("exportCoverageDays", "逐日全覆盖情况", "coverage-days"),
        campaign,
        organisation,
        file,
        DAYS,
        rows);
  }

  private static Object type(CoverageLevelView level) {
    return Arrays.stream(OrganisationType.values())
        .filter(known -> known.name().equals(level.type()))
        .map(Object.class::cast)
        .findFirst()
        .orElse(level.type());
  }

  private record Table(String operation, String name, String ascii) {}

  private <T> Response file(
      Table table,
      String campaign,
      String organisation,
      ListFormat format,
      List<Column<T>> columns,
      List<T> rows) {
    return export.file(
        new ListExport.Taken(
            table.operation(),
            table.name(),
            table.ascii(),
            campaign,
            Inputs.filter("organisation", organisation)),
        format,
        columns,
        page -> new Page<>(rows, null));
  }
}
