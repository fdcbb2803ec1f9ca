package org.duibiao.catalog.campaign.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.duibiao.catalog.campaign.application.CampaignService;
import org.duibiao.catalog.campaign.application.PlanDraft;
import org.duibiao.catalog.campaign.domain.Campaign;
import org.duibiao.catalog.campaign.infrastructure.Campaigns;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
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

/** Campaigns from the first draft to their end. */
@Path("/api/catalog/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns", description = "专项行动 / Campaigns")
public class CampaignResource {
  private static final String EXAMPLE =
      """
      {"code": "xzj-2022", "title": "2022 年“学习·诊断·建设”行动", "organisation": "college",
       "guides": [{"organisationType": "GENERAL_BRANCH", "guide": "department"},
                  {"organisationType": "DIRECT_BRANCH", "guide": "branch"},
                  {"organisationType": "BRANCH", "guide": "branch"}],
       "phases": [{"number": 1, "title": "第一阶段", "startsOn": "2022-04-01", "endsOn": "2022-06-30"}],
       "milestones": [{"code": "ledger", "kind": "LEDGER", "title": "诊断情况工作台账",
                       "dueDate": "2022-04-20",
                       "owedBy": ["GENERAL_BRANCH", "DIRECT_BRANCH", "BRANCH"]}],
       "readingList": [{"title": "习近平总书记关于教育的重要论述"}],
       "rectificationDueDate": "2022-06-30"}
      """;

  private final CampaignService service;
  private final Campaigns campaigns;
  private final CampaignAccess offices;
  private final CampaignViews views;
  private final Access access;
  private final Inputs inputs;
  private final Idempotency idempotency;

  CampaignResource(
      CampaignService service,
      Campaigns campaigns,
      CampaignAccess offices,
      CampaignViews views,
      Access access,
      Inputs inputs,
      Idempotency idempotency) {
    this.service = service;
    this.campaigns = campaigns;
    this.offices = offices;
    this.views = views;
    this.access = access;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** Scope: run at, above or below the caller's posts, in the query. */
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
      operationId = "listCampaigns",
      summary = "行动列表 / List campaigns",
      description =
          "由您职务所在、以上或以下的党组织开展的行动。 / Campaigns run by an organisation at, above or below"
              + " your posts. Roles: every post.")
  public Page<CampaignView> list(@BeanParam PageRequest page) {
    return views.of(campaigns.page(access.scope(), page));
  }

