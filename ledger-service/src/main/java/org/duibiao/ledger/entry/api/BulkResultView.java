package org.duibiao.ledger.entry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.duibiao.chassis.problem.Problem;

/** What came of a call for several entries: a result per row, in the order of the rows. */
public record BulkResultView(int succeeded, int failed, List<BulkRowView> items) {

  /**
   * What came of a row.
   *
   * @param status what the single call would have answered
   * @param version the entry's version now, absent if it failed
   * @param doneBefore true for a row that an earlier call with the same key, which broke off, has
   *     done; else absent
   * @param problem what the single call would have said, absent if it did not fail
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BulkRowView(
      String organisation, int status, Long version, Boolean doneBefore, Problem problem) {}

  static BulkResultView of(List<BulkRowView> rows) {
    int succeeded = (int) rows.stream().filter(row -> row.problem() == null).count();
    return new BulkResultView(succeeded, rows.size() - succeeded, rows);
  }
}
