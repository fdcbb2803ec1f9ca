package org.duibiao.ledger.entry.api;

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
import org.duibiao.chassis.bulk.RowFailures;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.problem.Problem;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.entry.api.BulkResultView.BulkRowView;
import org.duibiao.ledger.entry.application.BulkRequests.EntryAcceptances;
import org.duibiao.ledger.entry.application.BulkRequests.EntryReturns;
import org.duibiao.ledger.entry.application.EntryBulk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reviews of several entries in one call 批量审核. */
@Path("/api/ledger/v1/campaigns/{campaign}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger entries")
public class EntryBulkResource {
  private static final String ACCEPTANCES =
      """
      {"items": [{"organisation": "dept-01-b1", "version": 3, "comment": "情况属实，同意"},
                 {"organisation": "dept-01-b2", "version": 2}]}
      """;
  private static final String RETURNS =
      """
      {"items": [{"organisation": "dept-01-b1", "version": 3, "reason": "请对照指标逐条查摆",
                  "correctBy": "2021-04-19"}]}
      """;

  private final EntryBulk bulk;
  private final RowFailures failures;
  private final Idempotency idempotency;

  EntryBulkResource(EntryBulk bulk, RowFailures failures, Idempotency idempotency) {
    this.bulk = bulk;
    this.failures = failures;
    this.idempotency = idempotency;
  }

  /** Scope: a campaign that reaches the caller; each row: the reviewer, see ReviewRule. */
  @POST
  @Path("/entry-acceptances")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "acceptEntries",
      summary = "Accept several entries",
      description =
          "批量审核通过：至多500条，每条各自成败、各带版本号，逐条返回结果；失败的一条与单独调用时的说明相同；中途中断后以同一 Idempotency-Key 重试，已办理的一条标明 doneBefore。 / At most 500 rows, each with"
              + " the version that was read and in a transaction of its own; a failed row says what"
              + " the single call would have said; repeated with its Idempotency-Key after it broke"
              + " off, a row that was done says doneBefore.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = EntryAcceptances.class),
              examples = @ExampleObject(name = "两个支部 / two branches", value = ACCEPTANCES)))
  @APIResponse(
      responseCode = "200",
      description = "逐条结果 / a result per row",
      content = @Content(schema = @Schema(implementation = BulkResultView.class)))
  public Response acceptAll(
      @PathParam("campaign") String campaign,
      @HeaderParam("Idempotency-Key") String key,
      EntryAcceptances request) {
    EntryAcceptances present = Inputs.present(request);
    return idempotency.once(
        key,
        "acceptEntries",
        List.of(campaign, present),
        () -> answer(bulk.accept(call(campaign, key, "acceptAll"), present)));
  }

  /** Scope: a campaign that reaches the caller; each row: the reviewer, see ReviewRule. */
  @POST
  @Path("/entry-returns")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "returnEntries",
      summary = "Return several entries with a reason each",
      description =
          "批量退回：至多500条，每条各自成败、各带版本号、理由和更正期限，逐条返回结果。 / At most 500 rows, each with the version"
              + " that was read, its reason and a date by which to correct, in a transaction of its"
              + " own.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = EntryReturns.class),
              examples = @ExampleObject(name = "一个支部 / one branch", value = RETURNS)))
  @APIResponse(
      responseCode = "200",
      description = "逐条结果 / a result per row",
      content = @Content(schema = @Schema(implementation = BulkResultView.class)))
  public Response returnAll(
      @PathParam("campaign") String campaign,
      @HeaderParam("Idempotency-Key") String key,
      EntryReturns request) {
    EntryReturns present = Inputs.present(request);
    return idempotency.once(
        key,
        "returnEntries",
        List.of(campaign, present),
        () -> answer(bulk.sendBack(call(campaign, key, "returnAll"), present)));
  }

  private EntryBulk.Call call(String campaign, String key, String method) {
    return new EntryBulk.Call(
        campaign, key, failure -> failures.note(failure, EntryBulkResource.class, method));
  }

  private Response answer(List<EntryBulk.Result> results) {
    return Response.ok(BulkResultView.of(results.stream().map(this::row).toList()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private BulkRowView row(EntryBulk.Result result) {
    if (result.failure() == null) {
      Boolean before = result.doneBefore() ? true : null;
      return new BulkRowView(result.organisation(), 200, result.version(), before, null);
    }
    Problem problem = failures.problem(result.failure());
    return new BulkRowView(result.organisation(), problem.status(), null, null, problem);
  }
}
