package org.duibiao.rectification.evidence;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.duibiao.chassis.evidence.EvidenceExchange;
import org.duibiao.chassis.evidence.EvidenceForm;
import org.duibiao.chassis.evidence.EvidenceView;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Evidence 佐证材料: files of an organisation that its submissions of items can name. */
@Path("/api/rectification/v1/organisations/{organisation}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rectification evidence")
public class RectificationEvidenceResource {
  private static final String ADDRESS = "/api/rectification/v1/organisations/";

  private final EvidenceExchange evidence;

  RectificationEvidenceResource(EvidenceExchange evidence) {
    this.evidence = evidence;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listItemEvidence",
      summary = "An organisation's evidence",
      description =
          "该组织的佐证材料，最近上传的在前；可按标题、说明、文件名中的文字查找。需要职务：任何职务。 / The organisation's evidence, the latest"
              + " upload first; can be searched for text in title, description and file name. Roles: any.")
  public Page<EvidenceView> list(
      @PathParam("organisation") String organisation,
      @Parameter(description = "查找的文字 / text to look for") @QueryParam("q") String text,
      @Parameter(
              description = "是否已被引用 / whether something refers to it",
              schema = @Schema(type = SchemaType.BOOLEAN))
          @QueryParam("referenced")
          String referenced,
      @BeanParam PageRequest page) {
    return evidence.page(organisation, text, referenced, page);
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "addItemEvidence",
      summary = "Upload evidence",
      description =
          "上传佐证材料（PDF、Office 文档、图片，默认不超过 50 MB）：类型按内容识别，带宏的文件、网页和脚本不接受；生效日期与上传时间分开登记。"
              + "同一组织已有内容相同的材料时照常保存，并在 sameContent 中提示。需要职务：本级或上级的书记、党务干部，或上级党委工作部（代办）。 / Takes a file (PDF, Office,"
              + " picture; 50 MB by default) known by its content, never one with macros, a web page or a"
              + " script; the day it tells of stands apart from its upload. If the organisation has the same"
              + " bytes already, sameContent tells. Roles: secretary or officer of the organisation"
              + " or above, or the office above on its behalf.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = EvidenceForm.Described.class)))
  @APIResponse(
      responseCode = "201",
      description = "已保存 / stored",
      content = @Content(schema = @Schema(implementation = EvidenceView.class)))
  public Response add(
      @PathParam("organisation") String organisation,
      @HeaderParam("Idempotency-Key") String key,
      MultipartFormDataInput form) {
    String address = ADDRESS + organisation + "/evidence";
    return evidence.add(
        new EvidenceExchange.Upload("addItemEvidence", address, organisation, key), form);
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{evidence}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getItemEvidence",
      summary = "One piece of evidence",
      description =
          "一份佐证材料的登记信息和引用情况。需要职务：任何职务。 / What is known of a piece of evidence, and what refers to it."
              + " Roles: any.")
  @APIResponse(
      responseCode = "200",
      description = "佐证材料 / the evidence",
      content = @Content(schema = @Schema(implementation = EvidenceView.class)))
  public Response get(
      @PathParam("organisation") String organisation, @PathParam("evidence") String id) {
    return evidence.get(organisation, id);
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{evidence}/content")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getItemEvidenceContent",
      summary = "The file of a piece of evidence",
      description =
          "下载佐证材料的原文件；一律作为附件下载，不在浏览器中打开。需要职务：任何职务。 / The file as it was sent, always to be saved, never"
              + " to be shown by a browser. Roles: any.")
  @APIResponse(
      responseCode = "200",
      description = "原文件 / the file",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304", description = "内容未变 / not modified")
  public Response content(
      @PathParam("organisation") String organisation,
      @PathParam("evidence") String id,
      @Context Request conditions) {
    return evidence.content(organisation, id, conditions);
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @DELETE
  @Path("/{evidence}")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "deleteItemEvidence",
      summary = "Delete evidence to which nothing refers",
      description =
          "删除没有被引用的佐证材料；仍被引用时返回 409 并列出引用它的内容。需要职务：本级或上级的书记、党务干部，或上级党委工作部（代办）。 / Deletes evidence; 409 names what still refers"
              + " to it. Roles: secretary or officer of the organisation or above, or the office above.")
  @APIResponse(responseCode = "204", description = "已删除 / deleted")
  public Response delete(
      @PathParam("organisation") String organisation,
      @PathParam("evidence") String id,
      @HeaderParam("If-Match") String ifMatch) {
    return evidence.delete("deleteItemEvidence", organisation, id, ifMatch);
  }
}
