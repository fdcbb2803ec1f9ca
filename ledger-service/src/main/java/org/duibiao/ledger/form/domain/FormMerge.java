package org.duibiao.ledger.form.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.EntryDraft;
import org.duibiao.ledger.entry.domain.Row;
import org.duibiao.ledger.form.domain.FilledForm.Filled;

/**
 * What an organisation's entry becomes by a filled row. Invariants: a cell that reads as the entry
 * does now changes nothing of it; a row of the entry whose words come back keeps its id; a column
 * that the form does not have is left alone.
 */
public final class FormMerge {
  private static final int LONGEST = 20_000;
  private static final int LONGEST_TITLE = 200;
  private static final int MOST = 500;

  private final Filled filled;
  private final EntryContent content;
  private final Function<String, Optional<String>> indicator;
  private final List<FormFault> faults = new ArrayList<>();
  private final List<FormFault> warnings = new ArrayList<>();

  /**
   * Puts a row beside the entry of its organisation.
   *
   * @param indicator the code of an indicator that a text such as branch-2.3 or 2.3 means
   */
  public FormMerge(
      Filled filled, EntryContent content, Function<String, Optional<String>> indicator) {
    this.filled = filled;
    this.content = content;
    this.indicator = indicator;
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
    boolean declared = declared();
    List<Row.Draft> problems = declared ? List.of() : rows(FormColumn.PROBLEMS, content.problems());
    warnWithoutIndicator(problems);
    EntryDraft draft = new EntryDraft(practices, cases, problems, remarks(), declared);
    return new Merged(draft, List.copyOf(faults), List.copyOf(warnings));
  }

  private List<Row.Draft> rows(FormColumn column, List<Row> standing) {
    List<Row.Draft> unchanged = standing.stream().map(FormMerge::asItStands).toList();
    if (!filled.cells().containsKey(column) || reads(column)) {
      return unchanged;
    }
    List<CellItem> items = new ArrayList<>();
    for (String text : filled.texts(column)) {
      if (!FormContent.saysNothing(text)) {
        items.addAll(CellText.items(text, column, indicator));
      }
    }
    check(items, column);
    return new RowMatch(standing, column).drafts(items);
  }

  /** Whether a column's cell reads as the entry does now. */
  private boolean reads(FormColumn column) {
    List<String> texts = filled.texts(column).stream().filter(text -> !text.isBlank()).toList();
    String written = texts.isEmpty() ? "" : String.join("\n", texts);
    return FormContent.same(written, FormContent.cell(content, column));
  }

  private static Row.Draft asItStands(Row row) {
    return new Row.Draft(row.id(), row.indicator(), row.title(), row.text());
  }

  private void check(List<CellItem> items, FormColumn column) {
    if (items.size() > MOST) {
      fault(column, "annex.too-many", MOST);
    }
    for (CellItem item : items) {
      if (item.text().isBlank()) {
        fault(column, "annex.no-text", Objects.toString(item.tag(), ""));
      } else if (item.text().length() > LONGEST) {
        fault(column, "annex.too-long", LONGEST, item.text().length());
      }
      if (column == FormColumn.CASES) {
        checkTitle(item);
      } else if (item.tag() != null && indicator.apply(item.tag()).isEmpty()) {
        fault(column, "annex.indicator", item.tag());
      }
    }
  }

  private void checkTitle(CellItem item) {
    if (item.tag() != null && item.tag().length() > LONGEST_TITLE) {
      fault(FormColumn.CASES, "annex.too-long", LONGEST_TITLE, item.tag().length());
    }
  }

  private boolean declared() {
    FormColumn column = FormColumn.PROBLEMS;
    if (!filled.cells().containsKey(column) || reads(column)) {
      return content.noProblemFound();
    }
    List<String> texts = filled.texts(column).stream().filter(text -> !text.isBlank()).toList();
    Predicate<String> none = FormContent::saysNoProblem;
    return !texts.isEmpty() && texts.stream().allMatch(none);
  }

  /** What the notice's form does not ask for can be added until the entry is filed. */
  private void warnWithoutIndicator(List<Row.Draft> problems) {
    long without = problems.stream().filter(row -> row.indicator() == null).count();
    if (without > 0) {
      warnings.add(
          FormFault.of(filled.number(), FormColumn.PROBLEMS, "annex.without-indicator", without));
    }
  }

  private String remarks() {
    FormColumn column = FormColumn.REMARKS;
    if (!filled.cells().containsKey(column) || reads(column)) {
      return content.remarks();
    }
    String text = String.join("\n", filled.texts(column)).strip();
    if (text.length() > LONGEST) {
      fault(column, "annex.too-long", LONGEST, text.length());
    }
    return text.isEmpty() ? null : text;
  }

  private void fault(FormColumn column, String key, Object... arguments) {
    faults.add(FormFault.of(filled.number(), column, key, arguments));
  }
}
