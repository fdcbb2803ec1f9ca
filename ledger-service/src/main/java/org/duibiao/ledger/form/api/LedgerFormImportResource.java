package org.duibiao.ledger.form.api;

import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;
import static org.duibiao.chassis.problem.CommonProblem.PRECONDITION_REQUIRED;

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
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.duibiao.chassis.office.OfficeDocument;
import org.duibiao.chassis.office.OfficeFiles;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.form.application.FormImportDesk;
import org.duibiao.ledger.form.application.FormImportDesk.Key;
import org.duibiao.ledger.form.application.FormImportDesk.Report;
import org.duibiao.ledger.lists.ListFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Filled forms of annex 2, taken in as drafts. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/ledger-form/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger form")
public class LedgerFormImportResource {
  private final FormImportDesk imports;
  private final ProblemResponses problems;

  LedgerFormImportResource(FormImportDesk imports, ProblemResponses problems) {
    this.imports = imports;
    this.problems = problems;
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @POST
  @Consumes({OfficeType.XLSX_TYPE, OfficeType.DOCX_TYPE})
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "importLedgerForm",
      summary = "Take a filled form in as drafts",
      description =
          "导入填好的附件2（xlsx 或 docx，直接作为请求体）：先用 mode=validate 试导，逐条指出行、列和改法，不写入；再用 mode=apply 并把试导回答的"
              + " ETag 放在 If-Match 中写入为草稿，要么全部写入，要么全部不写。与现状相同的内容不改动，行保持身份。识别合并单元格、空行、表头位置与改名、一格多条、简称、“无”等填法。"
              + " / First tried with mode=validate, which names every fault with row, column and what"
              + " to do and writes nothing; then written as drafts with mode=apply and the try's ETag"
              + " as If-Match, all of it or nothing. What reads as it stands is left alone.")
  @RequestBody(
      content = {
        @Content(
            mediaType = OfficeType.XLSX_TYPE,
            schema = @Schema(implementation = ListFile.class)),
        @Content(
            mediaType = OfficeType.DOCX_TYPE,
            schema = @Schema(implementation = ListFile.class))
      })
  @APIResponse(
      responseCode = "200",
      description = "导入报告 / what came of it",
      content = @Content(schema = @Schema(implementation = FormReportView.class)))
  public Response take(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @Parameter(
              required = true,
              description = "validate 试导，apply 写入 / try it, or write it",
              schema = @Schema(enumeration = {"validate", "apply"}))
          @QueryParam("mode")
          String mode,
      @Parameter(description = "试导回答的 ETag，mode=apply 时必填 / the try's ETag, needed with mode=apply")
          @HeaderParam("If-Match")
          String ifMatch,
      @HeaderParam("Content-Type") @Parameter(hidden = true) String contentType,
      File body)
      throws IOException {
    try {
      return answer(
          taken(new Key(campaign, organisation), applies(mode), ifMatch, type(contentType), body));
    } finally {
      if (body != null) {
        Files.deleteIfExists(body.toPath());
      }
    }
  }

  private Report taken(Key key, boolean applies, String ifMatch, OfficeType type, File body)
      throws IOException {
    imports.requireAuthor(key);
    if (applies && ifMatch == null) {
      throw new DomainException(PRECONDITION_REQUIRED);
    }
    OfficeDocument document = OfficeFiles.read(Inputs.present(body).toPath(), type);
    return applies ? imports.apply(key, ifMatch, document) : imports.validate(key, document);
  }

  private Response answer(Report report) {
    Words words = problems.words();
    return Response.ok(
            FormReportView.of(
                report,
                fault -> words.text("problems.ledger", fault.messageKey(), fault.arguments())))
        .header(HttpHeaders.ETAG, "\"" + report.version() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static boolean applies(String mode) {
    if (!"apply".equals(mode) && !"validate".equals(mode)) {
      throw Inputs.malformed("mode", mode, List.of("validate", "apply"));
    }
    return "apply".equals(mode);
  }

  private static OfficeType type(String contentType) {
    return OfficeType.among(contentType, OfficeType.XLSX, OfficeType.DOCX);
  }
}
