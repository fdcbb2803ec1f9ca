package org.duibiao.catalog.appointment.api;

import static org.duibiao.catalog.shared.Readers.OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.util.List;
import org.duibiao.catalog.appointment.application.AppointmentImport;
import org.duibiao.catalog.appointment.application.AppointmentImport.Importer;
import org.duibiao.catalog.organisation.api.ImportReport;
import org.duibiao.catalog.organisation.api.OrganisationAccess;
import org.duibiao.catalog.organisation.application.ListResult;
import org.duibiao.catalog.organisation.domain.AppointmentDetails;
import org.duibiao.catalog.shared.SheetFiles;
import org.duibiao.catalog.shared.SheetReader.Source;
import org.duibiao.catalog.shared.Warnings;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.file.FileDigest;
import org.duibiao.chassis.office.OfficeType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes many appointments in from a file, and gives the empty form of such a file. */
@Path("/api/catalog/v1/appointment-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments", description = "任职 / Appointments")
public class AppointmentImportResource {
  private static final String EXAMPLE =
      """
      党组织代码,工号,姓名,职务,任职日期
      dept-01-b1,t-2021007,李明,书记,2021-03-01
      """;

  private final AppointmentImport imports;
  private final OrganisationAccess offices;
  private final Access access;
  private final Warnings words;
  private final Idempotency idempotency;

  AppointmentImportResource(
      AppointmentImport imports,
      OrganisationAccess offices,
      Access access,
      Warnings words,
      Idempotency idempotency) {
    this.imports = imports;
    this.offices = offices;
    this.access = access;
    this.words = words;
    this.idempotency = idempotency;
  }

  /** Scope: each row's organisation lies in the subtree of the caller's office. */
  @POST
  @Consumes({OfficeType.XLSX_TYPE, OfficeType.CSV_TYPE})
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "importAppointments",
      summary = "批量导入任职 / Import appointments",
      description =
          "mode=validate 只检查并逐行逐列报告问题，不写入；mode=apply 全部写入或全部不写。已有的任职不改动，与所登记不同之处逐格提示。"
              + " / mode=validate reports every fault with row and column and writes nothing; mode=apply"
              + " writes all rows or none. An appointment that is there already stays as it is, and what differs is told."
              + " Roles: office.")
  @RequestBody(
      content = {
        @Content(
            mediaType = OfficeType.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = OfficeType.CSV_TYPE,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "table", value = EXAMPLE))
      })
  @APIResponseSchema(
      value = ImportReport.class,
      responseDescription = "检查或导入的结果 / what was found or done")
  public Response importFile(
      @Parameter(required = true, schema = @Schema(enumeration = {"validate", "apply"}))
          @QueryParam("mode")
          String mode,
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
      File file) {
    boolean apply = SheetFiles.applies(mode);
    return SheetFiles.with(
        file,
        path -> {
          Source source = new Source(path, OfficeType.ofMediaType(contentType).orElseThrow());
          return apply
              ? idempotency.once(
                  key,
                  "importAppointments",
                  List.of(source.type(), FileDigest.of(path)),
                  () -> applied(imports.apply(source, importer())))
              : Response.ok(
                      ImportReport.of("validate", imports.validate(source, importer()), words))
                  .build();
        });
  }

  /** Scope: none; the form is empty. */
  @GET
  @Path("/template")
  @Produces({OfficeType.XLSX_TYPE, OfficeType.CSV_TYPE})
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "getAppointmentTemplate",
      summary = "下载任职导入模板 / The empty form of an import of appointments",
      description = "只有标题行的空白表。 / A list with headings only. Roles: office.")
  @APIResponse(
      responseCode = "200",
      description = "空白表 / the empty list",
      content = {
        @Content(
            mediaType = OfficeType.XLSX_TYPE,
            schema = @Schema(implementation = String.class, format = "binary")),
        @Content(mediaType = OfficeType.CSV_TYPE, schema = @Schema(implementation = String.class))
      })
  public Response template(
      @Parameter(
              description = "默认 xlsx / xlsx by default",
              schema = @Schema(enumeration = {"xlsx", "csv"}))
          @QueryParam("format")
          String format) {
    return SheetFiles.template(format, "任职导入表", AppointmentImport.COLUMNS);
  }

  private Importer importer() {
    return new Importer(
        node -> access.mayAct(node, OFFICE) ? offices.actor(node) : null, this::toOneself);
  }

  /** Nobody appoints themselves, in whichever of their posts; a list is no way around. */
  private boolean toOneself(OrganisationNode node, AppointmentDetails details) {
    return access.postFor(node, OFFICE).actors(access.caller().person()).contains(details.person());
  }

  private Response applied(ListResult result) {
    if (!result.applied()) {
      throw SheetFiles.refused(result.review().faults(), words);
    }
    return Response.ok(ImportReport.of("apply", result, words)).build();
  }
}
