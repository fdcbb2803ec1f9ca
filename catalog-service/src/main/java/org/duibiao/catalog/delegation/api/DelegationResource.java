package org.duibiao.catalog.delegation.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.duibiao.catalog.delegation.application.DelegationService;
import org.duibiao.catalog.delegation.domain.Delegation;
import org.duibiao.catalog.delegation.domain.DelegationState;
import org.duibiao.catalog.delegation.domain.DelegationTerms;
import org.duibiao.catalog.delegation.infrastructure.DelegationList;
import org.duibiao.catalog.delegation.infrastructure.Delegations;
import org.duibiao.catalog.organisation.infrastructure.Organisations;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who acts in whose post, and for how long. */
@Path("/api/catalog/v1/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Delegations", description = "授权代办 / Posts exercised by others")
public class DelegationResource {
  private final DelegationService service;
  private final Delegations delegations;
  private final DelegationList list;
  private final DelegationViews views;
  private final DelegationAccess rights;
  private final Organisations organisations;
  private final Access access;
  private final Inputs inputs;
  private final Idempotency idempotency;
  private final Clock clock;

  DelegationResource(
      DelegationService service,
      Delegations delegations,
      DelegationList list,
      DelegationViews views,
      DelegationAccess rights,
      Organisations organisations,
      Access access,
      Inputs inputs,
      Idempotency idempotency,
      @DomainTime Clock clock) {
    this.service = service;
    this.delegations = delegations;
    this.list = list;
    this.views = views;
    this.rights = rights;
    this.organisations = organisations;
    this.access = access;
    this.inputs = inputs;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** Scope: posts held in the caller's subtree, and what the caller gives or receives. */
  @GET
  @RolesAllowed({Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      operationId = "listDelegations",
      summary = "授权代办列表 / List delegations",
      description =
          "您职务范围内各党组织职务的授权，以及您授出或受托的授权；起始日晚的在前。 / The delegations of posts in"
              + " the reach of yours, and those you give or receive; the latest first day first."
              + " Roles: every post but a portal's.")
  public Page<DelegationView> list(
      @Parameter(description = "授权人或受托人 / gives or receives it") @QueryParam("person")
          String person,
      @Parameter(description = "任职的党组织 / where the post is held") @QueryParam("organisation")
          String organisation,
      @Parameter(
              description = "状态 / state",
              schema = @Schema(implementation = DelegationState.class))
          @QueryParam("state")
          String state,
      @Parameter(
              description = "今日是否生效 / whether it gives the right to act today",
              schema = @Schema(implementation = Boolean.class))
          @QueryParam("current")
          String current,
      @BeanParam PageRequest page) {
    var filter =
        new DelegationList.Filter(
            StaffNumber.of(Inputs.text("person", person, 100)),
            Inputs.text("organisation", organisation, 100),
            Inputs.constant(DelegationState.class, "state", state).orElse(null),
            truth("current", current));
    return views.of(list.page(rights.onlooker(), filter, ChinaTime.today(clock), page));
  }

  /** Scope: a post held in the caller's subtree, or given or received by the caller. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      operationId = "getDelegation",
      summary = "查看授权代办 / Show a delegation",
      description =
          "范围之外的授权视同不存在。 / One outside your reach is answered as if it did not exist. Roles: every"
              + " post but a portal's.")
  public RestResponse<DelegationView> get(@PathParam("id") String id) {
    return answer(visible(id));
  }

  /** Scope: the caller's own post, or the caller's office at or above the post's organisation. */
  @POST
  @RolesAllowed({Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER})
  @Operation(
      operationId = "createDelegation",
      summary = "授权代办 / Delegate a post",
      description =
          "任职者本人授权他人在一段时间内代行其职务，或由本级及上级党委工作部为不登录系统者登记。不得授予自己，受托的"
              + "职务不得转授；授权最长 366 天，不超过任职期，须有文件依据。任职结束时授权随之收回。自审自批的限制"
              + "同时适用于授权人和受托人。 / The holder of a post lets another act in it for a time, or the"
              + " office there or above puts it down for one who never logs in. Nobody delegates to"
              + " themselves, a delegated post is not delegated further; it lasts 366 days at most and"
              + " no longer than the appointment, needs a paper to rest on, and ends with the"
              + " appointment. Rules against self-review look at both people."
              + " Roles: office; leader, secretary, officer for their own post.")
  @APIResponseSchema(
      value = DelegationView.class,
      responseCode = "201",
      responseDescription = "已授权 / delegated")
  public Response create(
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      DelegationRequest request) {
    DelegationTerms terms = terms(inputs.valid(request));
    Actor actor = rights.giving(terms);
    String recorder = access.caller().person();
    terms.requireAnother(Set.of(recorder));
    return idempotency.once(
        key,
        "createDelegation",
        request,
        () -> {
          Delegation given = service.grant(terms, recorder, actor);
          return Response.created(URI.create("/api/catalog/v1/delegations/" + given.id()))
              .header(HttpHeaders.ETAG, IfMatch.etag(given.revision()))
              .entity(views.of(given))
              .build();
        });
  }

  /**
   * Scope: given or received by the caller, or the caller's office at or above the post's place.
   */
  @POST
  @Path("/{id}/revocation")
  @RolesAllowed({Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER})
  @Operation(
      operationId = "revokeDelegation",
      summary = "收回或放弃授权 / Revoke a delegation",
      description =
          "授权人收回、受托人放弃，或由党委工作部收回；须说明原因，立即生效。 / Taken back by the one who gave it,"
              + " laid down by the one who has it, or ended by the office, with a reason and at once."
              + " Roles: office; leader, secretary, officer for what they give or receive.")
  public RestResponse<DelegationView> revoke(
      @PathParam("id") String id,
      @Parameter(
              required = true,
              description = "读取时得到的 ETag / the ETag that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      RevocationRequest request) {
    Delegation delegation = visible(id);
    Actor actor = rights.ending(delegation);
    var reason = inputs.later(request, RevocationRequest::reason);
    return answer(service.revoke(delegation.id(), ifMatch, reason, actor));
  }

  private Delegation visible(String id) {
    UUID wanted = Codes.idInPath(id);
    return list.visible(rights.onlooker(), wanted)
        .orElseThrow(() -> access.notFound(delegations.count("id", wanted) > 0));
  }

  private DelegationTerms terms(DelegationRequest request) {
    String to = StaffNumber.of(request.to());
    return new DelegationTerms(
        request.from() == null ? access.caller().person() : request.from(),
        to,
        request.toName() == null
            ? organisations.nameOf(to, access.scope()).orElse(to)
            : request.toName(),
        request.role(),
        request.organisation(),
        request.reach() == null ? request.organisation() : request.reach(),
        request.validFrom() == null ? ChinaTime.today(clock) : request.validFrom(),
        request.validTo(),
        request.basis());
  }

  private static Boolean truth(String parameter, String text) {
    return Inputs.flag(parameter, text).orElse(null);
  }

  private RestResponse<DelegationView> answer(Delegation delegation) {
    return RestResponse.ResponseBuilder.ok(views.of(delegation))
        .header(HttpHeaders.ETAG, IfMatch.etag(delegation.revision()))
        .build();
  }
}
