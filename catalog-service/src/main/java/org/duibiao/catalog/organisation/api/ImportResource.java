package org.duibiao.catalog.organisation.api;

import static org.duibiao.catalog.shared.Readers.OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.catalog.CatalogProblem;
import org.duibiao.catalog.organisation.application.CampaignsUnderWay.Ground;
import org.duibiao.catalog.organisation.application.ImportOutcome;
import org.duibiao.catalog.organisation.application.ImportOutcome.RowNote;
import org.duibiao.catalog.organisation.application.OrganisationImport;
import org.duibiao.catalog.organisation.application.OrganisationRow;
import org.duibiao.catalog.shared.Warnings;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes many organisations in at once, after a dry run if wanted. */
@Path("/api/catalog/v1/organisation-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "党组织 / Party organisations")
public class ImportResource {
  private static final String MEANING =
      "mode=validate 只检查并逐行逐列报告问题，不写入；mode=apply 全部写入或全部不写。已有的党组织按行更新。"
          + "JSON 的行号从第一行数据算起，表格文件按文件中的行号。模板见 template。大批量导入请带 Idempotency-Key：如网关等待超时（504），用同一值"
          + "重复提交，未完成时得 409，完成后得到第一次的回答。 / mode=validate reports every fault with row and column and writes nothing;"
          + " mode=apply writes all rows or none. Organisations that exist are changed to what the row"
          + " says. Rows in JSON are counted from the first, those of a file as the file has them."
          + " Send an Idempotency-Key with a long list: where the gateway has stopped waiting (504), the"
          + " same key gives 409 while the import goes on, and its answer afterwards. Roles: office.";
  private static final int MOST_WORDS = 2_000;
  private static final String CSV_EXAMPLE =
      """
      党组织代码,党组织名称,类型,上级党组织代码,党支部类别,党员人数
      dept-09,外语系党总支,党总支,college,,
      dept-09-b1,外语系教师党支部,党支部,dept-09,教师,12
      """;

  private final OrganisationImport imports;
  private final OrganisationAccess offices;
  private final Access access;
  private final Inputs inputs;
  private final Validator validator;
  private final Warnings words;
  private final Idempotency idempotency;

  ImportResource(
      OrganisationImport imports,
      OrganisationAccess offices,
      Access access,
      Inputs inputs,
      Validator validator,
      Warnings words,
      Idempotency idempotency) {
    this.imports = imports;
    this.offices = offices;
    this.access = access;
    this.inputs = inputs;
    this.validator = validator;
    this.words = words;
    this.idempotency = idempotency;
  }

  /** Scope: each row and its superior lie in the subtree of the caller's office. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "importOrganisations",
      summary = "批量导入党组织 / Import organisations",
      description = MEANING)
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ImportRequest.class)),
        @Content(
            mediaType = OfficeType.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = OfficeType.CSV_TYPE,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "table", value = CSV_EXAMPLE))
      })
  @APIResponseSchema(
      value = ImportReport.class,
      responseDescription = "检查或导入的结果 / what was found or done")
  public Response importJson(
      @Parameter(required = true, schema = @Schema(enumeration = {"validate", "apply"}))
          @QueryParam("mode")
          String mode,
      @Parameter(
              description =
                  "新建的党组织随即加入进行中的行动的理由；省略则不加入（导入结果会提醒），之后可用“中途加入行动”办理。只加入您所主办的行动。"
                      + " / why those that are founded join the campaigns under way at once, as far as"
                      + " your office runs these; if left out they do not, and the import says so",
              example = "新成立的党支部")
          @QueryParam("amend")
          String amend,
      @Parameter(
              description = "加入的文件依据，与 amend 同时填写 / the paper it rests on, together with amend",
              example = "院党发〔2021〕12号")
          @QueryParam("basis")
          String basis,
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      ImportRequest request) {
    Mode chosen = mode(mode);
    Ground joining = joining(amend, basis, access.caller().person());
    requireRows(request);
    return once(chosen, key, new Payload(request, joining), new ArrayList<>());
  }

  private record Payload(ImportRequest request, Ground joining) {}

  /** Why newcomers join; both or neither of the words are there. */
  static Ground joining(String reason, String basis, String person) {
    boolean none = reason == null || reason.isBlank();
    if (none != (basis == null || basis.isBlank())) {
      throw Inputs.malformed(none ? "amend" : "basis");
    }
    return none
        ? null
        : new Ground(
            Inputs.text("amend", reason, MOST_WORDS),
            Inputs.text("basis", basis, MOST_WORDS),
            person);
  }

  private enum Mode {
    validate,
    apply
  }

  private Mode mode(String mode) {
    return Inputs.choice(Mode.class, "mode", mode);
  }

  private void requireRows(ImportRequest request) {
    inputs.later(request);
    if (request.organisations() == null
        || request.organisations().isEmpty()
        || request.organisations().contains(null)) {
      inputs.valid(request);
    }
  }

  private Response once(Mode mode, String key, Payload payload, List<RowNote> notes) {
    List<OrganisationRow> rows = payload.request().organisations();
    for (int i = 0; i < rows.size(); i++) {
      examine(i, rows.get(i), notes);
    }
    var work =
        new OrganisationImport.Rows(
            rows, notes, node -> node != null && access.mayAct(node, OFFICE), payload.joining());
    if (mode == Mode.validate) {
      return Response.ok(report(mode, rows.size(), imports.validate(work))).build();
    }
    return idempotency.once(key, "importOrganisations", payload, () -> apply(work));
  }

  private Response apply(OrganisationImport.Rows rows) {
    ImportOutcome outcome = imports.apply(rows, offices::actor);
    if (!outcome.applied()) {
      throw new DomainException(
          CatalogProblem.INVALID_CONTENT,
          outcome.errors().stream()
              .map(
                  note ->
                      new DomainException.Fault(
                          "/organisations/" + (note.row() - 1) + "/" + note.column(),
                          "import.row",
                          note.row(),
                          note.column(),
                          detail(note)))
              .toList());
    }
    return Response.ok(report(Mode.apply, rows.rows().size(), outcome)).build();
  }

  private void examine(int index, OrganisationRow row, List<RowNote> notes) {
    for (var violation : validator.validate(row)) {
      var attributes = violation.getConstraintDescriptor().getAttributes();
      String constraint =
          violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
      String told =
          words.input(
              constraint,
              attributes.getOrDefault("min", attributes.get("value")),
              attributes.getOrDefault("max", attributes.get("value")));
      notes.add(
          new RowNote(
              index + 1, violation.getPropertyPath().toString(), null, new Object[0], told));
    }
  }

  private ImportReport report(Mode mode, int rows, ImportOutcome outcome) {
    var faults = outcome.errors().stream().map(this::view).toList();
    var warnings = outcome.warnings().stream().map(this::view).toList();
    return new ImportReport(
        mode.name(),
        outcome.applied(),
        rows,
        outcome.created(),
        outcome.updated(),
        outcome.faulty(),
        faults,
        faults.size(),
        warnings,
        outcome.warningCount());
  }

  private ImportReport.RowView view(RowNote note) {
    return ImportReport.RowView.ofField(note.row(), note.column(), detail(note));
  }

  private String detail(RowNote note) {
    return note.told() == null ? words.text(note.messageKey(), note.arguments()) : note.told();
  }
}
