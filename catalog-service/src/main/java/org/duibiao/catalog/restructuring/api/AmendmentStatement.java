package org.duibiao.catalog.restructuring.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.duibiao.catalog.roster.domain.AmendmentOrder;
import org.duibiao.catalog.roster.domain.RosterConsequence;
import org.duibiao.catalog.shared.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of that which an organisation owes in one campaign. */
@Schema(
    name = "CatalogAmendmentStatement",
    description = "某行动中的报送任务如何处理 / What becomes of what is owed in a campaign")
public record AmendmentStatement(
    @NotNull @Pattern(regexp = Codes.FORM) @Schema(examples = "xzj-2021") String campaign,
    @NotNull
        @Schema(
            description =
                "KEEP 照旧；EXEMPT 免报；TRANSFER 未报送的（含逾期）由承接的党组织报送，已报送的留在原党组织、按原报送日计"
                    + " / TRANSFER: successors owe what was not filed, be it overdue; what was filed stays"
                    + " and counts as it was filed")
        RosterConsequence obligations,
    @Size(max = 500) @Schema(description = "从此应报的党组织 / those that owe from now on")
        List<@NotNull @Pattern(regexp = Codes.FORM) String> open,
    @Size(max = 50)
        @Schema(
            description =
                "它们应报的节点。省略时：TRANSFER 的承接者承接原党组织尚未报送或退回未改的全部节点，已逾期的也在内；其他为当日未过期的，一个也没有时 422 / what those owe. If left out: successors by TRANSFER owe what the former one has not filed, or has not corrected, be it overdue; others what is not past, 422 if there is none")
        List<@NotNull @Size(max = 63) String> milestones,
    @Size(max = 2000) @Schema(description = "省略则同变动理由 / that of the change if left out")
        String reason) {

  static List<AmendmentOrder> orders(List<AmendmentStatement> statements) {
    return statements == null
        ? List.of()
        : statements.stream()
            .map(
                one ->
                    new AmendmentOrder(
                        one.campaign, one.obligations, one.open, one.milestones, one.reason))
            .toList();
  }
}
