package org.duibiao.ledger.suggestion.api;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.filing.FilingComment;
import org.duibiao.ledger.shared.Answers;
import org.duibiao.ledger.suggestion.application.SuggestionDesk;
import org.duibiao.ledger.suggestion.application.SuggestionRejection;
import org.duibiao.ledger.suggestion.application.SuggestionRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A reviewer's suggestions 修改建议 to what an organisation has filed. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/entry/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suggestions")
public class SuggestionResource {
  private static final String EXAMPLE =
      """
      {"revision": 1, "reason": "学时应为32，系笔误",
       "changes": [{"kind": "PROBLEM", "action": "CHANGE",
                    "row": "0b9c4b62-6a8e-4f56-9d7a-2f1f3c5a7d11", "text": "年度集中学习培训不足32学时"}]}
      """;

  private final SuggestionDesk suggestions;
  private final Idempotency idempotency;

  SuggestionResource(SuggestionDesk suggestions, Idempotency idempotency) {
    this.suggestions = suggestions;
    this.idempotency = idempotency;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listSuggestions",
      summary = "Suggestions to an entry",
      description =
          "对台账条目的修改建议，按提出顺序；版本被退回、撤回、通过或更新后，未处理的建议自动失效（LAPSED）。 / In the order in"
              + " which they were made; one still pending lapses when its revision is returned,"
              + " recalled, accepted or followed by another.")
  public Page<SuggestionView> list(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @BeanParam PageRequest page) {
    return suggestions.page(campaign, organisation, page).map(SuggestionView::of);
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{id}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getSuggestion",
      summary = "One suggestion",
      description = "一条修改建议及其处理情况。 / A suggestion and what became of it.")
  @APIResponse(
      responseCode = "200",
      description = "修改建议 / the suggestion",
      content = @Content(schema = @Schema(implementation = SuggestionView.class)))
  public Response get(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("id") String id) {
    return answer(suggestions.get(campaign, organisation, Inputs.id(id)));
  }

  /** Scope: secretary, officer or office above the organisation. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "suggestEntryChange",
      summary = "Suggest a change to a filed entry",
      description =
          "上级（书记、党务干部、党委工作部）对已报送的条目提出修改建议：增、改、删的行和理由。建议人不因此成为填报人，仍可审核。 / Somebody above suggests"
              + " rows to be added, changed or removed, with a reason. Whoever suggests does not"
              + " contribute, and may still accept.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = SuggestionRequest.class),
              examples = @ExampleObject(name = "改一处笔误 / a typo", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "已提出 / suggested",
      content = @Content(schema = @Schema(implementation = SuggestionView.class)))
  public Response suggest(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("Idempotency-Key") String key,
      SuggestionRequest request) {
    SuggestionRequest present = Inputs.present(request);
    return idempotency.once(
        key,
        "suggestEntryChange",
        List.of(campaign, organisation, present),
        () -> {
          SuggestionDesk.Seen made = suggestions.suggest(campaign, organisation, present);
          return Response.status(201)
              .header(HttpHeaders.ETAG, IfMatch.etag(made.suggestion().version()))
              .entity(SuggestionView.of(made))
              .build();
        });
  }

  /** Scope: who files at the organisation itself, see FilingRule; never who suggested it. */
  @POST
  @Path("/{id}/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "confirmSuggestion",
      summary = "Take a suggestion over",
      description =
          "本组织（在本组织任职、且不是建议人的）一步确认：形成新版本，仍为已报送，首次报送时间不变；确认人为填报人。党总支的台账随之形成新版本。 / The owner"
              + " alone, in a post at the organisation itself, and never who suggested it: one step"
              + " to the next revision, still filed and first submitted when it was; who confirms"
              + " contributes. A unit's ledger gets its next revision with it.")
  @APIResponse(
      responseCode = "200",
      description = "已确认 / confirmed",
      content = @Content(schema = @Schema(implementation = SuggestionView.class)))
  public Response confirm(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = FilingComment.class)))
          FilingComment request) {
    return answer(suggestions.confirm(key(campaign, organisation, id, ifMatch)));
  }

  /** Scope: who files at the organisation itself, see FilingRule; never who suggested it. */
  @POST
  @Path("/{id}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "rejectSuggestion",
      summary = "Decline a suggestion",
      description =
          "本组织（在本组织任职、且不是建议人的）不采纳建议，说明理由；报送的版本不变。 / Declined by the owner with a"
              + " reason; what was filed stays.")
  @APIResponse(
      responseCode = "200",
      description = "未采纳 / declined",
      content = @Content(schema = @Schema(implementation = SuggestionView.class)))
  public Response reject(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      SuggestionRejection request) {
    return answer(
        suggestions.reject(key(campaign, organisation, id, ifMatch), Inputs.present(request)));
  }

  private static SuggestionDesk.Key key(
      String campaign, String organisation, String id, String ifMatch) {
    return new SuggestionDesk.Key(campaign, organisation, Inputs.id(id), ifMatch);
  }

  private static Response answer(SuggestionDesk.Seen seen) {
    return Answers.of(SuggestionView.of(seen), seen.suggestion().version());
  }
}
