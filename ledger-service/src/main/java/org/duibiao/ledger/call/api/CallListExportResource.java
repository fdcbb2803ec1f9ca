package org.duibiao.ledger.call.api;

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
import java.util.Map;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.ledger.call.application.CallDesk;
import org.duibiao.ledger.call.application.CallDesk.Call;
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

/** The call list, whole, as a file. */
@Path("/api/ledger/v1/campaigns/{campaign}/call-list/export")
@Tag(name = "Call list")
public class CallListExportResource {
  private static final List<Column<Call>> COLUMNS =
      List.of(
          new Column<>("组织代码", Call::organisation),
          new Column<>("党组织名称", Call::organisationName),
          new Column<>("报送事项", Call::title),
          new Column<>("状态", Call::state),
          new Column<>("时效", Call::timeliness),
          new Column<>("截止日期", Call::dueDate),
          new Column<>("更正期限", Call::correctBy),
          new Column<>("逾期天数", Call::daysLate),
          new Column<>("联系人", row -> row.whom().name()),
          new Column<>("职务", row -> posts(row.whom().post())),
          new Column<>("电话", row -> row.whom().phone()),
          new Column<>("邮箱", row -> row.whom().email()),
          new Column<>("上次联系时间", row -> row.last().at()),
          new Column<>("上次联系方式", row -> row.last().channel()),
          new Column<>("上次联系人", row -> row.last().person()),
          new Column<>("上次联系情况", row -> row.last().note()));

  private static final Map<String, String> POSTS =
      Map.of("SECRETARY", "书记", "DEPUTY_SECRETARY", "副书记", "OFFICER", "党务干部", "ORGANISER", "组织员");

  private final CallDesk calls;
  private final ListExport export;

  CallListExportResource(CallDesk calls, ListExport export) {
    this.calls = calls;
    this.export = export;
  }

  private static String posts(String post) {
    return post == null ? null : POSTS.getOrDefault(post, post);
  }

  /** Scope: what the caller's posts reach. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "exportCallList",
      summary = "Whom to call, as a file",
      description =
          "催报清单全部导出为 xlsx 或 csv（UTF-8 带 BOM），筛选条件与清单相同，谁导出记入审计；第三方平台看不到联系方式。 / The whole call list as a workbook or as comma-separated values; who took it is noted in the audit trail, and a portal is not told how people are reached.")
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
      @BeanParam CallFilter filter) {
    ListFormat file = ListFormat.of(format);
    CallDesk.Query query = filter.query();
    return export.file(
        new ListExport.Taken(
            "exportCallList", "催报清单", "call-list", campaign, filter.organisation()),
        file,
        COLUMNS,
        page -> calls.page(campaign, query, page));
  }
}
