package org.duibiao.ledger.entry.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.entry.application.EntryHistory;
import org.duibiao.ledger.entry.domain.RevisionChoice;
import org.duibiao.ledger.lists.ListFile;
import org.duibiao.ledger.signoff.SignOffSheet;
import org.duibiao.ledger.signoff.SignedCopyRequest;
import org.duibiao.ledger.signoff.SignedCopyView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The submissions of an entry as they were. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/entry/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger entries")
public class EntryRevisionResource {
  private final EntryHistory history;
  private final Idempotency idempotency;

  EntryRevisionResource(EntryHistory history, Idempotency idempotency) {
    this.history = history;
    this.idempotency = idempotency;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listEntryRevisions",
      summary = "The submissions of an entry",
      description =
          "历次报送的版本，按顺序列出，可供比较。 / Every submission as it was, the first one first, for"
              + " comparison.")
  public Page<EntryRevisionView> revisions(
      @PathParam("campaign") String campaign, @PathParam("organisation") String organisation) {
    return new Page<>(
        history.all(campaign, organisation).stream().map(EntryRevisionView::of).toList(), null);
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{number}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getEntryRevision",
      summary = "One submission of an entry",
      description = "某次报送的版本，不可更改。 / A submission as it was; it never changes.")
  public EntryRevisionView revision(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("number") String number) {
    int chosen = Inputs.number(number);
    EntryHistory.Found found = history.one(campaign, organisation, chosen);
    return EntryRevisionView.of(
        found.revision(),
        EntryHistory.sheet(found).code(),
        history.signedCopies(campaign, organisation, chosen));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{number}/comparison")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "compareEntryRevisions",
      summary = "What differs between two submissions of an entry",
      description =
          "逐行比较两个版本：成功经验、典型案例、存在问题的增加、删除、修改和未变，以及备注、声明、填报人、责任人、审签人；"
              + "with 为另一版本号或 draft（当前内容），不填时与上一版本比较。 / Row by row what was added, removed,"
              + " changed and kept, and remarks, declaration and the three persons; with names"
              + " another revision or draft (what is written now), by default the one before.")
  public EntryComparisonView compare(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("number") String number,
      @Parameter(description = "版本号或 draft / a revision's number, or draft") @QueryParam("with")
          String with) {
    int chosen = Inputs.number(number);
    RevisionChoice other = RevisionChoices.of(with, chosen);
    String one = Integer.toString(chosen);
    boolean later = other.after(chosen);
    return EntryComparisonView.of(
        later ? one : other.text(),
        later ? other.text() : one,
        history.compare(campaign, organisation, chosen, other));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{number}/sign-off-sheet")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getEntrySignOffSheet",
      summary = "The sheet of a submission, to be signed",
      description =
          "某一版本条目的审签表（docx），供打印、签字、盖章，印有该版本的校验码。 / To be printed, signed and sealed, with the"
              + " revision's code on it.")
  @APIResponse(
      responseCode = "200",
      description = "审签表 / the sheet",
      content =
          @Content(
              mediaType = OfficeType.DOCX_TYPE,
              schema = @Schema(implementation = ListFile.class)))
  public Response sheet(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("number") String number) {
    return SignOffSheet.of(history.filed(campaign, organisation, Inputs.number(number)));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{number}/signed-copies")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listEntrySignedCopies",
      summary = "Scans of the signed sheet of a submission",
      description = "该版本审签表的扫描件，只增不减。 / They are added and stay.")
  public Page<SignedCopyView> signedCopies(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("number") String number) {
    return new Page<>(history.signedCopies(campaign, organisation, Inputs.number(number)), null);
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @POST
  @Path("/{number}/signed-copies")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "attachEntrySignedCopy",
      summary = "Attach the scan of a signed sheet",
      description =
          "把签字盖章后的审签表扫描件（已上传的佐证材料）附于该版本。 / Puts the scan, uploaded as evidence of the same"
              + " organisation, beside the revision that was signed.")
  @APIResponse(
      responseCode = "201",
      description = "已附 / attached",
      content = @Content(schema = @Schema(implementation = SignedCopyView.class)))
  public Response attach(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("number") String number,
      @HeaderParam("Idempotency-Key") String key,
      SignedCopyRequest request) {
    SignedCopyRequest present = Inputs.present(request);
    int chosen = Inputs.number(number);
    return idempotency.once(
        key,
        "attachEntrySignedCopy",
        List.of(campaign, organisation, chosen, present),
        () ->
            Response.status(201)
                .entity(history.attach(campaign, organisation, chosen, present))
                .build());
  }
}
