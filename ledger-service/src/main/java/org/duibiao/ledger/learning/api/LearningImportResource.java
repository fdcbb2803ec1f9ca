package org.duibiao.ledger.learning.api;

import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.file.FileDigest;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.learning.application.LearningImport;
import org.duibiao.ledger.sheet.SheetDesk;
import org.duibiao.ledger.sheet.SheetReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes many learning records in at once, from a filled sheet. */
@Path("/api/ledger/v1/organisations/{organisation}/learning-record-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning records")
public class LearningImportResource {
  private final LearningImport imports;
  private final Idempotency idempotency;

  LearningImportResource(LearningImport imports, Idempotency idempotency) {
    this.imports = imports;
    this.idempotency = idempotency;
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
              + " csv）。列名：形式、主题、日期、学时，可选人数、参加人员、主讲人、主讲人身份、指标、行动、备注；人员写工号或不重复的姓名，用顿号分隔，个人学时写在括号里（4学时），也可写“全体”或“12人”；日期、形式等常见写法都能识别，读法有约定的在"
              + " warnings 中说明；表尾（合计、填表人、备注等）略过并说明。mode=validate"
              + " 只检查；mode=apply 全部写入或全部不写。 / Takes learning records in from a sheet with these"
              + " headings; people by staff number or by a name that is unique. How something was read by convention, and what"
              + " stands below the rows, is told in warnings. mode=validate only"
              + " looks, mode=apply takes all rows or none.")
  @APIResponseSchema(
      value = SheetReport.class,
      responseDescription = "检查或导入的结果 / what was found or done")
  public Response take(
      @PathParam("organisation") String organisation,
      @Parameter(required = true, schema = @Schema(enumeration = {"validate", "apply"}))
          @QueryParam("mode")
          String mode,
      @Parameter(
              description =
                  "mode=apply 重复提交时用同一值，得到第一次的回答 / repeat mode=apply with the same value to get"
                      + " the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
      File file) {
    SheetDesk.Mode chosen = SheetDesk.mode(mode);
    File sent = Inputs.present(file);
    Supplier<Response> taken =
        () -> Response.ok(imports.take(organisation, chosen, sent, contentType)).build();
    return chosen == SheetDesk.Mode.validate
        ? taken.get()
        : idempotency.once(
            key,
            "importLearningRecords",
            List.of(organisation, Objects.toString(contentType, ""), FileDigest.of(sent.toPath())),
            taken);
  }
}
