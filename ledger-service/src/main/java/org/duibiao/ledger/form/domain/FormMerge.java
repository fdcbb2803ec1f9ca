package org.duibiao.ledger.form.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.ledger.entry.domain.Diagnosed;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.EntryDraft;
import org.duibiao.ledger.entry.domain.Row;
import org.duibiao.ledger.form.domain.FilledForm.Filled;
import org.duibiao.ledger.shared.domain.NothingSaid;

/**
 * What an organisation's entry becomes by a filled row. Invariants: a cell that reads as the entry
 * does now changes nothing of it, and neither does a blank one; a row of the entry whose words come
 * back keeps its id; a column that the form does not have is left alone; whatever would go is told
 * with its words.
 */
public final class FormMerge {
  private final Filled filled;
  private final EntryContent content;
  private final Function<String, Optional<String>> indicator;
  private final Diagnosed diagnosed;
  private final MergeRemarks remarks;
  private final CellCheck check;

  /**
   * Puts a row beside the entry of its organisation.
   *
   * @param indicator the code of an indicator that a text such as branch-2.3 or 2.3 means
   * @param diagnosed what the organisation found of itself
   */
  public FormMerge(
      Filled filled,
      EntryContent content,
      Function<String, Optional<String>> indicator,
      Diagnosed diagnosed) {
    this.filled = filled;
    this.content = content;
    this.indicator = indicator;
    this.diagnosed = diagnosed;
    this.remarks = new MergeRemarks(filled.number());
    this.check = new CellCheck(indicator, remarks);
  }

  /**
   * What came of it.
   *
   * @param draft the entry as it is to be; only valid without faults
   */
  public record Merged(EntryDraft draft, List<FormFault> faults, List<FormFault> warnings) {}

  /** The entry as the row wants it. */
  public Merged merged() {
    List<Row.Draft> practices = rows(FormColumn.PRACTICES, content.successfulPractices());
    List<Row.Draft> cases = rows(FormColumn.CASES, content.typicalCases());
    List<Row.Draft> problems = rows(FormColumn.PROBLEMS, content.problems());
    EntryDraft draft = new EntryDraft(practices, cases, problems, remarks(), declared(problems));
    return new Merged(draft, remarks.faults(), remarks.warnings());
  }

  private List<Row.Draft> rows(FormColumn column, List<Row> standing) {
    List<Row.Draft> unchanged = standing.stream().map(FormMerge::asItStands).toList();
    if (!filled.cells().containsKey(column) || reads(column)) {
      return unchanged;
    }
    if (texts(column).isEmpty()) {
      remarks.warnIf(!standing.isEmpty(), column, "annex.blank-kept", standing.size());
      return unchanged;
    }
    List<CellItem> items = new ArrayList<>();
    for (String text : texts(column)) {
      if (!saysNothing(text, column)) {
        items.addAll(items(text, column));
      }
    }
    if (!check.fewEnough(items, column)) {
      return unchanged;
    }
    check.each(items, column);
    List<Row.Draft> drafts = new RowMatch(standing, column).drafts(items);
    warnOfRemoved(standing, drafts, column);
    warnWithoutIndicator(drafts, column);
    return drafts;
  }

  private List<CellItem> items(String text, FormColumn column) {
    CellText.parts(text, column)
        .doubt()
        .ifPresent(doubt -> remarks.warn(column, doubt.key(), doubt.arguments().toArray()));
    return CellText.items(text, column, indicator);
  }

  private static boolean saysNothing(String text, FormColumn column) {
    return column == FormColumn.PROBLEMS ? NothingSaid.ofProblems(text) : NothingSaid.by(text);
  }

  /** What stands in a column, blanks aside. */
  private List<String> texts(FormColumn column) {
    return filled.texts(column).stream().filter(text -> !text.isBlank()).toList();
  }

  /** Whether a column's cell reads as the entry does now. */
  private boolean reads(FormColumn column) {
    return FormContent.same(String.join("\n", texts(column)), FormContent.cell(content, column));
  }

  private void warnOfRemoved(List<Row> standing, List<Row.Draft> drafts, FormColumn column) {
    Set<UUID> kept = drafts.stream().map(Row.Draft::id).collect(Collectors.toSet());
    standing.stream()
        .filter(row -> !kept.contains(row.id()))
        .forEach(row -> remarks.warn(column, "annex.removed", MergeRemarks.shortened(row.text())));
  }

  private static Row.Draft asItStands(Row row) {
    return new Row.Draft(row.id(), row.indicator(), row.title(), row.text());
  }

  /** That nothing was found is declared by words; a blank leaves it as it is. */
  private boolean declared(List<Row.Draft> problems) {
    List<String> texts = texts(FormColumn.PROBLEMS);
    boolean declared =
        texts.isEmpty() || reads(FormColumn.PROBLEMS)
            ? content.noProblemFound()
            : problems.isEmpty() && texts.stream().allMatch(NothingSaid::ofProblems);
    List<String> contradicting = diagnosed.contradicting(declared && !texts.isEmpty());
    remarks.warnIf(
        !contradicting.isEmpty(),
        FormColumn.PROBLEMS,
        "annex.contradicted",
        String.join("、", contradicting));
    return declared;
  }

  /** What the notice's form does not ask for can be added until the entry is filed. */
  private void warnWithoutIndicator(List<Row.Draft> problems, FormColumn column) {
    long without = problems.stream().filter(row -> row.indicator() == null).count();
    remarks.warnIf(
        column == FormColumn.PROBLEMS && without > 0, column, "annex.without-indicator", without);
  }

  private String remarks() {
    FormColumn column = FormColumn.REMARKS;
    boolean standing = content.remarks() != null && !content.remarks().isBlank();
    if (!filled.cells().containsKey(column) || reads(column)) {
      return content.remarks();
    }
    if (texts(column).isEmpty()) {
      remarks.warnIf(standing, column, "annex.blank-kept", 1);
      return content.remarks();
    }
    String text = String.join("\n", filled.texts(column)).strip();
    if (NothingSaid.by(text)) {
      remarks.warnIf(
          standing,
          column,
          "annex.removed",
          standing ? MergeRemarks.shortened(content.remarks()) : "");
      return null;
    }
    check.length(text, CellCheck.LONGEST, column);
    return text;
  }
}
