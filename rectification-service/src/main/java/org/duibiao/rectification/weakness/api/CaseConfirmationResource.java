package org.duibiao.rectification.weakness.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.duibiao.chassis.web.ApiDocument;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.weakness.api.CaseRequests.RecordConfirmationRequest;
import org.duibiao.rectification.weakness.application.ConfirmationDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * One-time links by which a leader who never logs in confirms a record. The link alone suffices: it
 * works once, for a short time, and shows that one record. The gateway limits how often an address
 * may try. Who asks for HTML gets a page with one button; to look confirms nothing.
 */
@Path(CaseConfirmationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases of weak organisations")
public class CaseConfirmationResource {
  static final String PATH = "/api/rectification/v1/case-confirmations";

  private final ConfirmationDesk confirmations;
  private final ConfirmationPages pages;
  private final Inputs inputs;

  CaseConfirmationResource(ConfirmationDesk confirmations, ConfirmationPages pages, Inputs inputs) {
    this.confirmations = confirmations;
    this.pages = pages;
    this.inputs = inputs;
  }

  /** Scope: whoever has the link. */
  @GET
  @Path("{token}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @PermitAll
  @Operation(
      operationId = "getCaseConfirmation",
      summary = "See what a link asks to confirm",
      description =
          """
          凭一次性链接查看待确认的督导记录，无需登录；用浏览器打开（Accept: text/html）得到只有一个确认按钮的网页。
          链接无效、已使用或已过期：404。

          Shows the record that a link is for; nobody has to log in. A browser (Accept: text/html)
          gets a page with one button. A link that is unknown, used or over: 404. Roles: none.""",
      extensions = @Extension(name = ApiDocument.WITHOUT_TOKEN, value = "true"))
  @APIResponse(
      responseCode = "200",
      description = "待确认的记录 / what is to be confirmed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CaseConfirmationView.class)))
  public Response getCaseConfirmation(
      @PathParam("token") String token, @Context HttpHeaders headers) {
    if (ConfirmationPages.wanted(headers)) {
      return pages.asking(() -> confirmations.read(token));
    }
    return Response.ok(CaseConfirmationView.of(confirmations.read(token)))
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  /** Scope: whoever has the link. The button of the page; the same as the call below. */
  @POST
  @Path("{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @PermitAll
  @Operation(hidden = true)
  public Response confirmOnPage(@PathParam("token") String token) {
    return pages.done(() -> confirmations.confirm(token, () -> null));
  }

  /** Scope: whoever has the link. */
  @POST
  @Path("{token}")
  @PermitAll
  @Operation(
      operationId = "confirmCaseRecordByLink",
      summary = "Confirm by a link, once",
      description =
          """
          凭一次性链接确认督导记录，无需登录；链接随即失效。链接无效、已使用或已过期：404。

          Confirms the record that a link is for; nobody has to log in, and the link is used up. A
          link that is unknown, used or over: 404. Roles: none.""",
      extensions = @Extension(name = ApiDocument.WITHOUT_TOKEN, value = "true"))
  public RestResponse<CaseConfirmationView> confirmCaseRecordByLink(
      @PathParam("token") String token, RecordConfirmationRequest request) {
    return answer(
        CaseConfirmationView.of(
            confirmations.confirm(
                token, inputs.later(request, RecordConfirmationRequest::comment))));
  }

  private static RestResponse<CaseConfirmationView> answer(CaseConfirmationView view) {
    return ResponseBuilder.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
