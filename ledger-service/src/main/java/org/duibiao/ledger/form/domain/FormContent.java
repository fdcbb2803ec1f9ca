package org.duibiao.ledger.form.domain;

import java.util.List;
import org.duibiao.chassis.office.TableWriter;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.Row;

/** An entry's content as it stands in the cells of the form. */
public final class FormContent {
  /** How the declaration that nothing was found is written. */
  static final String NOTHING_FOUND = "未发现问题";

  private FormContent() {}

  /** The text of one of the columns in which an organisation writes. */
  public static String cell(EntryContent content, FormColumn column) {
    String text =
        switch (column) {
          case PRACTICES -> CellText.write(indicated(content.successfulPractices()), column);
          case CASES -> CellText.write(titled(content.typicalCases()), column);
          case PROBLEMS ->
              content.noProblemFound()
                  ? NOTHING_FOUND
                  : CellText.write(indicated(content.problems()), column);
          case REMARKS -> content.remarks() == null ? "" : content.remarks();
          default -> throw new IllegalArgumentException(column.name());
        };
    return TableWriter.words(text);
  }

  private static List<CellItem> indicated(List<Row> rows) {
    return rows.stream().map(row -> new CellItem(row.indicator(), row.text())).toList();
  }

  private static List<CellItem> titled(List<Row> rows) {
    return rows.stream().map(row -> new CellItem(row.title(), row.text())).toList();
  }

  /** Whether a text is the one that stands there, but for blanks at its ends. */
  static boolean same(String written, String standing) {
    return written.replace("\r\n", "\n").strip().equals(standing.strip());
  }
}
