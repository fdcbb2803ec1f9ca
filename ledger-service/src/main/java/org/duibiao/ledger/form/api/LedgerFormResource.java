package org.duibiao.ledger.form.api;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duibiao.chassis.file.Downloads;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.form.application.FormDesk;
import org.duibiao.ledger.form.application.FormDesk.Content;
import org.duibiao.ledger.form.application.FormHead;
import org.duibiao.ledger.lists.ListFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The form of annex 2 诊断情况工作台账, to be printed or filled in. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/ledger-form")
@Tag(name = "Ledger form")
public class LedgerFormResource {
  private final FormDesk forms;

  LedgerFormResource(FormDesk forms) {
    this.forms = forms;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getLedgerForm",
      summary = "An organisation's ledger in the form of annex 2",
      description =
          "附件2《诊断情况工作台账》：支部为本级一行；党总支先本级、后下级按显示顺序编号；党委为全部单位的台账。format 为 json（默认）、xlsx"
              + " 或 docx；content 默认为已报送的内容（FILED），CURRENT 为现在的内容（含草稿）。xlsx 不限行数，docx 不超过 1000 行。 /"
              + " A branch's own row; a unit's own row first, then those below in display order; for"
              + " a committee the ledgers of all units. As it was filed, or as it stands now. A"
              + " workbook may be of any length, a document of 1,000 rows.")
  @APIResponse(
      responseCode = "200",
      description = "台账 / the form",
      content = {
        @org.eclipse.microprofile.openapi.annotations.media.Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LedgerFormView.class)),
        @org.eclipse.microprofile.openapi.annotations.media.Content(
            mediaType = OfficeType.XLSX_TYPE,
            schema = @Schema(implementation = ListFile.class)),
        @org.eclipse.microprofile.openapi.annotations.media.Content(
            mediaType = OfficeType.DOCX_TYPE,
            schema = @Schema(implementation = ListFile.class))
      })
  @APIResponse(responseCode = "422", description = "内容过多，不能用这种格式 / too much for this format")
  public Response get(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @Parameter(
              description = "json（默认）、xlsx 或 docx / json by default, xlsx or docx",
              schema = @Schema(enumeration = {"json", "xlsx", "docx"}))
          @QueryParam("format")
          String format,
      @Parameter(
              description = "已报送的内容（默认）或现在的内容 / as filed by default, or as it stands now",
              schema = @Schema(implementation = Content.class))
          @QueryParam("content")
          String content) {
    Content which = Inputs.constant(Content.class, "content", content).orElse(Content.FILED);
    FormDesk.Wanted wanted = new FormDesk.Wanted(campaign, organisation, which);
    return switch (format == null || format.isEmpty() ? "json" : format) {
      case "json" ->
          Response.ok(LedgerFormView.of(forms.whole(wanted), which), MediaType.APPLICATION_JSON)
              .header("Cache-Control", "no-store")
              .build();
      case "xlsx" -> file(OfficeType.XLSX, wanted, out -> forms.workbook(wanted, out));
      case "docx" -> file(OfficeType.DOCX, wanted, out -> forms.document(wanted, out));
      default -> throw Inputs.malformed("format", format, List.of("json", "xlsx", "docx"));
    };
  }

  private static Response file(OfficeType type, FormDesk.Wanted wanted, Downloads.Writing writing) {
    String extension = "." + type.extension();
    String whose = wanted.campaign() + "-" + wanted.organisation();
    return Downloads.of(
        type.mediaType(),
        FormHead.TITLE + "（" + whose + "）" + extension,
        "ledger-" + whose + extension,
        writing);
  }
}
