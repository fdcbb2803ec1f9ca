package org.duibiao.rectification.session.api;

import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.duibiao.chassis.bulk.BulkRows;
import org.duibiao.chassis.bulk.RowFailures;
import org.duibiao.chassis.problem.Problem;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.session.api.ReviewSessionView.VerdictResultRow;
import org.duibiao.rectification.session.api.ReviewSessionView.VerdictResultView;
import org.duibiao.rectification.session.api.SessionRequests.VerdictRow;
import org.duibiao.rectification.session.api.SessionRequests.VerdictsRequest;
import org.duibiao.rectification.session.application.SessionVerdicts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verdicts given on the spot, each what the item's own call would be. */
@Path("/api/rectification/v1/review-sessions/{id}/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Review sessions")
public class SessionVerdictResource {
  private final SessionVerdicts verdicts;
  private final RowFailures failures;
  private final Inputs inputs;

  SessionVerdictResource(SessionVerdicts verdicts, RowFailures failures, Inputs inputs) {
    this.verdicts = verdicts;
    this.failures = failures;
    this.inputs = inputs;
  }

  /** Scope: the caller leads the session; each row's item by its own rules, see {@code Recusal}. */
  @POST
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, LEADER})
  @Operation(
      operationId = "judgeInReviewSession",
      summary = "Give verdicts on items of the sheet",
      description =
          """
          当场逐项结论：销号、退回或批准延期，至多500条，每条各自成败，带事项的版本号。结论由登录人作出，按单独核验、退回、延期的规则
          （含回避）；主持人是责任人或参与过的事项也不能在会上结论。会上销号的事项记载该对账会。同一 Idempotency-Key 重发时，已办的不再办。
          需要职务：召开该会的党组织或其上级的书记、党务干部、党委工作部或院级领导。

          Strikes off, returns or defers, at most 500 rows, each in a transaction of its own and with the
          item's version. Whoever is logged in decides, by the rules of the single calls; nor is anything
          decided under a chair who is responsible for it or had a part in it. An item struck off here
          carries the session. Repeated with its Idempotency-Key, the call does what is left. Roles:
          secretary, officer, office or leader of the organisation that holds it, or above.""")
  @APIResponse(
      responseCode = "200",
      description = "逐条结果 / a result per row",
      content = @Content(schema = @Schema(implementation = VerdictResultView.class)))
  public Response judge(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      VerdictsRequest request) {
    UUID session = Inputs.id(id);
    Supplier<VerdictsRequest> checked = inputs.later(request);
    verdicts.admit(session);
    List<SessionVerdicts.Row> rows = checked.get().items().stream().map(VerdictRow::toRow).toList();
    List<VerdictResultRow> results =
        verdicts
            .judge(
                session,
                key,
                rows,
                failure -> failures.note(failure, SessionVerdictResource.class, "judge"))
            .stream()
            .map(this::shown)
            .toList();
    return Response.ok(VerdictResultView.of(results))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private VerdictResultRow shown(BulkRows.Result<SessionVerdicts.Row, Long> result) {
    UUID item = result.row().item();
    if (result.failure() == null) {
      return new VerdictResultRow(item, 200, result.done(), result.before() ? true : null, null);
    }
    Problem problem = failures.problem(result.failure());
    return new VerdictResultRow(item, problem.status(), null, null, problem);
  }
}
