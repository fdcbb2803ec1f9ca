package org.duibiao.notification.webhook.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.PORTAL;

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
import java.util.concurrent.atomic.AtomicReference;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.notification.endpoint.application.EndpointDesk;
import org.duibiao.notification.endpoint.domain.Endpoint;
import org.duibiao.notification.webhook.api.WebhookViews.WebhookChange;
import org.duibiao.notification.webhook.api.WebhookViews.WebhookDisabling;
import org.duibiao.notification.webhook.api.WebhookViews.WebhookPage;
import org.duibiao.notification.webhook.api.WebhookViews.WebhookRequest;
import org.duibiao.notification.webhook.api.WebhookViews.WebhookView;
import org.duibiao.notification.webhook.application.WebhookDesk;
import org.duibiao.notification.webhook.application.WebhookSignature;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The addresses at which portals are called. */
@Path("/api/notification/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "第三方平台的回调地址 / Webhooks of portals")
public class WebhookResource {
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";

  private final WebhookDesk webhooks;
  private final EndpointDesk desk;
  private final Inputs inputs;
  private final Idempotency idempotency;

  WebhookResource(WebhookDesk webhooks, EndpointDesk desk, Inputs inputs, Idempotency idempotency) {
    this.webhooks = webhooks;
    this.desk = desk;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** Scope: a portal's own; an office's and auditor's organisations, by SQL. */
  @GET
  @RolesAllowed({OFFICE, AUDITOR, PORTAL})
  @Operation(
      operationId = "listWebhooks",
      summary = "List webhooks",
      description =
          "第三方平台看到自己的回调地址，党委工作部和督查人员看到权限范围内的全部。"
              + " / A portal sees its own, the office and auditors all within their scope. Roles:"
              + " office, auditor, portal.")
  @APIResponse(responseCode = "200", description = "一页回调地址 / a page of webhooks")
  public WebhookPage list(@BeanParam PageRequest page) {
    var found = webhooks.page(page).map(webhook -> view(webhook, null));
    return new WebhookPage(found.items(), found.next());
  }

  /** Scope: an organisation that the portal's post reaches. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(PORTAL)
  @Operation(
      operationId = "createWebhook",
      summary = "Add a webhook",
      description =
          "新增回调地址，须为公网 https 网址。签名密钥只在本次回答中给出一次；用同一 Idempotency-Key 重复提交时不再给出，"
              + "可更换密钥。按 Standard Webhooks 1.0 发送。"
              + " / Adds a webhook: an https URL that leads to a public address, called by Standard"
              + " Webhooks 1.0. The secret is in this answer alone; a repetition does not tell it"
              + " again, rotate it then. Roles: portal with notification:write.")
  @APIResponseSchema(
      value = WebhookView.class,
      responseCode = "201",
      responseDescription = "回调地址和密钥 / the webhook with its secret")
  public Response create(
      @Parameter(description = "重复提交时用同一值 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      WebhookRequest request) {
    inputs.valid(request);
    String secret = WebhookSignature.newSecret();
    AtomicReference<Endpoint> made = new AtomicReference<>();
    Response answer =
        idempotency.once(
            key,
            "createWebhook",
            request,
            () -> {
              made.set(webhooks.add(request.organisation(), request.name(), request.url(), secret));
              return created(made.get(), null);
            });
    return made.get() == null ? answer : created(made.get(), secret);
  }

  /** Scope: a portal's own; an office's and auditor's organisations. */
  @GET
  @Path("/{id}")
  @RolesAllowed({OFFICE, AUDITOR, PORTAL})
  @Operation(
      operationId = "getWebhook",
      summary = "Read a webhook",
      description =
          "一个回调地址，不含密钥和完整网址。 / A webhook without its secret and full URL. Roles: office,"
              + " auditor, portal.")
  public RestResponse<WebhookView> get(@PathParam("id") String id) {
    return answer(webhooks.get(Inputs.id(id)), null);
  }

  /** Scope: a portal's own. */
  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(PORTAL)
  @Operation(
      operationId = "updateWebhook",
      summary = "Change a webhook",
      description =
          "修改名称或网址；待发送的发往新网址。 / Changes name or URL; what waits goes to the new one. Roles: portal"
              + " with notification:write.")
  public RestResponse<WebhookView> update(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam("If-Match")
          String ifMatch,
      WebhookChange request) {
    return answer(
        desk.update(
            Inputs.id(id),
            ifMatch,
            inputs.later(request, asked -> webhooks.change(asked.name(), asked.url())),
            webhooks.handling()),
        null);
  }

  /** Scope: a portal's own; the organisations of an office. */
  @DELETE
  @Path("/{id}")
  @RolesAllowed({OFFICE, PORTAL})
  @Operation(
      operationId = "deleteWebhook",
      summary = "Delete a webhook",
      description =
          "删除回调地址和密钥，待发送的不再发送，外发记录保留。 / Deletes the webhook with its secret; what waits is not"
              + " sent any more, the log stays. Roles: office, portal with notification:write.")
  @APIResponse(responseCode = "204", description = "已删除 / deleted")
  public void delete(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam("If-Match")
          String ifMatch) {
    desk.delete(Inputs.id(id), ifMatch, webhooks.handling());
  }

  /** Scope: a portal's own. */
  @POST
  @Path("/{id}/secret-rotation")
  @RolesAllowed(PORTAL)
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "Change a webhook's secret",
      description =
          "更换签名密钥，新密钥只给出一次；24 小时内新旧密钥同时签名。 / Gives a new secret, told once; for 24 hours both"
              + " sign. Roles: portal with notification:write.")
  public RestResponse<WebhookView> rotate(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam("If-Match")
          String ifMatch) {
    String secret = WebhookSignature.newSecret();
    return answer(desk.rotate(Inputs.id(id), ifMatch, secret, webhooks.handling()), secret);
  }

  /** Scope: the organisations of an office. */
  @POST
  @Path("/{id}/disabling")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(OFFICE)
  @Operation(
      operationId = "disableWebhook",
      summary = "Disable a webhook",
      description =
          "停用回调地址，待发送的搁置；只能由党委工作部重新启用。 / Sends to it no more and parks what waits; only the"
              + " office enables it again. Roles: office.")
  public RestResponse<WebhookView> disable(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam("If-Match")
          String ifMatch,
      WebhookDisabling request) {
    return answer(
        desk.disable(
            Inputs.id(id),
            ifMatch,
            inputs.later(request, WebhookDisabling::reason),
            webhooks.handling()),
        null);
  }

  /** Scope: a portal's own; the organisations of an office. */
  @POST
  @Path("/{id}/enabling")
  @RolesAllowed({OFFICE, PORTAL})
  @Operation(
      operationId = "enableWebhook",
      summary = "Enable a webhook again",
      description =
          "重新启用；此前搁置的可逐条重发。平台只能启用因 410 停用的。 / Sends to it again; what was parked is replayed"
              + " by hand. A portal enables what was disabled by its own 410. Roles: office, portal"
              + " with notification:write.")
  public RestResponse<WebhookView> enable(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam("If-Match")
          String ifMatch) {
    return answer(desk.enable(Inputs.id(id), ifMatch, webhooks.handling()), null);
  }

  private RestResponse<WebhookView> answer(Endpoint webhook, String secret) {
    return ResponseBuilder.ok(view(webhook, secret))
        .header(HttpHeaders.ETAG, IfMatch.etag(webhook.version()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Response created(Endpoint webhook, String secret) {
    return Response.created(URI.create("/api/notification/v1/webhooks/" + webhook.id()))
        .header(HttpHeaders.ETAG, IfMatch.etag(webhook.version()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(view(webhook, secret))
        .build();
  }

  private WebhookView view(Endpoint webhook, String secret) {
    return WebhookView.of(webhook, desk.allowed(webhook, webhooks.handling()), secret);
  }
}
