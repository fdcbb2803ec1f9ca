package org.duibiao.catalog.person.api;

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
import org.duibiao.catalog.organisation.api.ImportReport;
import org.duibiao.catalog.organisation.application.ListResult;
import org.duibiao.catalog.person.application.PersonImport;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.SheetFiles;
import org.duibiao.catalog.shared.SheetReader.Source;
import org.duibiao.catalog.shared.Warnings;
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

/** Takes many people in from a file, and gives the empty form of such a file. */
@Path("/api/catalog/v1/person-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons", description = "名册 / The roster of people")
public class PersonImportResource {
  private static final String EXAMPLE =
      """
      工号,姓名,党组织代码,是否党员,是否教师
      t-2021007,李明,dept-01-b1,是,是
      """;

  private final PersonImport imports;
  private final PersonAccess keepers;
  private final Warnings words;
  private final Idempotency idempotency;

  PersonImportResource(
      PersonImport imports, PersonAccess keepers, Warnings words, Idempotency idempotency) {
    this.imports = imports;
    this.keepers = keepers;
    this.words = words;
    this.idempotency = idempotency;
  }

  /** Scope: the caller keeps the people of each row's organisation. */
  @POST
  @Consumes({OfficeType.XLSX_TYPE, OfficeType.CSV_TYPE})
  @RolesAllowed({Roles.OFFICE, Roles.SECRETARY, Roles.OFFICER})
  @Operation(
      operationId = "importPersons",
      summary = "批量导入名册 / Import people",
      description =
          "mode=validate 只检查并逐行逐列报告问题，不写入；mode=apply 全部写入或全部不写。已在册的按行更新。"
              + "没有起始日期的新人员从上一年 1 月 1 日起算（党组织成立更晚的从成立之日起），并提醒。"
              + " / mode=validate reports every fault with row and column and writes nothing; mode=apply"
              + " writes all rows or none. Who is on the roster already is changed to what the row says."
              + " Who is new and has no first day counts from 1 January of last year, or from the"
              + " organisation's own first day if that is later; a warning says so."
              + " Roles: office; secretary and officer for their own organisation.")
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
                  "importPersons",
                  List.of(source.type(), FileDigest.of(path)),
                  () -> applied(imports.apply(source, this::keeper)))
              : Response.ok(
                      ImportReport.of("validate", imports.validate(source, this::keeper), words))
                  .build();
        });
  }

  /** Scope: none; the form is empty. */
  @GET
  @Path("/template")
  @Produces({OfficeType.XLSX_TYPE, OfficeType.CSV_TYPE})
  @RolesAllowed({Roles.OFFICE, Roles.SECRETARY, Roles.OFFICER})
  @Operation(
      operationId = "getPersonTemplate",
      summary = "下载名册导入模板 / The empty form of an import of people",
      description = "只有标题行的空白表。 / A list with headings only. Roles: office, secretary, officer.")
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
    return SheetFiles.template(format, "名册导入表", PersonImport.COLUMNS);
  }

  private Actor keeper(OrganisationNode node) {
    return keepers.post(node).map(post -> new Actor(post.toString())).orElse(null);
  }

  private Response applied(ListResult result) {
    if (!result.applied()) {
      throw SheetFiles.refused(result.review().faults(), words);
    }
    return Response.ok(ImportReport.of("apply", result, words)).build();
  }
}
