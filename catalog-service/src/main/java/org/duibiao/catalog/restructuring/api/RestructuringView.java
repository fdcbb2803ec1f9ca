package org.duibiao.catalog.restructuring.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.restructuring.domain.Restructuring;
import org.duibiao.catalog.restructuring.domain.RestructuringState;
import org.duibiao.catalog.roster.domain.AmendmentKind;
import org.duibiao.catalog.roster.domain.AmendmentOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A restructuring as a caller sees it. */
@Schema(name = "CatalogRestructuring", description = "党组织变动 / A restructuring")
public record RestructuringView(
    UUID id,
    @Schema(examples = "dept-01-b1") String organisation,
    AmendmentKind kind,
    RestructuringState state,
    LocalDate date,
    String reason,
    String basis,
    @Schema(nullable = true, description = "新的上级 / the new superior") String parent,
    @Schema(description = "承接的党组织 / those that come after") List<String> successors,
    List<AmendmentStatement> amendments,
    @Schema(nullable = true, description = "未能生效的原因 / why it did not take effect") String failure,
    String recordedBy,
    @Schema(description = "办理时使用的职务 / the post in which it was decided") String post,
    Instant recordedAt,
    long version,
    @Schema(description = "您现在可以做的 / what you can do now") List<String> allowedActions) {

  static RestructuringView of(Restructuring made, boolean keeps) {
    Restructuring.Order order = made.order();
    return new RestructuringView(
        made.id(),
        made.organisation(),
        order.kind(),
        made.state(),
        order.effectiveOn(),
        order.reason(),
        order.basis(),
        order.plan().parent(),
        order.plan().successors(),
        order.plan().amendments().stream().map(RestructuringView::statement).toList(),
        made.failure(),
        made.recordedBy(),
        made.post(),
        made.recordedAt(),
        made.revision(),
        keeps ? List.copyOf(made.state().actions()) : List.of());
  }

  private static AmendmentStatement statement(AmendmentOrder order) {
    return new AmendmentStatement(
        order.campaign(), order.obligations(), order.open(), order.milestones(), order.reason());
  }
}
