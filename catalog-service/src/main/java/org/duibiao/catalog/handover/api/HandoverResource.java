package org.duibiao.catalog.handover.api;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duibiao.catalog.handover.application.Giver;
import org.duibiao.catalog.handover.application.HandoverService;
import org.duibiao.catalog.handover.infrastructure.Handovers;
import org.duibiao.catalog.organisation.api.SecretaryAccess;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How an organisation's secretary post goes from one person to the next. */
@Path("/api/catalog/v1/organisations/{code}/handovers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Handovers", description = "书记交接 / Changes of secretary")
public class HandoverResource {
  private final HandoverService service;
  private final Handovers handovers;
  private final SecretaryAccess secretaries;
  private final Access access;
  private final Inputs inputs;
  private final Idempotency idempotency;

  HandoverResource(
      HandoverService service,
      Handovers handovers,
      SecretaryAccess secretaries,
      Access access,
      Inputs inputs,
      Idempotency idempotency) {
    this.service = service;
    this.handovers = handovers;
    this.secretaries = secretaries;
    this.access = access;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** Scope: the organisation lies in the caller's subtree. */
  @GET
  @RolesAllowed({Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      operationId = "listHandovers",
      summary = "书记交接记录 / List changes of secretary",
      description =
          "某党组织历次书记交接，最近的在前。 / How the secretary's post went from one person to the next, the"
              + " latest first. Roles: every post but a portal's.")
  public Page<HandoverView> list(
      @Parameter(example = "dept-01") @PathParam("code") String code, @BeanParam PageRequest page) {
    OrganisationNode node = access.visible(Codes.inPath(code));
    return handovers.page(node.code(), page).map(HandoverView::of);
  }

  /** Scope: office at or above, secretary above, or the leaving secretary in his own post. */
  @POST
  @RolesAllowed({Roles.OFFICE, Roles.SECRETARY})
  @Operation(
      operationId = "createHandover",
      summary = "书记交接 / Hand the secretary's post over",
      description =
          "一步完成：原书记任职至前一日止，继任者自当日起任职，以原职务作出的授权收回，草稿、任务和提醒随职务转给"
              + "继任者。空缺时直接补任。日期最晚为 90 天后；未到日期前原书记继续履职。不得移交给自己。"
              + " / In one step the present secretary serves until the day before, the successor begins"
              + " on the day, what was delegated by the post ends, and drafts, tasks and reminders go"
              + " with the post. A vacancy is filled. The day may lie 90 days ahead; until then the"
              + " present secretary stays. Nobody hands a post over to themselves."
              + " Roles: office; secretary of a superior organisation; the leaving secretary.")
  @APIResponseSchema(
      value = HandoverView.class,
      responseCode = "201",
      responseDescription = "已交接 / handed over")
  public Response create(
      @Parameter(example = "dept-01") @PathParam("code") String code,
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      @Parameter(
              required = true,
              description = "读取党组织时得到的 ETag / the ETag of the organisation that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      HandoverRequest request) {
    OrganisationNode node = access.visible(Codes.inPath(code));
    Giver giver = giver(node);
    var order = inputs.later(request, HandoverRequest::toOrder);
    return idempotency.once(
        key,
        "createHandover",
        List.of(node.code(), request),
        () ->
            Response.status(Response.Status.CREATED)
                .entity(HandoverView.of(service.handOver(node.code(), ifMatch, order, giver)))
                .build());
  }

  private Giver giver(OrganisationNode node) {
    String person = access.caller().person();
    return secretaries
        .toHandOver(node)
        .map(
            right ->
                new Giver(
                    person,
                    right.post().actors(person),
                    right.fromAbove(),
                    new Actor(right.post().toString())))
        .orElseThrow(() -> new DomainException(FORBIDDEN));
  }
}
