package org.duibiao.ledger.ledger.api;

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
import org.duibiao.ledger.entry.api.RevisionChoices;
import org.duibiao.ledger.entry.domain.RevisionChoice;
import org.duibiao.ledger.ledger.application.LedgerHistory;
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

/** The filings of a unit's ledger as they were. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/ledger/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledgers")
public class LedgerRevisionResource {
  private final LedgerHistory history;
  private final Idempotency idempotency;

  LedgerRevisionResource(LedgerHistory history, Idempotency idempotency) {
    this.history = history;
    this.idempotency = idempotency;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listLedgerRevisions",
      summary = "The filings of a unit's ledger",
      description =
          "工作台账历次上报的版本，按顺序列出，不含各行内容。 / Every filing as it was, the first one first, without"
              + " its rows.")
  public Page<LedgerRevisionView> revisions(
      @PathParam("campaign") String campaign, @PathParam("organisation") String organisation) {
    return new Page<>(
        history.all(campaign, organisation).stream().map(LedgerRevisionView::of).toList(), null);
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{number}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getLedgerRevision",
      summary = "One filing of a unit's ledger",
      description =
          "某次上报的工作台账：当时收入的各行、缺报说明、填报人、责任人、审签人，不可更改。 / A filing with the rows it had, who"
              + " was missing and why, and the three persons; it never changes.")
  public LedgerRevisionView revision(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("number") String number) {
    int chosen = Inputs.number(number);
    return LedgerRevisionView.of(
        history.one(campaign, organisation, chosen),
        history.filed(campaign, organisation, chosen).code(),
        history.signedCopies(campaign, organisation, chosen));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{number}/comparison")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "compareLedgerRevisions",
      summary = "What differs between two filings of a unit's ledger",
      description =
          "先按党组织、再逐行比较两次上报；with 为另一版本号或 draft（当前内容，含补报），不填时与上一版本比较。 / By organisation,"
              + " then row by row; with names another filing or draft (what stands now, supplements"
              + " included), by default the one before.")
  public LedgerComparisonView compare(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("number") String number,
      @Parameter(description = "版本号或 draft / a filing's number, or draft") @QueryParam("with")
          String with) {
    int chosen = Inputs.number(number);
    RevisionChoice other = RevisionChoices.of(with, chosen);
    String one = Integer.toString(chosen);
    boolean later = other.after(chosen);
    return LedgerComparisonView.of(
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
      operationId = "getLedgerSignOffSheet",
      summary = "The sheet of a filing, to be signed",
      description =
          "某一版本工作台账的审签表（docx），供打印、签字、盖章，印有该版本的校验码。 / To be printed, signed and sealed, with the"
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
      operationId = "listLedgerSignedCopies",
      summary = "Scans of the signed sheet of a filing",
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
      operationId = "attachLedgerSignedCopy",
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
        "attachLedgerSignedCopy",
        List.of(campaign, organisation, chosen, present),
        () ->
            Response.status(201)
                .entity(history.attach(campaign, organisation, chosen, present))
                .build());
  }
}
