package org.duibiao.catalog.guide.api;

import static org.duibiao.catalog.shared.Readers.OFFICE;

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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.duibiao.catalog.guide.application.GuideService;
import org.duibiao.catalog.guide.domain.Guide;
import org.duibiao.catalog.guide.domain.GuideAction;
import org.duibiao.catalog.guide.domain.GuideContent;
import org.duibiao.catalog.guide.domain.GuideState;
import org.duibiao.catalog.guide.infrastructure.Guides;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.catalog.shared.Keepers;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Guides for self-diagnosis in their versions. */
@Path("/api/catalog/v1/guides")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guides", description = "诊断工作指南 / Guides for self-diagnosis")
public class GuideResource {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String EXAMPLE =
      """
      {"code": "lab-safety", "title": "实验室党支部诊断工作指南", "appliesTo": ["BRANCH"],
       "dimensions": [{"number": 1, "title": "安全责任到位",
         "indicators": [{"number": 1, "text": "每学期至少开展1次实验室安全主题党日。"},
                        {"number": 2, "text": "党员带头落实实验室安全准入制度。"}]}]}
      """;

  private final GuideService service;
  private final Guides guides;
  private final Access access;
  private final Keepers keepers;
  private final Inputs inputs;
  private final Idempotency idempotency;

  GuideResource(
      GuideService service,
      Guides guides,
      Access access,
      Keepers keepers,
      Inputs inputs,
      Idempotency idempotency) {
    this.service = service;
    this.guides = guides;
    this.access = access;
    this.keepers = keepers;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** Scope: guides are bound to no organisation; drafts are the office's. */
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
      operationId = "listGuides",
      summary = "指南列表 / List guides",
      description =
          "全部指南的各个版本；草稿只有党委工作部可见。 / All versions of all guides; drafts are for the office"
              + " only. Roles: every post.")
  public Page<GuideView> list(@BeanParam PageRequest page) {
    Filters filters = Filters.of("guides");
    List<String> after = page.after(filters, 2).orElse(List.of("", "0"));
    int number = Integer.parseInt(after.get(1));
    List<Guide> rows = guides.after(after.get(0), number, visibleStates(), page.fetch());
    return Page.of(rows, page, filters, row -> List.of(row.code(), Integer.toString(row.number())))
        .map(new Viewer(keepers.includeCaller())::view);
  }

