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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.entry.application.EntryDesk;
import org.duibiao.ledger.entry.application.EntryRequest;
import org.duibiao.ledger.entry.application.EntryReturnRequest;
import org.duibiao.ledger.filing.FilingComment;
import org.duibiao.ledger.filing.FilingRecall;
import org.duibiao.ledger.filing.FilingReopening;
import org.duibiao.ledger.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One organisation's row of the diagnosis ledger 台账条目. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/entry")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger entries")
public class EntryResource {
  private static final String EXAMPLE =
      """
      {"successfulPractices": [{"indicator": "branch-1.3", "text": "每月第一个周三固定开展主题党日"}],
       "typicalCases": [{"title": "党员先锋岗", "text": "实训室党员先锋岗带动学风建设"}],
       "problems": [{"indicator": "branch-2.3", "text": "年度集中学习培训不足32学时"}],
       "remarks": "已与系党总支沟通"}
      """;

  private final EntryDesk entries;
  private final ProblemResponses problems;

  EntryResource(EntryDesk entries, ProblemResponses problems) {
    this.entries = entries;
    this.problems = problems;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getEntry",
      summary = "An organisation's entry",
      description =
          "台账条目：成功经验、典型案例、存在问题、备注；尚未填写时为空，ETag 为 \"0\"。 / Practices, cases, problems and"
              + " remarks; an empty one with ETag \"0\" before anything is written.")
  @APIResponse(
      responseCode = "200",
      description = "台账条目 / the entry",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  public Response get(
      @PathParam("campaign") String campaign, @PathParam("organisation") String organisation) {
    return answer(entries.get(campaign, organisation));
  }

  /** Scope: secretary or officer at the organisation or above, office above; a portal above. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, PORTAL})
  @Operation(
      operationId = "saveEntry",
      summary = "Write an entry",
      description =
          "整体填写台账条目（上级可代填，有 ledger:write 的第三方平台可填草稿）：带 id 的行保持身份，不带 id 的为新行，未列出的行删除；仅草稿、退回、更正状态可写。"
              + " / Replaces all rows (a superior may do it on behalf, and a portal with ledger:write): a row with an id stays the same"
              + " row, one without is new, one left out is gone; only a draft, returned or reopened"
              + " entry can be written.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = EntryRequest.class),
              examples = @ExampleObject(name = "支部条目 / a branch's entry", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "已填写 / written",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  public Response save(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      EntryRequest request) {
    return answer(entries.save(key(campaign, organisation, ifMatch), Inputs.present(request)));
  }

  /** Scope: who files for the organisation, see FilingRule. */
  @POST
  @Path("/submission")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "submitEntry",
      summary = "File an entry upward",
      description =
          "书记报送（上级可代报；书记空缺时由副书记报送）：须逐条诊断完毕；没有存在问题的须声明 noProblemFound。每次报送形成一个不可更改的版本。"
              + " / The secretary files it, a superior on behalf, or the deputy while there is no secretary; every indicator must be assessed,"
              + " and having no problem must be declared. Every submission is an immutable revision.")
  @APIResponse(
      responseCode = "200",
      description = "已报送 / submitted",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  public Response submit(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      FilingComment request) {
    return answer(entries.submit(key(campaign, organisation, ifMatch), request));
  }

  /** Scope: the reviewer, see ReviewRule. */
  @POST
  @Path("/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "acceptEntry",
      summary = "Accept an entry",
      description =
          "审核通过：该版本生效，每条存在问题形成一项整改事项。本人或委托人参与填写、报送或在该组织任职的不能审核；无人可审时由副书记、再由上一级审核。 / The revision is in force from"
              + " now on and every problem becomes one rectification item. Nobody accepts their own"
              + " or, by delegation, the delegator's own: what they contributed to or what comes from an"
              + " organisation where they hold a post. Where nobody is left the deputy does, then the"
              + " next level up.")
  @APIResponse(
      responseCode = "200",
      description = "已通过 / accepted",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  public Response accept(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      FilingComment request) {
    return answer(entries.accept(key(campaign, organisation, ifMatch), request));
  }

  /** Scope: the reviewer, see ReviewRule. */
  @POST
  @Path("/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "returnEntry",
      summary = "Return an entry to its authors with a reason",
      description =
          "退回更正：说明理由，可指明具体行和更正期限；首次报送时间不变。 / Sends it back with a reason, rows and a date"
              + " by which to correct; when it was first submitted stays.")
  @APIResponse(
      responseCode = "200",
      description = "已退回 / returned",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  public Response sendBack(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      EntryReturnRequest request) {
    return answer(entries.sendBack(key(campaign, organisation, ifMatch), Inputs.present(request)));
  }

  /** Scope: who files for the organisation, see FilingRule. */
  @POST
  @Path("/recall")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "recallEntry",
      summary = "Take an entry back before it is reviewed",
      description =
          "审核前撤回，恢复为草稿；从未审核过的，报送时间随之取消。 / Back to a draft before review; when it was never"
              + " reviewed, the time of submission is given up with it.")
  @APIResponse(
      responseCode = "200",
      description = "已撤回 / recalled",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  public Response recall(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      FilingRecall request) {
    return answer(entries.recall(key(campaign, organisation, ifMatch), request));
  }

  /** Scope: who files for the organisation, see FilingRule. */
  @POST
  @Path("/reopening")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "reopenEntry",
      summary = "Begin a correction of an accepted entry",
      description =
          "更正已通过的条目：说明理由后重新填写、报送、审核；在新版本通过之前，原通过的版本继续有效。党总支的台账随之更正。"
              + " / With a reason it can be written and filed again; the accepted revision stays in force"
              + " until the new one is accepted. A unit's ledger is corrected with it.")
  @APIResponse(
      responseCode = "200",
      description = "更正中 / reopened",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  public Response reopen(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      FilingReopening request) {
    return answer(entries.reopen(key(campaign, organisation, ifMatch), Inputs.present(request)));
  }

  private static EntryDesk.Key key(String campaign, String organisation, String ifMatch) {
    return new EntryDesk.Key(campaign, organisation, ifMatch);
  }

  private Response answer(EntryDesk.Seen seen) {
    return Answers.of(EntryView.of(seen, problems.words()), seen.entry().version());
  }
}
