package org.duibiao.catalog.organisation.api;

import static org.duibiao.catalog.shared.Readers.OFFICE;
import static org.duibiao.chassis.problem.CommonProblem.MALFORMED_REQUEST;

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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.catalog.CatalogProblem;
import org.duibiao.catalog.organisation.application.CsvRows;
import org.duibiao.catalog.organisation.application.ImportOutcome;
import org.duibiao.catalog.organisation.application.ImportOutcome.RowNote;
import org.duibiao.catalog.organisation.application.OrganisationImport;
import org.duibiao.catalog.organisation.application.OrganisationRow;
import org.duibiao.catalog.shared.Warnings;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.concurrency.Idempotency;
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
  private static final String CSV = "text/csv";
  private static final String MEANING =
      "mode=validate 只检查并逐行逐列报告问题，不写入；mode=apply 全部写入或全部不写。已有的党组织按行更新。"
          + "行号从第一行数据算起。 / mode=validate reports every fault with row and column and writes nothing;"
          + " mode=apply writes all rows or none. Organisations that exist are changed to what the row"
          + " says. Rows are counted from the first row of data. Roles: office.";
  private static final String CSV_EXAMPLE =
      """
      code,name,type,parent,category,memberCount
      dept-09,外语系党总支,GENERAL_BRANCH,college,,
      dept-09-b1,外语系教师党支部,BRANCH,dept-09,TEACHER,12
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
            mediaType = CSV,
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
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      ImportRequest request) {
    Mode chosen = mode(mode);
    List<OrganisationRow> rows = rows(request);
    return once(chosen, key, request, rows, new ArrayList<>());
  }

  /** Scope: as for the same rows in JSON. */
  @POST
  @Consumes(CSV)
  @RolesAllowed(Roles.OFFICE)
  @Operation(hidden = true)
  public Response importTable(
      @QueryParam("mode") String mode,
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      byte[] table) {
    Mode chosen = mode(mode);
    String text = text(table);
    CsvRows rows = CsvRows.of(text);
    return once(chosen, key, text, rows.rows(), new ArrayList<>(rows.notes()));
  }

  private enum Mode {
    validate,
    apply
  }

  private Mode mode(String mode) {
    return Inputs.constant(Mode.class, "mode", mode).orElseThrow(() -> Inputs.malformed("mode"));
  }

  private List<OrganisationRow> rows(ImportRequest request) {
    inputs.later(request);
    if (request.organisations() == null
        || request.organisations().isEmpty()
        || request.organisations().contains(null)) {
      inputs.valid(request);
    }
    return request.organisations();
  }

  private static String text(byte[] table) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(table)).toString();
    } catch (CharacterCodingException e) {
      throw new DomainException(
          MALFORMED_REQUEST, List.of(new DomainException.Fault("", "body.nul")));
    }
  }

  private Response once(
      Mode mode, String key, Object payload, List<OrganisationRow> rows, List<RowNote> notes) {
    for (int i = 0; i < rows.size(); i++) {
      examine(i, rows.get(i), notes);
    }
    var work =
        new OrganisationImport.Rows(
            rows, notes, node -> node != null && access.mayAct(node, OFFICE));
    if (mode == Mode.validate) {
      return Response.ok(report(mode, imports.validate(work))).build();
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
    return Response.ok(report(Mode.apply, outcome)).build();
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

  private ImportReport report(Mode mode, ImportOutcome outcome) {
    return new ImportReport(
        mode.name(),
        outcome.applied(),
        outcome.created(),
        outcome.updated(),
        outcome.errors().stream().map(this::view).toList(),
        outcome.warnings().stream().map(this::view).toList());
  }

  private ImportReport.RowView view(RowNote note) {
    return new ImportReport.RowView(note.row(), note.column(), detail(note));
  }

  private String detail(RowNote note) {
    return note.told() == null ? words.text(note.messageKey(), note.arguments()) : note.told();
  }
}
