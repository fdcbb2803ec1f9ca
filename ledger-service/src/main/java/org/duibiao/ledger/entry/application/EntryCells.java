package org.duibiao.ledger.entry.application;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.Row;

/** What an entry says as the four cells of annex 2 that people read: one number a row. */
public final class EntryCells {
  private EntryCells() {}

  /** 成功经验, 典型案例, 存在问题, 备注. */
  public static List<String> of(EntryContent content) {
    String problems =
        content.problems().isEmpty() && content.noProblemFound()
            ? "经诊断未发现问题"
            : numbered(content.problems(), EntryCells::withIndicator);
    return List.of(
        numbered(content.successfulPractices(), Row::text),
        numbered(content.typicalCases(), EntryCells::withTitle),
        problems,
        content.remarks() == null ? "" : content.remarks());
  }

  private static String withIndicator(Row row) {
    return row.indicator() == null ? row.text() : row.text() + "【" + row.indicator() + "】";
  }

  private static String withTitle(Row row) {
    return row.title() == null ? row.text() : row.title() + "：" + row.text();
  }

  private static String numbered(List<Row> rows, Function<Row, String> words) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> (i + 1) + ". " + words.apply(rows.get(i)))
        .collect(Collectors.joining("\n"));
  }
}
