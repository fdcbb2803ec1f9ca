package org.duibiao.ledger.diagnosis.api;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.duibiao.chassis.file.Attachment;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.diagnosis.application.DiagnosisForm;
import org.duibiao.ledger.diagnosis.application.DiagnosisFormDesk;
import org.duibiao.ledger.diagnosis.infrastructure.DiagnosisFormFiles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The form on which an organisation diagnoses itself offline. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/diagnosis/form")
@Tag(name = "Diagnoses")
public class DiagnosisFormResource {
  private static final Map<String, OfficeType> FORMATS =
      Map.of("xlsx", OfficeType.XLSX, "docx", OfficeType.DOCX);

  private final DiagnosisFormDesk forms;

  DiagnosisFormResource(DiagnosisFormDesk forms) {
    this.forms = forms;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getDiagnosisForm",
      summary = "The form for diagnosing offline",
      description =
          "导出预填的自我诊断表（Excel 或 Word），可在手机或 Word 中填写后导入；表上的填报表编码用来防止误导入其他组织或旧指南的表。"
              + " / The diagnosis as a form, filled in as far as it has come, to be filled in offline and"
              + " imported; its code keeps it from being taken for another organisation's.")
  @APIResponse(
      responseCode = "200",
      description = "自我诊断表 / the form",
      content = {
        @Content(
            mediaType = OfficeType.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = OfficeType.DOCX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response get(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @Parameter(
              description = "格式，默认 xlsx / xlsx by default",
              schema = @Schema(enumeration = {"xlsx", "docx"}))
          @QueryParam("format")
          String format) {
    OfficeType type = format(format);
    DiagnosisForm form = forms.form(campaign, organisation);
    return Response.ok(written(form, type), type.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            Attachment.of(form.fileName() + "." + type.extension()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static OfficeType format(String format) {
    OfficeType type = FORMATS.get(format == null ? "xlsx" : format);
    if (type == null) {
      throw Inputs.malformed("format", format, FORMATS.keySet().stream().sorted().toList());
    }
    return type;
  }

  private static byte[] written(DiagnosisForm form, OfficeType type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DiagnosisFormFiles.write(form, type, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
