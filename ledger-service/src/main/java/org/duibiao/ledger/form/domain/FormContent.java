package org.duibiao.ledger.form.domain;

import java.util.List;
import java.util.Set;
import org.duibiao.chassis.office.TableWriter;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.Row;

/** An entry's content as it stands in the cells of the form. */
public final class FormContent {
  /** How the declaration that nothing was found is written. */
  static final String NOTHING_FOUND = "未发现问题";

  private static final Set<String> NOTHING =
      Set.of("无", "没有", "未发现", "/", "-", "--", "—", "——", "\\", "暂无", "nil", "none");

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

  /** Whether people say with this that there is nothing, as “无” or “/”. */
  static boolean saysNothing(String text) {
    String word = FormColumn.normal(text).replaceAll("[。.．]$", "");
    return NOTHING.contains(word);
  }

  /** Whether this declares that no problem was found. */
  static boolean saysNoProblem(String text) {
    String word = FormColumn.normal(text).replaceAll("[。.．]$", "");
    return NOTHING.contains(word)
        || word.matches("(经自查|经诊断|自查)?[,，]?(无|没有|未发现|暂未发现|暂无)(存在|明显|突出|相关)?(的)?问题");
  }

  /** Whether a text is the one that stands there, but for blanks at its ends. */
  static boolean same(String written, String standing) {
    return written.replace("\r\n", "\n").strip().equals(standing.strip());
  }
}
