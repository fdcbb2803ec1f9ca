package org.duibiao.catalog.organisation.api;

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
import org.duibiao.catalog.organisation.application.CampaignsUnderWay.Ground;
import org.duibiao.catalog.organisation.application.ListResult;
import org.duibiao.catalog.organisation.application.OrganisationListImport;
import org.duibiao.catalog.organisation.application.OrganisationListImport.Importer;
import org.duibiao.catalog.organisation.application.OrganisationSheet;
import org.duibiao.catalog.shared.SheetFiles;
import org.duibiao.catalog.shared.SheetReader.Source;
import org.duibiao.catalog.shared.Warnings;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.file.FileDigest;
import org.duibiao.chassis.office.OfficeType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes many organisations in from a file, and gives the empty form of such a file. */
@Path("/api/catalog/v1/organisation-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "党组织 / Party organisations")
public class ListImportResource {
  private final OrganisationListImport imports;
  private final OrganisationAccess offices;
  private final Access access;
  private final Warnings words;
  private final Idempotency idempotency;

  ListImportResource(
      OrganisationListImport imports,
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

  /** Scope: as for the same rows in JSON. */
  @POST
  @Consumes({OfficeType.XLSX_TYPE, OfficeType.CSV_TYPE})
  @RolesAllowed(Roles.OFFICE)
  @Operation(hidden = true)
  public Response importFile(
      @QueryParam("mode") String mode,
      @QueryParam("amend") String amend,
      @QueryParam("basis") String basis,
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      File file) {
    boolean apply = SheetFiles.applies(mode);
    Ground joining = ImportResource.joining(amend, basis, access.caller().person());
    return SheetFiles.with(
        file,
        path -> {
          Source source = new Source(path, OfficeType.ofMediaType(contentType).orElseThrow());
          Importer importer =
              new Importer(
                  access.caller().person(),
                  offices.reach(),
                  offices::actor,
                  words::violated,
                  joining);
          return apply
              ? idempotency.once(
                  key,
                  "importOrganisations",
                  List.of(source.type(), FileDigest.of(path), String.valueOf(joining)),
                  () -> answer("apply", accepted(imports.apply(source, importer))))
              : answer("validate", imports.validate(source, importer));
        });
  }

  /** Scope: none; the form is empty. */
  @GET
  @Path("/template")
  @Produces({OfficeType.XLSX_TYPE, OfficeType.CSV_TYPE})
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "getOrganisationTemplate",
      summary = "下载导入模板 / The empty form of an import",
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
    return SheetFiles.template(format, "党组织导入表", OrganisationSheet.COLUMNS);
  }

  private ListResult accepted(ListResult result) {
    if (!result.applied()) {
      throw SheetFiles.refused(result.review().faults(), words);
    }
    return result;
  }

  private Response answer(String mode, ListResult result) {
    return Response.ok(ImportReport.of(mode, result, words)).build();
  }
}