  /** Scope: run at, above or below one of the caller's posts. */
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
      operationId = "getCampaign",
      summary = "查看行动 / Show a campaign",
      description =
          "行动的阶段、节点、适用指南和学习文件。 / A campaign's phases, milestones, guides and reading list."
              + " Roles: every post.")
  public RestResponse<CampaignView> get(
      @Parameter(example = "xzj-2021") @PathParam("code") String code) {
    return answer(offices.visible(code));
  }

  /** Scope: the running organisation lies in the subtree of the caller's office. */
  @POST
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "createCampaign",
      summary = "新建行动草稿 / Begin a campaign",
      description =
          "以草稿形式新建行动，并固定所用指南的版本；个别党组织可例外。 / Begins a campaign as a draft and pins the"
              + " versions of its guides; a single organisation may have an exception. Roles: office.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CampaignRequest.class),
              examples = @ExampleObject(name = "campaign", value = EXAMPLE)))
  @APIResponseSchema(
      value = CampaignView.class,
      responseCode = "201",
      responseDescription = "草稿已建立 / the draft")
  public Response create(
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      CampaignRequest request) {
    inputs.valid(request);
    new Faults()
        .require(request.code() != null, "/code", "code.missing")
        .require(request.organisation() != null, "/organisation", "code.missing")
        .refuse();
    Actor actor = offices.beginning(request.organisation());
    return idempotency.once(
        key,
        "createCampaign",
        request,
        () ->
            created(
                service.create(request.code(), request.organisation(), request.toDraft(), actor)));
  }

  /** Scope: the running organisation lies in the subtree of the caller's office. */
  @PUT
  @Path("/{code}")
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "updateCampaign",
      summary = "修改行动草稿 / Change a draft",
      description =
          "整体替换草稿；已启动的行动不可修改（409）。 / Replaces a draft's plan; a campaign that has begun"
              + " cannot be changed (409). Roles: office.")
  public RestResponse<CampaignView> update(
      @PathParam("code") String code,
      @Parameter(
              required = true,
              description = "读取时得到的 ETag / the ETag that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      CampaignRequest request) {
    Actor actor = offices.running(code);
    var body = inputs.later(request);
    String organisation = offices.visible(code).organisation();
    return answer(
        service.change(code, ifMatch, () -> draft(body.get(), code, organisation), actor));
  }

  private static PlanDraft draft(CampaignRequest request, String code, String organisation) {
    new Faults()
        .require(
            request.code() == null || request.code().equals(code), "/code", "code.differs", code)
        .require(
            request.organisation() == null || request.organisation().equals(organisation),
            "/organisation",
            "code.differs",
            organisation)
        .refuse();
    return request.toDraft();
  }

  /** Scope: the running organisation lies in the subtree of the caller's office. */
  @POST
  @Path("/{code}/copies")
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "copyCampaign",
      summary = "复制行动 / Copy a campaign",
      description =
          "以草稿形式复制行动，所有日期平移若干天；下一年的行动即是复制。 / Copies a campaign as a draft with every"
              + " date moved. Roles: office.")
  @APIResponseSchema(
      value = CampaignView.class,
      responseCode = "201",
      responseDescription = "草稿已建立 / the draft")
  public Response copy(
      @Parameter(example = "xzj-2021") @PathParam("code") String code,
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      CopyRequest request) {
    Actor actor = offices.running(code);
    inputs.valid(request);
    return idempotency.once(
        key,
        "copyCampaign",
        List.of(code, request),
        () ->
            created(
                service.copy(code, request.code(), request.title(), request.shiftDays(), actor)));
  }

  /** Scope: the running organisation lies in the subtree of the caller's office. */
  @POST
  @Path("/{code}/summary")
  @RolesAllowed(Roles.OFFICE)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "summariseCampaign",
      summary = "进入总结阶段 / Begin summing up",
      description =
          "进入全面总结阶段，整改继续进行。 / Goes over to summing up; rectification goes on. Roles: office.")
  public RestResponse<CampaignView> summarise(
      @PathParam("code") String code,
      @Parameter(
              required = true,
              description = "读取时得到的 ETag / the ETag that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    Actor actor = offices.running(code);
    return answer(service.summarise(code, ifMatch, actor));
  }

  /** Scope: the running organisation lies in the subtree of the caller's office. */
  @POST
  @Path("/{code}/closure")
  @RolesAllowed(Roles.OFFICE)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "closeCampaign",
      summary = "结束行动 / Close a campaign",
      description = "总结之后结束行动。 / Ends a campaign that was summed up. Roles: office.")
  public RestResponse<CampaignView> close(
      @PathParam("code") String code,
      @Parameter(
              required = true,
              description = "读取时得到的 ETag / the ETag that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    Actor actor = offices.running(code);
    return answer(service.close(code, ifMatch, actor));
  }

  private RestResponse<CampaignView> answer(Campaign campaign) {
    return RestResponse.ResponseBuilder.ok(views.of(campaign))
        .header(HttpHeaders.ETAG, IfMatch.etag(campaign.revision()))
        .build();
  }

  private Response created(Campaign campaign) {
    return Response.created(URI.create("/api/catalog/v1/campaigns/" + campaign.code()))
        .header(HttpHeaders.ETAG, IfMatch.etag(campaign.revision()))
        .entity(views.of(campaign))
        .build();
  }
}
