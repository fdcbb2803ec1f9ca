package org.duibiao.catalog.organisation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or with mode=validate would do. */
@Schema(name = "CatalogImportReport", description = "导入结果，或试运行结果 / What an import did, or would do")
public record ImportReport(
    @Schema(examples = "validate") String mode,
    boolean applied,
    int created,
    int updated,
    List<RowView> errors,
    List<RowView> warnings) {

  /**
   * A remark on one row.
   *
   * @param row 1 for the first row of data; a table's header line does not count
   */
  @Schema(name = "CatalogImportRemark", description = "某一行的问题 / A remark on one row")
  public record RowView(
      @Schema(examples = "3") int row, @Schema(examples = "parent") String column, String detail) {}
}
