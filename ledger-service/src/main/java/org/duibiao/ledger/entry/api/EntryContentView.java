package org.duibiao.ledger.entry.api;

import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.entry.domain.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rows of an entry as they are shown, with where each came from. */
public final class EntryContentView {
  private EntryContentView() {}

  /** 成功经验. */
  public record PracticeView(UUID id, String indicator, String text, Row.Origin origin) {
    static PracticeView of(Row row) {
      return new PracticeView(row.id(), row.indicator(), row.text(), row.origin());
    }
  }

  /** 典型案例. */
  public record CaseView(UUID id, String title, String text, Row.Origin origin) {
    static CaseView of(Row row) {
      return new CaseView(row.id(), row.title(), row.text(), row.origin());
    }
  }

  /** 存在问题. */
  public record EntryProblemView(
      UUID id,
      String indicator,
      String text,
      Row.Origin origin,
      @Schema(description = "只有指标原文，还没有具体事实 / it only has the guide's words, and no fact")
          boolean needsFact) {
    static EntryProblemView of(Row row) {
      return new EntryProblemView(
          row.id(), row.indicator(), row.text(), row.origin(), row.needsFact());
    }
  }

  /** Practices as they are shown. */
  public static List<PracticeView> practices(List<Row> rows) {
    return rows.stream().map(PracticeView::of).toList();
  }

  /** Cases as they are shown. */
  public static List<CaseView> cases(List<Row> rows) {
    return rows.stream().map(CaseView::of).toList();
  }

  /** Problems as they are shown. */
  public static List<EntryProblemView> problems(List<Row> rows) {
    return rows.stream().map(EntryProblemView::of).toList();
  }
}
