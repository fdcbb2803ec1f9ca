package org.duibiao.notification.subscription.api;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.notification.subscription.api.SubscriptionViews.SubscriptionPage;
import org.duibiao.notification.subscription.api.SubscriptionViews.SubscriptionRequest;
import org.duibiao.notification.subscription.api.SubscriptionViews.SubscriptionView;
import org.duibiao.notification.subscription.application.SubscriptionDesk;
import org.duibiao.notification.subscription.domain.Subscription;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the caller wants to be told of. */
@Path("/api/notification/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions", description = "订阅 / What one wants to be told of")
public class SubscriptionResource {
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";

  private final SubscriptionDesk desk;
  private final Inputs inputs;
  private final Idempotency idempotency;

  SubscriptionResource(SubscriptionDesk desk, Inputs inputs, Idempotency idempotency) {
    this.desk = desk;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** Scope: the caller's own. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listSubscriptions",
      summary = "List one's own subscriptions",
      description =
          "本人（本门户）的订阅，按建立先后排列。 / The caller's own subscriptions, in the order in which they were"
              + " made. Roles: any post.")
  @APIResponse(responseCode = "200", description = "一页订阅 / a page of subscriptions")
  public SubscriptionPage list(@BeanParam PageRequest page) {
    var found = desk.list(page).map(SubscriptionView::of);
    return new SubscriptionPage(found.items(), found.next());
  }

  /** Scope: the caller's own; another's is answered like one that is not there. */
  @GET
  @Path("/{id}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getSubscription",
      summary = "Read a subscription of one's own",
      description = "读取本人（本门户）的一项订阅。 / Reads one of the caller's own. Roles: any post.")
  public RestResponse<SubscriptionView> get(@PathParam("id") String id) {
    return answer(desk.get(Inputs.id(id)));
  }

  /** Scope: an organisation that the caller reaches. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "createSubscription",
      summary = "Subscribe to kinds of events",
      description =
          """
          订阅某党组织及其下级的若干类事件：个人经收件箱（或邮件），门户经推送地址（webhook）。只通知订阅以后发生的事件，每个事件每人一次；
          送达时再核对权限，离任或调离者不再收到。每个订阅者最多 50 项。

          Subscribes to kinds of events about an organisation and those below it: people through their inbox
          (or mail), portals through a webhook. Events from then on are told, each once; who may see them is
          looked at again at the moment of delivery. Fifty per subscriber at most. Roles: any post.""")
  @APIResponseSchema(
      value = SubscriptionView.class,
      responseCode = "201",
      responseDescription = "已订阅 / subscribed")
  public Response create(
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      SubscriptionRequest request) {
    inputs.valid(request);
    return idempotency.once(
        key,
        "createSubscription",
        request,
        () -> {
          Subscription made = desk.create(request.toTerms());
          return Response.created(URI.create("/api/notification/v1/subscriptions/" + made.id()))
              .header(HttpHeaders.ETAG, IfMatch.etag(made.version()))
              .entity(SubscriptionView.of(made))
              .build();
        });
  }

  /** Scope: the caller's own, and an organisation that the caller reaches. */
  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "updateSubscription",
      summary = "Change a subscription of one's own",
      description =
          "修改本人（本门户）的一项订阅，对以后的事件有效。 / Changes one of the caller's own; it counts for events to"
              + " come. Roles: any post.")
  public RestResponse<SubscriptionView> update(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam("If-Match")
          String ifMatch,
      SubscriptionRequest request) {
    return answer(
        desk.change(Inputs.id(id), ifMatch, inputs.later(request, SubscriptionRequest::toTerms)));
  }

  /** Scope: the caller's own. */
  @DELETE
  @Path("/{id}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "deleteSubscription",
      summary = "Unsubscribe",
      description =
          "取消本人（本门户）的一项订阅；该推送地址已无订阅的，尚未发出的事件不再推送。 / Ends one of the caller's own; where a"
              + " webhook has no subscription left, what waits is not sent any more. Roles: any post.")
  @APIResponse(responseCode = "204", description = "已取消 / unsubscribed")
  public void delete(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam("If-Match")
          String ifMatch) {
    desk.remove(Inputs.id(id), ifMatch);
  }

  private static RestResponse<SubscriptionView> answer(Subscription subscription) {
    return ResponseBuilder.ok(SubscriptionView.of(subscription))
        .header(HttpHeaders.ETAG, IfMatch.etag(subscription.version()))
        .build();
  }
}
