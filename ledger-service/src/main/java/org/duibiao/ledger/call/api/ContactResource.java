package org.duibiao.ledger.call.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.call.application.ContactDesk;
import org.duibiao.ledger.call.application.ContactRequest;
import org.duibiao.ledger.call.application.ContactView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contacts 催报记录 about what is owed. */
@Path("/api/ledger/v1/campaigns/{campaign}/obligations/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Call list")
public class ContactResource {
  private static final String EXAMPLE =
      """
      {"channel": "PHONE", "person": "李明", "note": "答应明天上午报送"}
      """;

  private final ContactDesk contacts;
  private final Idempotency idempotency;

  ContactResource(ContactDesk contacts, Idempotency idempotency) {
    this.contacts = contacts;
    this.idempotency = idempotency;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "listContacts",
      summary = "Who was called about what is owed",
      description =
          "该项报送任务的催报记录，按时间排列，不可更改。 / Who was called about it, in the order of time; nothing of it is changed.")
  public Page<ContactView> list(
      @PathParam("campaign") String campaign,
      @PathParam("id") String id,
      @BeanParam PageRequest page) {
    return contacts.page(campaign, Inputs.id(id), page);
  }

  /** Scope: secretary, officer or office above the organisation. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "addContact",
      summary = "Note that somebody was called",
      description =
          "上级登记一次催报：方式、联系人、情况、时间（默认现在）。 / A superior notes who was called, how, when (now by"
              + " default) and what was said.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ContactRequest.class),
              examples = @ExampleObject(name = "电话 / a call", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / noted",
      content = @Content(schema = @Schema(implementation = ContactView.class)))
  public Response add(
      @PathParam("campaign") String campaign,
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      ContactRequest request) {
    ContactRequest present = Inputs.present(request);
    return idempotency.once(
        key,
        "addContact",
        List.of(campaign, id, present),
        () -> Response.status(201).entity(contacts.add(campaign, Inputs.id(id), present)).build());
  }
}
