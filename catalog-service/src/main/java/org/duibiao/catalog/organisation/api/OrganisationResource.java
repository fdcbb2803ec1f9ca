package org.duibiao.catalog.organisation.api;

import static org.duibiao.catalog.shared.Readers.OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.duibiao.catalog.organisation.application.OrganisationRow;
import org.duibiao.catalog.organisation.application.OrganisationService;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.OrganisationDetails;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.organisation.infrastructure.OrganisationList;
import org.duibiao.catalog.organisation.infrastructure.Organisations;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The dated tree of Party organisations. */
@Path("/api/catalog/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "党组织 / Party organisations")
public class OrganisationResource {
  private static final String EXAMPLE =
      """
      {"code": "dept-01-b4", "name": "信息工程系教师第三党支部", "shortName": "信息系教师三支部",
       "type": "BRANCH", "category": "TEACHER", "parent": "dept-01", "displayOrder": 4,
       "hasPartyGroups": false, "hasBranchCommittee": true, "memberCount": 12,
       "validFrom": "2021-04-01"}
      """;

  private final OrganisationService organisations;
  private final Organisations all;
  private final OrganisationList list;
  private final OrganisationViews views;
  private final OrganisationAccess offices;
  private final Access access;
  private final Inputs inputs;
  private final Idempotency idempotency;

  OrganisationResource(
      OrganisationService organisations,
      Organisations all,
      OrganisationList list,
      OrganisationViews views,
      OrganisationAccess offices,
      Access access,
      Inputs inputs,
      Idempotency idempotency) {
    this.organisations = organisations;
    this.all = all;
    this.list = list;
    this.views = views;
    this.offices = offices;
    this.access = access;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** Scope: the caller's subtree, in the query. */
  @GET
  @RolesAllowed({
    Roles.OFFICE,
    Roles.LEADER,
    Roles.SECRETARY,
    Roles.OFFICER,
    Roles.AUDITOR,
    Roles.PORTAL
  })
  @Operation(
      operationId = "listOrganisations",
      summary = "党组织列表 / List organisations",
      description =
          "按显示顺序列出您职务范围内的党组织。 / The organisations in the reach of your posts, in display order."
              + " Roles: every post.")
  public Page<OrganisationView> list(
      @Parameter(description = "只列直接下级 / only those directly below") @QueryParam("parent")
          String parent,
      @Parameter(
              description = "只列该类型 / only of this type",
              schema = @Schema(implementation = OrganisationType.class))
          @QueryParam("type")
          String type,
      @Parameter(
              description =
                  "代码、名称或简称包含，至少两个字 / code, name or short name contains; two characters or more")
          @QueryParam("q")
          String text,
      @BeanParam PageRequest page) {
    return views.of(
        list.page(
            access.scope(),
            Optional.ofNullable(Inputs.text("parent", parent, 100)),
            Inputs.constant(OrganisationType.class, "type", type),
            SearchWords.of(text),
            page));
  }

  /** Scope: the organisation lies in the caller's subtree. */
  @GET
  @Path("/{code}")
  @RolesAllowed({
    Roles.OFFICE,
    Roles.LEADER,
    Roles.SECRETARY,
    Roles.OFFICER,
    Roles.AUDITOR,
    Roles.PORTAL
  })
  @Operation(
      operationId = "getOrganisation",
      summary = "查看党组织 / Show an organisation",
      description =
          "范围之外的党组织视同不存在。 / One outside your reach is answered as if it did not exist."
              + " Roles: every post.")
  public RestResponse<OrganisationView> get(
      @Parameter(example = "dept-01-b1") @PathParam("code") String code) {
    OrganisationNode node = access.visible(Codes.inPath(code));
    return answer(all.findByIdOptional(node.code()).orElseThrow(() -> access.notFound(false)));
  }

  /** Scope: the superior lies in the subtree of the caller's office. */
  @POST
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "createOrganisation",
      summary = "新建党组织 / Found an organisation",
      description =
          "在本级党委范围内新建党组织：党支部设在党总支之下，党总支和直属党支部设在党委之下。"
              + "党员超过 30 人等情况只提醒、不拒绝。 / Founds an organisation below your committee: branches"
              + " stand under general branches, general and direct branches under committees. What is"
              + " unusual, as more than 30 members, warns and is not refused. Roles: office.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = OrganisationRow.class),
              examples = @ExampleObject(name = "branch", value = EXAMPLE)))
  @APIResponseSchema(
      value = OrganisationView.class,
      responseCode = "201",
      responseDescription = "已新建 / founded")
  public Response create(
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      OrganisationRow request) {
    inputs.valid(request);
    Actor actor = offices.officeAbove(request.parent());
    return idempotency.once(
        key,
        "createOrganisation",
        request,
        () -> {
          Organisation made = organisations.create(request.code(), request.toDetails(), actor);
          return Response.created(URI.create("/api/catalog/v1/organisations/" + made.code()))
              .header(HttpHeaders.ETAG, IfMatch.etag(made.revision()))
              .entity(views.of(made))
              .build();
        });
  }

  /** Scope: the organisation, and a new superior, lie in the subtree of the caller's office. */
  @PUT
  @Path("/{code}")
  @Transactional
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "updateOrganisation",
      summary = "修改党组织 / Change an organisation",
      description =
          "整体替换党组织信息，包括调整隶属关系（不得成环）和撤销日期。 / Replaces what is said of an"
              + " organisation; a move may not make a circle, validTo dissolves it. Roles: office.")
  public RestResponse<OrganisationView> update(
      @Parameter(example = "dept-01-b1") @PathParam("code") String code,
      @Parameter(
              required = true,
              description = "读取时得到的 ETag / the ETag that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      OrganisationChangeRequest request) {
    OrganisationNode node = access.acting(Codes.inPath(code), OFFICE);
    Actor office = offices.changing(node);
    var body = inputs.later(request);
    return answer(
        organisations.change(
            node.code(),
            ifMatch,
            () -> reachable(node, body.get().toDetails(node.code())),
            office));
  }

  private OrganisationDetails reachable(OrganisationNode node, OrganisationDetails details) {
    if (!Objects.equals(node.parent(), details.parent())) {
      offices.officeAbove(details.parent());
    }
    return details;
  }

  private RestResponse<OrganisationView> answer(Organisation organisation) {
    return RestResponse.ResponseBuilder.ok(views.of(organisation))
        .header(HttpHeaders.ETAG, IfMatch.etag(organisation.revision()))
        .build();
  }
}
