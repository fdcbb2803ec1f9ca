package org.duibiao.catalog.organisation.api;

import java.util.List;
import org.duibiao.catalog.organisation.application.ListResult;
import org.duibiao.catalog.shared.SheetRemarks;
import org.duibiao.catalog.shared.Warnings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did, or with mode=validate would do. Of faults and warnings at most the first
 * thousand are told, with the number of all.
 */
@Schema(name = "CatalogImportReport", description = "导入结果，或试运行结果 / What an import did, or would do")
public record ImportReport(
    @Schema(examples = "validate") String mode,
    boolean applied,
    @Schema(description = "数据行数 / rows of data") long rows,
    long created,
    long updated,
    @Schema(description = "最多列出前 1000 个问题 / the first 1,000 faults at most") List<RowView> faults,
    @Schema(description = "问题总数 / number of all faults") long faultCount,
    @Schema(description = "同 faults / the same as faults") List<RowView> errors,
    @Schema(description = "最多列出前 1000 个提醒 / the first 1,000 warnings at most")
        List<RowView> warnings,
    @Schema(description = "提醒总数 / number of all warnings") long warningCount) {

  /** The result of a list in the caller's language. */
  public static ImportReport of(String mode, ListResult result, Warnings words) {
    List<RowView> faults = shown(result.faults(), words);
    return new ImportReport(
        mode,
        result.applied(),
        result.rows(),
        result.created(),
        result.updated(),
        faults,
        result.faults().count(),
        faults,
        shown(result.warnings(), words),
        result.warnings().count());
  }

  private static List<RowView> shown(SheetRemarks remarks, Warnings words) {
    return remarks.first().stream()
        .map(one -> new RowView(one.row(), one.column(), words.remark(one)))
        .toList();
  }

  /**
   * A remark on one row.
   *
   * @param row in a file, as people see it, the heading line included; of rows in JSON, 1 for the
   *     first
   */
  @Schema(name = "CatalogImportRemark", description = "某一行的问题 / A remark on one row")
  public record RowView(
      @Schema(examples = "3") long row,
      @Schema(examples = "parent") String column,
      String detail) {}
}
