package org.duibiao.ledger.form.api;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.ledger.entry.api.EntryContentView;
import org.duibiao.ledger.entry.api.EntryContentView.CaseView;
import org.duibiao.ledger.entry.api.EntryContentView.EntryProblemView;
import org.duibiao.ledger.entry.api.EntryContentView.PracticeView;
import org.duibiao.ledger.form.application.FormDesk;
import org.duibiao.ledger.form.application.FormHead;
import org.duibiao.ledger.form.application.FormLine;
import org.duibiao.ledger.shared.domain.FilingState;

/** The form of annex 2; unit is 填报单位, dueDate 截止时间. */
public record LedgerFormView(
    String campaign,
    String organisation,
    String annex,
    String title,
    String unit,
    LocalDate dueDate,
    FormDesk.Content content,
    List<String> headings,
    List<FormLineView> rows,
    String note) {

  /** A numbered line: cells as they are written in the six columns, and the rows behind them. */
  public record FormLineView(
      int number,
      String organisation,
      String organisationName,
      FilingState state,
      long version,
      List<String> cells,
      List<PracticeView> successfulPractices,
      List<CaseView> typicalCases,
      List<EntryProblemView> problems,
      String remarks,
      boolean noProblemFound) {
    private static FormLineView of(FormLine line) {
      return new FormLineView(
          line.number(),
          line.organisation(),
          line.name(),
          line.state(),
          line.version(),
          line.cells(),
          EntryContentView.practices(line.content().successfulPractices()),
          EntryContentView.cases(line.content().typicalCases()),
          EntryContentView.problems(line.content().problems()),
          line.content().remarks(),
          line.content().noProblemFound());
    }
  }

  static LedgerFormView of(FormDesk.Whole whole, FormDesk.Content content) {
    FormHead head = whole.head();
    return new LedgerFormView(
        head.campaign(),
        head.organisation(),
        FormHead.ANNEX,
        FormHead.TITLE,
        head.unit(),
        head.dueDate(),
        content,
        FormHead.headings(),
        whole.lines().stream().map(FormLineView::of).toList(),
        FormHead.NOTE);
  }
}
