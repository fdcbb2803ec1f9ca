package org.duibiao.catalog.organisation.api;

import java.util.List;
import org.duibiao.catalog.organisation.application.ListResult;
import org.duibiao.catalog.shared.SheetFault;
import org.duibiao.catalog.shared.SheetHeader;
import org.duibiao.catalog.shared.SheetRemarks;
import org.duibiao.catalog.shared.SheetReview;
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
    @Schema(description = "数据行数，不含标题、说明、合计等 / rows of data, without headings, explanations, totals")
        long rows,
    @Schema(description = "无问题的行中新增的 / new ones among the rows without faults") long created,
    @Schema(description = "无问题的行中修改的 / changed ones among the rows without faults") long updated,
    @Schema(description = "有问题的行数 / rows with faults") long faulty,
    @Schema(description = "最多列出前 1000 个问题 / the first 1,000 faults at most") List<RowView> faults,
    @Schema(description = "问题总数 / number of all faults") long faultCount,
    @Schema(description = "最多列出前 1000 个提醒 / the first 1,000 warnings at most")
        List<RowView> warnings,
    @Schema(description = "提醒总数 / number of all warnings") long warningCount) {

  /** The result of a list in the caller's language. */
  public static ImportReport of(String mode, ListResult result, Warnings words) {
    SheetReview review = result.review();
    return new ImportReport(
        mode,
        result.applied(),
        result.rows(),
        result.created(),
        result.updated(),
        result.faulty(),
        shown(review.faults(), words),
        review.faults().count(),
        shown(review.warnings(), words),
        review.warnings().count());
  }

  private static List<RowView> shown(SheetRemarks remarks, Warnings words) {
    return remarks.first().stream()
        .map(one -> RowView.of(one, remarks.place(one), words.remark(one)))
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
      @Schema(
              examples = "上级党组织代码",
              description =
                  "文件中的列标题；JSON 中为字段名；针对整行时为空"
                      + " / the heading as the file has it; in JSON the field; empty for a whole row")
          String column,
      @Schema(
              nullable = true,
              examples = "D",
              description = "文件中的列号 / the column's letter in a file")
          String letter,
      @Schema(
              nullable = true,
              examples = "parent",
              description =
                  "字段名；不是本表的列时为空 / the field; null for a column that is none of the list's")
          String field,
      String detail) {

    private static RowView of(SheetFault remark, SheetHeader.Place place, String detail) {
      String column = remark.column();
      String field = column.isEmpty() || column.startsWith("#") ? null : column;
      return place == null
          ? new RowView(remark.row(), column, null, field, detail)
          : new RowView(remark.row(), place.heading(), place.letter(), field, detail);
    }

    /** A remark on a row in JSON. */
    static RowView ofField(long row, String field, String detail) {
      return new RowView(row, field, null, field, detail);
    }
  }
}
