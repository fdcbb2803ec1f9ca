package org.duibiao.ledger.learning.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
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
import java.util.stream.Collectors;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.ledger.learning.application.LearningDesk;
import org.duibiao.ledger.learning.application.LearningQuery;
import org.duibiao.ledger.learning.application.LearningSheet;
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

/** An organisation's learning records as a file; its headings are those of the import. */
@Path("/api/ledger/v1/organisations/{organisation}/learning-records/export")
@Tag(name = "Learning records")
public class OrganisationLearningExportResource {
  private static final List<Column<LearningRecordView>> COLUMNS =
      List.of(
          new Column<>("组织代码", LearningRecordView::organisation),
          new Column<>(LearningSheet.KIND, row -> row.kind().label()),
          new Column<>(LearningSheet.TITLE, LearningRecordView::title),
          new Column<>(LearningSheet.DATE, LearningRecordView::date),
          new Column<>(LearningSheet.HOURS, LearningRecordView::classHours),
          new Column<>(LearningSheet.ATTENDANCE, LearningRecordView::attendance),
          new Column<>(LearningSheet.PEOPLE, OrganisationLearningExportResource::people),
          new Column<>(
              LearningSheet.LED_BY, row -> row.ledBy() == null ? null : row.ledBy().staffNumber()),
          new Column<>(
              LearningSheet.LED_AS,
              row -> row.ledBy() == null ? null : row.ledBy().capacity().label()),
          new Column<>(LearningSheet.INDICATORS, row -> String.join("、", row.indicators())),
          new Column<>(LearningSheet.CAMPAIGNS, row -> String.join("、", row.campaigns())),
          new Column<>(LearningSheet.REMARKS, LearningRecordView::remarks));

  private final LearningDesk learning;
  private final LearningViews views;
  private final ListExport exports;

  OrganisationLearningExportResource(
      LearningDesk learning, LearningViews views, ListExport exports) {
    this.learning = learning;
    this.views = views;
    this.exports = exports;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "exportAllLearning",
      summary = "An organisation's learning records as a file",
      description =
          "导出学习记录，筛选条件与列表相同；参加人员以工号列出，可改后再导入。 / The learning records as a file, narrowed as"
              + " the list is; people stand by staff number, so that the file can be imported.")
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
      @Parameter(
              description = "xlsx（默认）或 csv / xlsx by default",
              schema = @Schema(enumeration = {"xlsx", "csv"}))
          @QueryParam("format")
          String format,
      @BeanParam LearningFilter filter) {
    LearningQuery asked = filter.query();
    var taken =
        new ListExport.Taken(
            "exportAllLearning",
            "学习记录",
            "organisation-learning",
            organisation,
            Optional.of(organisation));
    return exports.file(
        taken, ListFormat.of(format), COLUMNS, page -> rows(organisation, asked, page));
  }

  private Page<LearningRecordView> rows(
      String organisation, LearningQuery asked, PageRequest page) {
    var records = learning.page(organisation, asked, page);
    return new Page<>(views.all(records.items()), records.next());
  }

  private static String people(LearningRecordView row) {
    return row.attendees().stream()
        .map(LearningRecordView.LearningAttendeeView::staffNumber)
        .collect(Collectors.joining("、"));
  }
}
