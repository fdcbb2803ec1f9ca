package org.duibiao.ledger.diagnosis.api;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.util.List;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.diagnosis.application.DiagnosisDesk;
import org.duibiao.ledger.diagnosis.application.DiagnosisFormDesk;
import org.duibiao.ledger.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in the form on which an organisation has diagnosed itself offline. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/diagnosis/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Diagnoses")
public class DiagnosisImportResource {
  private static final String APPLY = "apply";
  private static final String VALIDATE = "validate";
  private static final String REFUSE = "refuse";
  private static final String OVERWRITE = "overwrite";

  private final DiagnosisFormDesk forms;
  private final ProblemResponses problems;

  DiagnosisImportResource(DiagnosisFormDesk forms, ProblemResponses problems) {
    this.forms = forms;
    this.problems = problems;
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @POST
  @Consumes({OfficeType.XLSX_TYPE, OfficeType.DOCX_TYPE})
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "importDiagnosis",
      summary = "Import a form that was filled in offline",
      description =
          "导入填好的自我诊断表。mode=validate 只检查，逐行逐列说明问题和改法；mode=apply 需要 If-Match，全部写入或全部不写，"
              + "效果与在线填写相同。留空表示保持不变，填“无”表示删去；一格写了几条事实的分成几个问题，几条做法分成几条经验；√、×、☑、□、是、否、优良中差等写法都能识别，读法有约定的在 warnings 中说明；表尾（合计、填表人、日期、盖章、注）略过。 / Takes in a form. mode=validate"
              + " tells every fault with row and column and writes nothing; mode=apply needs If-Match and"
              + " writes all or nothing, as if it had been typed in. A blank leaves what is there, 无 takes it"
              + " away; several facts in one note become several problems, several good practices several"
              + " experiences. How a grade or a semicolon was read is told, and what stands below the"
              + " table is passed over.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = OfficeType.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = OfficeType.DOCX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "200",
      description = "检查或导入的结果 / what was found or done",
      content = @Content(schema = @Schema(implementation = DiagnosisImportView.class)))
  public Response take(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @Parameter(required = true, schema = @Schema(enumeration = {VALIDATE, APPLY}))
          @QueryParam("mode")
          String mode,
      @Parameter(
              description =
                  "表导出之后诊断又有改动的：refuse（默认）逐条指出、不写入，overwrite 以表为准 / where the diagnosis was"
                      + " changed since the form was given out: tell it and write nothing, or let the"
                      + " form win",
              schema = @Schema(enumeration = {REFUSE, OVERWRITE}))
          @QueryParam("stale")
          String stale,
      @Parameter(
              description = "诊断的 ETag，mode=apply 时必填 / the diagnosis' ETag, needed with mode=apply")
          @HeaderParam("If-Match")
          String ifMatch,
      @HeaderParam("Content-Type") @Parameter(hidden = true) String contentType,
      File form) {
    if (!VALIDATE.equals(mode) && !APPLY.equals(mode)) {
      throw Inputs.malformed("mode", mode, List.of(VALIDATE, APPLY));
    }
    if (stale != null && !REFUSE.equals(stale) && !OVERWRITE.equals(stale)) {
      throw Inputs.malformed("stale", stale, List.of(REFUSE, OVERWRITE));
    }
    OfficeType type = OfficeType.among(contentType, OfficeType.XLSX, OfficeType.DOCX);
    DiagnosisDesk.Key key = new DiagnosisDesk.Key(campaign, organisation, ifMatch);
    DiagnosisFormDesk.Returned returned =
        new DiagnosisFormDesk.Returned(
            Inputs.present(form).toPath(), type, OVERWRITE.equals(stale));
    DiagnosisFormDesk.Imported imported =
        APPLY.equals(mode) ? forms.apply(key, returned) : forms.validate(key, returned);
    return Answers.of(DiagnosisImportView.of(mode, imported, problems.words()), imported.version());
  }
}