  /** Scope: guides are bound to no organisation. */
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
      operationId = "getGuide",
      summary = "查看指南的最新发布版 / Show the newest published version",
      description = "指南原文逐字保存。 / The guide's text is verbatim. Roles: every post.")
  @APIResponseSchema(
      value = GuideView.class,
      responseDescription = "最新发布版 / the newest published version")
  public Response get(@Parameter(example = "branch") @PathParam("code") String code) {
    return answer(
        guides.newestPublished(Codes.inPath(code)).orElseThrow(() -> access.notFound(false)));
  }

  /** Scope: guides are bound to no organisation; drafts are the office's. */
  @GET
  @Path("/{code}/versions/{version}")
  @RolesAllowed({
    Roles.OFFICE,
    Roles.LEADER,
    Roles.SECRETARY,
    Roles.OFFICER,
    Roles.AUDITOR,
    Roles.PORTAL
  })
  @Operation(
      operationId = "getGuideVersion",
      summary = "查看指南的某一版本 / Show one version",
      description =
          "已发布的版本永不改变，可长期缓存，支持 If-None-Match。 / A published version never changes, may be"
              + " cached and honours If-None-Match. Roles: every post; drafts: office.")
  @APIResponseSchema(value = GuideView.class, responseDescription = "该版本 / the version")
  @APIResponse(responseCode = "304", description = "未改变 / not modified")
  public Response getVersion(
      @Parameter(example = "branch") @PathParam("code") String code,
      @Parameter(example = "1") @PathParam("version") String version,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    Guide guide =
        guides
            .version(Codes.inPath(code), Codes.numberInPath(version))
            .orElseThrow(() -> access.notFound(false));
    if (!visibleStates().contains(guide.state())) {
      throw access.notFound(true);
    }
    if (guide.state() == GuideState.DRAFT) {
      return answer(guide);
    }
    String etag = IfMatch.etag(guide.revision());
    Response.ResponseBuilder answer =
        matches(ifNoneMatch, etag)
            ? Response.notModified()
            : Response.ok(GuideView.of(guide, null));
    return answer
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
        .build();
  }

  /** Scope: any office; guides are bound to no organisation. */
  @POST
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "createGuide",
      summary = "新建指南草稿 / Begin a guide",
      description =
          "以草稿形式新建指南的第 1 版；序号须从 1 连续，指标代码省略时自动生成。 / Begins a guide with a draft of"
              + " version 1; numbers run from 1 without gaps, codes are made where left out. Roles: office.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = GuideRequest.class),
              examples = @ExampleObject(name = "guide", value = EXAMPLE)))
  @APIResponseSchema(
      value = GuideView.class,
      responseCode = "201",
      responseDescription = "草稿已建立 / the draft")
  public Response create(
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      GuideRequest request) {
    Actor actor = keepers.caller();
    inputs.valid(request);
    if (request.code() == null) {
      throw Faults.of("/code", "code.missing");
    }
    return idempotency.once(
        key,
        "createGuide",
        request,
        () -> created(service.create(request.code(), request.toContent(), actor)));
  }

  /** Scope: any office; guides are bound to no organisation. */
  @POST
  @Path("/{code}/versions")
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "createGuideVersion",
      summary = "新建指南的下一版 / Begin the next version",
      description =
          "以草稿形式开始下一版；同一指南同时只有一份草稿。 / Begins the next version as a draft; a guide has one"
              + " draft at a time. Roles: office.")
  @APIResponseSchema(
      value = GuideView.class,
      responseCode = "201",
      responseDescription = "草稿已建立 / the draft")
  public Response createVersion(
      @PathParam("code") String code,
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      GuideRequest request) {
    Actor actor = keepers.caller();
    String guide = Codes.inPath(code);
    var body = inputs.later(request);
    return idempotency.once(
        key,
        "createGuideVersion",
        List.of(guide, request),
        () -> created(service.createVersion(guide, () -> body.get().toContent(guide), actor)));
  }

  /** Scope: any office; guides are bound to no organisation. */
  @PUT
  @Path("/{code}/versions/{version}")
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "updateGuideDraft",
      summary = "修改指南草稿 / Change a draft",
      description =
          "整体替换草稿内容；已发布的版本不可修改（409）。 / Replaces what a draft says; a published version"
              + " cannot be changed (409). Roles: office.")
  @APIResponseSchema(value = GuideView.class, responseDescription = "修改后的草稿 / the draft")
  public Response update(
      @PathParam("code") String code,
      @PathParam("version") String version,
      @Parameter(
              required = true,
              description = "读取时得到的 ETag / the ETag that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      GuideRequest request) {
    Actor actor = keepers.caller();
    String guide = Codes.inPath(code);
    var body = inputs.later(request);
    Supplier<GuideContent> content = () -> body.get().toContent(guide);
    return answer(service.change(guide, Codes.numberInPath(version), ifMatch, content, actor));
  }

  /** Scope: any office; guides are bound to no organisation. */
  @POST
  @Path("/{code}/versions/{version}/publication")
  @RolesAllowed(Roles.OFFICE)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "publishGuide",
      summary = "发布指南 / Publish a draft",
      description = "发布后内容永不改变。 / Once published, the content never changes. Roles: office.")
  @APIResponseSchema(value = GuideView.class, responseDescription = "已发布 / published")
  public Response publish(
      @PathParam("code") String code,
      @PathParam("version") String version,
      @Parameter(
              required = true,
              description = "读取时得到的 ETag / the ETag that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    Actor actor = keepers.caller();
    return answer(service.publish(Codes.inPath(code), Codes.numberInPath(version), ifMatch, actor));
  }

  /** Scope: any office; guides are bound to no organisation. */
  @POST
  @Path("/{code}/versions/{version}/retirement")
  @RolesAllowed(Roles.OFFICE)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "retireGuide",
      summary = "停用指南 / Retire a version",
      description =
          "新的行动不再采用；已采用的行动不受影响。 / New campaigns no longer take it; those that use it go on."
              + " Roles: office.")
  @APIResponseSchema(value = GuideView.class, responseDescription = "已停用 / retired")
  public Response retire(
      @PathParam("code") String code,
      @PathParam("version") String version,
      @Parameter(
              required = true,
              description = "读取时得到的 ETag / the ETag that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    Actor actor = keepers.caller();
    return answer(service.retire(Codes.inPath(code), Codes.numberInPath(version), ifMatch, actor));
  }

  private Set<GuideState> visibleStates() {
    return access.caller().holdsAny(OFFICE)
        ? EnumSet.allOf(GuideState.class)
        : EnumSet.of(GuideState.PUBLISHED, GuideState.RETIRED);
  }

  private record Viewer(boolean keeps) {
    GuideView view(Guide guide) {
      return GuideView.of(
          guide,
          Arrays.stream(GuideAction.values())
              .filter(action -> keeps && guide.state().actions().contains(action))
              .map(Enum::name)
              .toList());
    }
  }

  private Response answer(Guide guide) {
    return Response.ok(new Viewer(keepers.includeCaller()).view(guide))
        .header(HttpHeaders.ETAG, IfMatch.etag(guide.revision()))
        .build();
  }

  private Response created(Guide guide) {
    URI location =
        URI.create("/api/catalog/v1/guides/%s/versions/%d".formatted(guide.code(), guide.number()));
    return Response.created(location)
        .header(HttpHeaders.ETAG, IfMatch.etag(guide.revision()))
        .entity(new Viewer(keepers.includeCaller()).view(guide))
        .build();
  }

  private static boolean matches(String ifNoneMatch, String etag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(","))
            .map(String::strip)
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
  }
}
