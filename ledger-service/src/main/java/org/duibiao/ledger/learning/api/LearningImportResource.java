package org.duibiao.ledger.learning.api;

import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.learning.application.LearningImport;
import org.duibiao.ledger.sheet.SheetDesk;
import org.duibiao.ledger.sheet.SheetReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes many learning records in at once, from a filled sheet. */
@Path("/api/ledger/v1/organisations/{organisation}/learning-record-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning records")
public class LearningImportResource {
  private final LearningImport imports;

  LearningImportResource(LearningImport imports) {
    this.imports = imports;
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @POST
  @Consumes({OfficeType.XLSX_TYPE, OfficeType.CSV_TYPE})
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "importLearningRecords",
      summary = "Import learning records",
      description =
          "批量导入学习记录（xlsx 或"
              + " csv）。列名：形式、主题、日期、学时，可选人数、参加人员、主讲人、主讲人身份、指标、行动、备注；人员写工号或不重复的姓名，用顿号分隔。mode=validate"
              + " 只检查；mode=apply 全部写入或全部不写。 / Takes learning records in from a sheet with these"
              + " headings; people by staff number or by a name that is unique. mode=validate only"
              + " looks, mode=apply takes all rows or none.")
  public SheetReport take(
      @PathParam("organisation") String organisation,
      @Parameter(required = true, schema = @Schema(enumeration = {"validate", "apply"}))
          @QueryParam("mode")
          String mode,
      @Context HttpHeaders headers,
      File file) {
    SheetDesk.Mode chosen = SheetDesk.mode(mode);
    return imports.take(
        organisation,
        chosen,
        Inputs.present(file),
        headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
  }
}
