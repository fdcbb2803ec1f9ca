package org.duibiao.ledger.typicalcase.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.filing.FilingComment;
import org.duibiao.ledger.filing.FilingRecall;
import org.duibiao.ledger.filing.FilingReopening;
import org.duibiao.ledger.filing.FilingReturn;
import org.duibiao.ledger.shared.Answers;
import org.duibiao.ledger.typicalcase.application.CaseChoice;
import org.duibiao.ledger.typicalcase.application.CaseDesk;
import org.duibiao.ledger.typicalcase.application.TypicalCaseRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Typical cases 典型案例. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/typical-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Typical cases")
public class TypicalCaseResource {
  private final CaseDesk cases;
  private final Idempotency idempotency;

  TypicalCaseResource(CaseDesk cases, Idempotency idempotency) {
    this.cases = cases;
    this.idempotency = idempotency;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listTypicalCases",
      summary = "An organisation's typical cases",
      description = "该组织的典型案例。 / The typical cases that the organisation tells.")
  public Page<TypicalCaseView> list(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @BeanParam PageRequest page) {
    return cases.page(campaign, organisation, page).map(TypicalCaseView::of);
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{id}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getTypicalCase",
      summary = "A typical case",
      description = "典型案例的背景、做法、成效、附件和状态。 / Background, practice, effect, attachments and state.")
  @APIResponse(
      responseCode = "200",
      description = "典型案例 / the case",
      content = @Content(schema = @Schema(implementation = TypicalCaseView.class)))
  public Response get(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("id") String id) {
    return answer(cases.get(key(campaign, organisation, id, null)));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{id}/revisions")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listTypicalCaseRevisions",
      summary = "The submissions of a typical case",
      description = "历次报送的版本，按顺序列出。 / Every submission as it was, the first one first.")
  public TypicalCaseRevisionList revisions(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("id") String id) {
    return new TypicalCaseRevisionList(
        cases.revisions(key(campaign, organisation, id, null)).stream()
            .map(TypicalCaseRevisionView::of)
            .toList());
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "addTypicalCase",
      summary = "Tell a typical case",
      description =
          "新建典型案例（草稿）：类别、标题、背景、做法、成效和附件。 / A new draft: kind, title, background, practice, effect, attachments.")
  @APIResponse(
      responseCode = "201",
      description = "已新建 / told",
      content = @Content(schema = @Schema(implementation = TypicalCaseView.class)))
  public Response add(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("Idempotency-Key") String key,
      TypicalCaseRequest request) {
    TypicalCaseRequest present = Inputs.present(request);
    return idempotency.once(
        key,
        "addTypicalCase",
        List.of(campaign, organisation, present),
        () -> {
          CaseDesk.Seen seen = cases.add(campaign, organisation, present);
          return Response.status(201)
              .header("ETag", IfMatch.etag(seen.told().version()))
              .entity(TypicalCaseView.of(seen))
              .build();
        });
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "saveTypicalCase",
      summary = "Write a typical case",
      description =
          "填写典型案例；附件不填则不变。 / Replaces what is written, and the attachments if they are named.")
  @APIResponse(
      responseCode = "200",
      description = "已填写 / written",
      content = @Content(schema = @Schema(implementation = TypicalCaseView.class)))
  public Response save(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      TypicalCaseRequest request) {
    return answer(cases.save(key(campaign, organisation, id, ifMatch), Inputs.present(request)));
  }

  /** Scope: who files for the organisation, see FilingRule. */
  @POST
  @Path("/{id}/submission")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "submitTypicalCase",
      summary = "File a typical case upward",
      description = "报送典型案例；每次报送形成一个不可更改的版本。 / Every submission is an immutable revision.")
  @APIResponse(
      responseCode = "200",
      description = "已报送 / submitted",
      content = @Content(schema = @Schema(implementation = TypicalCaseView.class)))
  public Response submit(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      FilingComment request) {
    return answer(cases.submit(key(campaign, organisation, id, ifMatch), request));
  }

  /** Scope: the reviewer, see ReviewRule. */
  @POST
  @Path("/{id}/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "acceptTypicalCase",
      summary = "Accept a typical case",
      description = "审核通过典型案例。 / Accepts it.")
  @APIResponse(
      responseCode = "200",
      description = "已通过 / accepted",
      content = @Content(schema = @Schema(implementation = TypicalCaseView.class)))
  public Response accept(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      FilingComment request) {
    return answer(cases.accept(key(campaign, organisation, id, ifMatch), request));
  }

  /** Scope: the reviewer, see ReviewRule. */
  @POST
  @Path("/{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "returnTypicalCase",
      summary = "Return a typical case with a reason",
      description = "退回典型案例，说明理由。 / Sends it back with a reason.")
  @APIResponse(
      responseCode = "200",
      description = "已退回 / returned",
      content = @Content(schema = @Schema(implementation = TypicalCaseView.class)))
  public Response sendBack(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      FilingReturn request) {
    return answer(
        cases.sendBack(key(campaign, organisation, id, ifMatch), Inputs.present(request)));
  }

  /** Scope: who files for the organisation, see FilingRule. */
  @POST
  @Path("/{id}/recall")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "recallTypicalCase",
      summary = "Take a typical case back",
      description = "审核前撤回典型案例。 / Back to a draft before review.")
  @APIResponse(
      responseCode = "200",
      description = "已撤回 / recalled",
      content = @Content(schema = @Schema(implementation = TypicalCaseView.class)))
  public Response recall(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      FilingRecall request) {
    return answer(cases.recall(key(campaign, organisation, id, ifMatch), request));
  }

  /** Scope: who files for the organisation, see FilingRule. */
  @POST
  @Path("/{id}/reopening")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "reopenTypicalCase",
      summary = "Correct an accepted typical case",
      description = "更正已通过的典型案例，说明理由；推荐随之取消。 / A correction begins; it is chosen no more.")
  @APIResponse(
      responseCode = "200",
      description = "更正中 / reopened",
      content = @Content(schema = @Schema(implementation = TypicalCaseView.class)))
  public Response reopen(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      FilingReopening request) {
    return answer(cases.reopen(key(campaign, organisation, id, ifMatch), Inputs.present(request)));
  }

  /** Scope: an office above the organisation, never for what they contributed to. */
  @PUT
  @Path("/{id}/choice")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "chooseTypicalCase",
      summary = "Choose a typical case for the province",
      description =
          "党委工作部推荐（或取消推荐）已通过的典型案例报省。 / The office chooses an accepted case for the province, or chooses it no more.")
  @APIResponse(
      responseCode = "200",
      description = "已记录 / noted",
      content = @Content(schema = @Schema(implementation = TypicalCaseView.class)))
  public Response choose(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      CaseChoice request) {
    return answer(cases.choose(key(campaign, organisation, id, ifMatch), Inputs.present(request)));
  }

  private static CaseDesk.Key key(String campaign, String organisation, String id, String ifMatch) {
    return new CaseDesk.Key(campaign, organisation, Inputs.id(id), ifMatch);
  }

  private static Response answer(CaseDesk.Seen seen) {
    return Answers.of(TypicalCaseView.of(seen), seen.told().version());
  }
}
