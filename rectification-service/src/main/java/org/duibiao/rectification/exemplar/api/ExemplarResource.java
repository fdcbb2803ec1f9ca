package org.duibiao.rectification.exemplar.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;
import static org.duibiao.rectification.exemplar.api.ExemplarAnswers.answer;
import static org.duibiao.rectification.exemplar.api.ExemplarAnswers.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.duibiao.chassis.evidence.EvidenceExchange;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.AmendmentRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRow.ExemplarPage;
import org.duibiao.rectification.exemplar.application.ExemplarCatalogue;
import org.duibiao.rectification.exemplar.application.ExemplarDesk;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.duibiao.rectification.exemplar.domain.ExemplarState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Exemplars over HTTP. Which exist for a caller, and what the caller may do to each, is looked up
 * in the use cases through the chassis' access, from the posts of the token.
 */
@Path(ExemplarResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Exemplars",
    description = "选树：工作室、标杆院系、样板支部 / Studios, benchmark departments, exemplary branches")
public class ExemplarResource {
  static final String PATH = "/api/rectification/v1/exemplars";

  private static final String IF_MATCH = "If-Match";
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";

  private final ExemplarCatalogue catalogue;
  private final ExemplarDesk desk;
  private final EvidenceExchange files;
  private final Inputs inputs;

  ExemplarResource(
      ExemplarCatalogue catalogue, ExemplarDesk desk, EvidenceExchange files, Inputs inputs) {
    this.catalogue = catalogue;
    this.desk = desk;
    this.files = files;
    this.inputs = inputs;
  }

  /** Scope: exemplars of organisations in the caller's subtrees, and those to score, by SQL. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listExemplars",
      summary = "List exemplars",
      description =
          """
          列出权限范围内和由您评审的选树对象，按登记先后排列；organisation 指该党组织及其下级。需要职务：任何职务。

          Lists the exemplars in your scope, and those that you are to score, in the order in which
          they were made; an organisation means its whole subtree. Roles: any.""")
  public ExemplarPage listExemplars(
      @Parameter(description = "专项行动 / campaign") @QueryParam("campaign") String campaign,
      @Parameter(description = "批次 / batch") @QueryParam("batch") String batch,
      @Parameter(description = "党组织及其下级 / organisation with its subtree")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "类别 / kind", schema = @Schema(implementation = ExemplarKind.class))
          @QueryParam("kind")
          String kind,
      @Parameter(description = "状态 / state", schema = @Schema(implementation = ExemplarState.class))
          @QueryParam("state")
          String state,
      @BeanParam PageRequest page) {
    return ExemplarPage.of(
        catalogue.list(
            new ExemplarCatalogue.Filter(
                Inputs.filter("campaign", campaign).orElse(null),
                Inputs.filter("batch", batch).orElse(null),
                Inputs.filter("organisation", organisation).orElse(null),
                Inputs.constant(ExemplarKind.class, "kind", kind).orElse(null),
                Inputs.constant(ExemplarState.class, "state", state).orElse(null)),
            page));
  }

  /** Scope: the organisation lies in one of the caller's subtrees, or the caller scores it. */
  @GET
  @Path("{id}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getExemplar",
      summary = "Read an exemplar",
      description =
          """
          读取一个选树对象及其经过；评分和异议仅上级党委工作部（未参与申报的）可见。需要职务：任何职务。

          Reads an exemplar with its history. The office above, without a part in it, alone sees the
          scores and the objections. Roles: any.""")
  public RestResponse<ExemplarView> getExemplar(@PathParam("id") String id) {
    return answer(catalogue.find(Inputs.id(id)));
  }

  /** Scope: the organisation lies in one of the caller's subtrees, or the caller scores it. */
  @GET
  @Path("{id}/materials/{evidence}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getExemplarMaterial",
      summary = "The file of one of its materials",
      description =
          """
          下载一份申报或自评材料的原文件，一律作为附件；外单位的评审人员也可下载。需要职务：任何职务。

          The file of a material, always to be saved; reviewers of other units may have it, too.
          Roles: any.""")
  @APIResponse(
      responseCode = "200",
      description = "原文件 / the file",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304", description = "内容未变 / not modified")
  public Response getExemplarMaterial(
      @PathParam("id") String id,
      @PathParam("evidence") String evidence,
      @Context Request conditions) {
    return files.content(catalogue.material(Inputs.id(id), Inputs.id(evidence)), conditions);
  }

  /** Scope: secretary or officer at the organisation or above. */
  @PUT
  @Path("{id}/nomination")
  @RolesAllowed({SECRETARY, OFFICER})
  @Operation(
      operationId = "amendExemplarNomination",
      summary = "Put a nomination right",
      description =
          """
          更正申报理由和材料（整体替换）；确定评审人员之后不可更改（409）。需要职务：本级或上级的书记、党务干部。

          Puts the statement and the materials of a nomination right, all at once; not once reviewers
          are named (409). Roles: secretary or officer of the organisation or above.""")
  public RestResponse<ExemplarView> amendExemplarNomination(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      AmendmentRequest request) {
    return answer(
        desk.amend(target(id, ifMatch), inputs.later(request, AmendmentRequest::toAmendment)));
  }
}
