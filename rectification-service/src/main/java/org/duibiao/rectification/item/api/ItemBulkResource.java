package org.duibiao.rectification.item.api;

import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.duibiao.chassis.bulk.BulkRows;
import org.duibiao.chassis.bulk.RowFailures;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.problem.Problem;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.item.api.BulkRequests.ItemPlanRow;
import org.duibiao.rectification.item.api.BulkRequests.ItemPlans;
import org.duibiao.rectification.item.api.BulkRequests.ItemVerificationRow;
import org.duibiao.rectification.item.api.BulkRequests.ItemVerifications;
import org.duibiao.rectification.item.api.ItemBulkView.ItemBulkRowView;
import org.duibiao.rectification.item.application.ItemReading;
import org.duibiao.rectification.item.application.ItemTransitions;
import org.duibiao.rectification.item.application.ItemTransitions.Target;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Several items in one call 批量办理: each row is what the single call would be. */
@Path("/api/rectification/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rectification items")
public class ItemBulkResource {
  private final ItemTransitions transitions;
  private final BulkRows bulk;
  private final RowFailures failures;
  private final Inputs inputs;
  private final Idempotency idempotency;

  ItemBulkResource(
      ItemTransitions transitions,
      BulkRows bulk,
      RowFailures failures,
      Inputs inputs,
      Idempotency idempotency) {
    this.transitions = transitions;
    this.bulk = bulk;
    this.failures = failures;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** Scope: each row's item lies below or at a post of an owner's role. */
  @POST
  @Path("plans")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "planItems",
      summary = "Plan several items",
      description =
          """
          批量制定或更正整改计划：至多500条，每条各自成败、各带版本号，逐条返回结果；失败的一条与单独调用时的说明相同；
          中途中断后以同一 Idempotency-Key 重试，已办理的一条标明 doneBefore。需要职务：本级或上级的书记、党务干部，或上级党委工作部（代办）。

          At most 500 rows, each with the version that was read and in a transaction of its own; a
          failed row says what the single call would have said; repeated with its Idempotency-Key
          after it broke off, a row that was done says doneBefore. Roles: secretary or officer of the
          organisation or above, or the office above on its behalf.""")
  @APIResponse(
      responseCode = "200",
      description = "逐条结果 / a result per row",
      content = @Content(schema = @Schema(implementation = ItemBulkView.class)))
  public Response planAll(@HeaderParam("Idempotency-Key") String key, ItemPlans request) {
    ItemPlans rows = inputs.valid(request);
    return idempotency.once(
        key,
        "planItems",
        rows,
        () ->
            answer(
                new BulkRows.Call(key, "planItems", ""),
                rows.items(),
                ItemPlanRow::id,
                row ->
                    transitions.plan(target(row.id(), row.version()), () -> row.toPlan().toPlan()),
                "planAll"));
  }

  /** Scope: each row's item lies below a post that may judge; see {@code Recusal}. */
  @POST
  @Path("verifications")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, LEADER})
  @Operation(
      operationId = "verifyItems",
      summary = "Verify several items and strike them off",
      description =
          """
          批量核验销号：至多500条，每条各自成败、各带版本号，逐条返回结果；回避规则与单独核验相同。
          需要职务：上级党组织的书记、党委工作部或院级领导（书记回避或空缺时为副书记），且未参与该事项。

          At most 500 rows, each with the version that was read and in a transaction of its own; the
          same people must keep out as in the single call; a repeated call tells doneBefore. Roles: secretary, office or leader of a
          superior organisation, or its deputy where the secretary must keep out; without a part in
          the item.""")
  @APIResponse(
      responseCode = "200",
      description = "逐条结果 / a result per row",
      content = @Content(schema = @Schema(implementation = ItemBulkView.class)))
  public Response verifyAll(@HeaderParam("Idempotency-Key") String key, ItemVerifications request) {
    ItemVerifications rows = inputs.valid(request);
    return idempotency.once(
        key,
        "verifyItems",
        rows,
        () ->
            answer(
                new BulkRows.Call(key, "verifyItems", ""),
                rows.items(),
                ItemVerificationRow::id,
                row ->
                    transitions.verify(
                        target(row.id(), row.version()), () -> row.toVerification().toFinding()),
                "verifyAll"));
  }

  private <R> Response answer(
      BulkRows.Call call,
      List<R> rows,
      Function<R, UUID> id,
      Function<R, ItemReading> act,
      String method) {
    List<ItemBulkRowView> results =
        bulk
            .each(
                call,
                rows,
                row -> act.apply(row).item().version(),
                failure -> failures.note(failure, ItemBulkResource.class, method))
            .stream()
            .map(one -> row(id.apply(one.row()), one))
            .toList();
    return Response.ok(ItemBulkView.of(results))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private ItemBulkRowView row(UUID id, BulkRows.Result<?, Long> result) {
    if (result.failure() == null) {
      return new ItemBulkRowView(id, 200, result.done(), result.before() ? true : null, null);
    }
    Problem problem = failures.problem(result.failure());
    return new ItemBulkRowView(id, problem.status(), null, null, problem);
  }

  private static Target target(UUID id, long version) {
    return new Target(id, IfMatch.etag(version));
  }
}
