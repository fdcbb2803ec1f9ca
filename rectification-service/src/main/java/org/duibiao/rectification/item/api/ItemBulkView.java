package org.duibiao.rectification.item.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a call for several items: a result per row, in the order of the rows. */
@Schema(name = "ItemBulkResult", description = "批量办理的逐条结果 / A result per row")
record ItemBulkView(int succeeded, int failed, List<ItemBulkRowView> items) {

  /**
   * What came of a row.
   *
   * @param status what the single call would have answered
   * @param version the item's version now, absent if it failed
   * @param doneBefore true for a row that an earlier call with the same key, which broke off, has
   *     done; else absent
   * @param problem what the single call would have said, absent if it did not fail
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ItemBulkRow", description = "一条的结果 / What came of a row")
  record ItemBulkRowView(UUID id, int status, Long version, Boolean doneBefore, Problem problem) {}

  static ItemBulkView of(List<ItemBulkRowView> rows) {
    int succeeded = (int) rows.stream().filter(row -> row.problem() == null).count();
    return new ItemBulkView(succeeded, rows.size() - succeeded, rows);
  }
}
