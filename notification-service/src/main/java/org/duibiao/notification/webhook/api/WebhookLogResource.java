package org.duibiao.notification.webhook.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.PORTAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.notification.endpoint.application.EndpointDesk;
import org.duibiao.notification.query.QueryValues;
import org.duibiao.notification.transmission.api.TransmissionViews;
import org.duibiao.notification.transmission.api.TransmissionViews.TransmissionPage;
import org.duibiao.notification.transmission.api.TransmissionViews.TransmissionView;
import org.duibiao.notification.transmission.application.TransmissionDesk;
import org.duibiao.notification.transmission.domain.TransmissionState;
import org.duibiao.notification.transmission.infrastructure.Transmissions.Wanted;
import org.duibiao.notification.webhook.api.WebhookViews.WebhookTest;
import org.duibiao.notification.webhook.application.WebhookDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What was sent to a webhook, how each attempt went, and once more by hand. */
@Path("/api/notification/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookLogResource {
  private static final String TEST_KIND = "duibiao.test.v1";
  private static final String TEST = "{\"message\":\"测试 / test\"}";

  private final WebhookDesk webhooks;
  private final EndpointDesk desk;
  private final TransmissionDesk transmissions;

  WebhookLogResource(WebhookDesk webhooks, EndpointDesk desk, TransmissionDesk transmissions) {
    this.webhooks = webhooks;
    this.desk = desk;
    this.transmissions = transmissions;
  }

  /** Scope: a portal's own. */
  @POST
  @Path("/test-events")
  @RolesAllowed(PORTAL)
  @Operation(
      operationId = "testWebhook",
      summary = "Send a test event to a webhook",
      description =
          "发送一个测试事件，结果见外发记录。 / Sends a test event; the log of transmissions tells how it went. Roles:"
              + " portal with notification:write.")
  @APIResponseSchema(
      value = WebhookTest.class,
      responseCode = "202",
      responseDescription = "已排队 / queued")
  public RestResponse<WebhookTest> test(@PathParam("id") String id) {
    UUID sent = desk.test(Inputs.id(id), TEST_KIND, TEST, webhooks.handling());
    return ResponseBuilder.create(Status.ACCEPTED, new WebhookTest(sent)).build();
  }

  /** Scope: a portal's own; an office's and auditor's organisations. */
  @GET
  @Path("/transmissions")
  @RolesAllowed({OFFICE, AUDITOR, PORTAL})
  @Operation(
      operationId = "listWebhookTransmissions",
      summary = "List what was sent to a webhook",
      description =
          "发往该地址的记录及每次发送的结果，新的在前。 / What was sent there, with every attempt; newest first. Roles:"
              + " office, auditor, portal.")
  @APIResponse(responseCode = "200", description = "一页外发记录 / a page of transmissions")
  public TransmissionPage list(
      @PathParam("id") String id,
      @Parameter(
              description = "状态 / state",
              schema = @Schema(implementation = TransmissionState.class))
          @QueryParam("state")
          String state,
      @BeanParam PageRequest page) {
    UUID webhook = webhooks.get(Inputs.id(id)).id();
    var wanted =
        new Wanted(webhook, null, QueryValues.constant("state", state, TransmissionState.class));
    return TransmissionViews.page(
        transmissions.list(webhooks.scope(), Set.of(OFFICE, PORTAL), wanted, page));
  }

  /** Scope: a portal's own; the organisations of an office. */
  @POST
  @Path("/transmissions/{transmission}/replay")
  @RolesAllowed({OFFICE, PORTAL})
  @Operation(
      operationId = "replayWebhookTransmission",
      summary = "Send again to a webhook what was given up",
      description =
          "重发已搁置的一条，webhook-id 不变。 / Sends once more what is parked, under the same webhook-id. Roles:"
              + " office, portal with notification:write.")
  @APIResponse(responseCode = "200", description = "重新排队的记录 / as it is queued again")
  public TransmissionView replay(
      @PathParam("id") String id, @PathParam("transmission") String transmission) {
    UUID webhook = webhooks.get(Inputs.id(id)).id();
    return TransmissionViews.only(
        transmissions.replay(Inputs.id(transmission), webhook, Set.of(OFFICE, PORTAL)));
  }
}
