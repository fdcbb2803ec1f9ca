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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.filing.FilingComment;
import org.duibiao.ledger.filing.FilingRecall;
import org.duibiao.ledger.filing.FilingReturn;
import org.duibiao.ledger.ledger.application.LedgerDesk;
import org.duibiao.ledger.ledger.application.LedgerSubmission;
import org.duibiao.ledger.ledger.application.LedgerSupplement;
import org.duibiao.ledger.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger 诊断情况工作台账 that a reporting unit files upward. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledgers")
public class LedgerResource {
  private static final String EXAMPLE =
      """
      {"missing": [{"organisation": "dept-01-b3", "explanation": "支部书记外派带队实习，诊断未完成"}]}
      """;

  private final LedgerDesk ledgers;
  private final ProblemResponses problems;

  LedgerResource(LedgerDesk ledgers, ProblemResponses problems) {
    this.ledgers = ledgers;
    this.problems = problems;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getLedger",
      summary = "A unit's ledger",
      description =
          "党总支的诊断情况工作台账（附件2格式）：本级条目在前，下级按显示顺序编号；缺报的列于 missing；下级有更新版本的标明"
              + " newerAvailable。 / The unit's own row first, then those below in display order;"
              + " who is missing stands in missing, a later revision below shows as newerAvailable.")
  @APIResponse(
      responseCode = "200",
      description = "工作台账 / the ledger",
      content = @Content(schema = @Schema(implementation = LedgerView.class)))
  public Response get(
      @PathParam("campaign") String campaign, @PathParam("organisation") String organisation) {
    return answer(ledgers.get(campaign, organisation));
  }

  /** Scope: who files for the unit, see FilingRule. */
  @POST
  @Path("/submission")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "submitLedger",
      summary = "File a unit's ledger upward",
      description =
          "书记（空缺时副书记，或上级代为）上报工作台账，本级条目随之报送：直接下级须已通过或免报，否则须在 missing 中逐一说明缺报原因（带缺上报）。 / Files"
              + " the ledger and the unit's own entry with it. Everything directly below must be"
              + " accepted or exempt, or named in missing with an explanation.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = LedgerSubmission.class),
              examples = @ExampleObject(name = "带缺上报 / with one missing", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "已上报 / submitted",
      content = @Content(schema = @Schema(implementation = LedgerView.class)))
  public Response submit(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      LedgerSubmission request) {
    return answer(ledgers.submit(key(campaign, organisation, ifMatch), request));
  }

  /** Scope: the reviewer, see ReviewRule. */
  @POST
  @Path("/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "acceptLedger",
      summary = "Accept a unit's ledger",
      description =
          "审核通过工作台账，本级条目随之通过，其存在问题形成整改事项。 / Accepts the ledger and the unit's own entry, whose"
              + " problems become rectification items.")
  @APIResponse(
      responseCode = "200",
      description = "已通过 / accepted",
      content = @Content(schema = @Schema(implementation = LedgerView.class)))
  public Response accept(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      FilingComment request) {
    return answer(ledgers.accept(key(campaign, organisation, ifMatch), request));
  }

  /** Scope: the reviewer, see ReviewRule. */
  @POST
  @Path("/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "returnLedger",
      summary = "Return a unit's ledger with a reason",
      description =
          "退回工作台账，本级条目随之退回；下级已通过的不受影响。 / Sends the ledger and the unit's own entry back; what"
              + " is accepted below stays accepted.")
  @APIResponse(
      responseCode = "200",
      description = "已退回 / returned",
      content = @Content(schema = @Schema(implementation = LedgerView.class)))
  public Response sendBack(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      FilingReturn request) {
    return answer(ledgers.sendBack(key(campaign, organisation, ifMatch), Inputs.present(request)));
  }

  /** Scope: who files for the unit, see FilingRule. */
  @POST
  @Path("/recall")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "recallLedger",
      summary = "Take a unit's ledger back before it is reviewed",
      description =
          "审核前撤回工作台账，本级条目随之撤回。 / Takes the ledger and the unit's own entry back before review.")
  @APIResponse(
      responseCode = "200",
      description = "已撤回 / recalled",
      content = @Content(schema = @Schema(implementation = LedgerView.class)))
  public Response recall(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      FilingRecall request) {
    return answer(ledgers.recall(key(campaign, organisation, ifMatch), request));
  }

  /** Scope: who files for the unit, see FilingRule. */
  @POST
  @Path("/supplement")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "supplementLedger",
      summary = "Take in what was accepted below since",
      description =
          "补报：把上报之后下级新通过或更新的条目收入台账，台账状态不变。 / Takes in rows that were accepted below after"
              + " the ledger was filed, new or newer; its state stays.")
  @APIResponse(
      responseCode = "200",
      description = "已补报 / supplemented",
      content = @Content(schema = @Schema(implementation = LedgerView.class)))
  public Response supplement(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = LedgerSupplement.class)))
          LedgerSupplement request) {
    return answer(ledgers.supplement(key(campaign, organisation, ifMatch)));
  }

  private static LedgerDesk.Key key(String campaign, String organisation, String ifMatch) {
    return new LedgerDesk.Key(campaign, organisation, ifMatch);
  }

  private Response answer(LedgerDesk.Seen seen) {
    return Answers.of(LedgerView.of(seen, problems.words()), seen.files().ledger().version());
  }
}
