package org.duibiao.rectification.weakness.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.web.ApiDocument;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.weakness.api.CaseRequests.RecordConfirmationRequest;
import org.duibiao.rectification.weakness.application.ConfirmationDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * One-time links by which a leader who never logs in confirms a record. The link alone suffices: it
 * works once, for a short time, and shows that one record. The gateway limits how often an address
 * may try.
 */
@Path(CaseConfirmationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases of weak organisations")
public class CaseConfirmationResource {
  static final String PATH = "/api/rectification/v1/case-confirmations";

  private final ConfirmationDesk confirmations;
  private final Inputs inputs;

  CaseConfirmationResource(ConfirmationDesk confirmations, Inputs inputs) {
    this.confirmations = confirmations;
    this.inputs = inputs;
  }

  /** Scope: whoever has the link. */
  @GET
  @Path("{token}")
  @PermitAll
  @Operation(
      operationId = "getCaseConfirmation",
      summary = "See what a link asks to confirm",
      description =
          """
          凭一次性链接查看待确认的督导记录，无需登录。链接无效、已使用或已过期：404。

          Shows the record that a link is for; nobody has to log in. A link that is unknown, used or
          over: 404. Roles: none.""",
      extensions = @Extension(name = ApiDocument.WITHOUT_TOKEN, value = "true"))
  public RestResponse<CaseConfirmationView> getCaseConfirmation(@PathParam("token") String token) {
    return answer(CaseConfirmationView.of(confirmations.read(token)));
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
