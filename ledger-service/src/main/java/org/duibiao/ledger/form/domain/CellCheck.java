package org.duibiao.ledger.form.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks whether what stands in a cell can become rows of an entry, and tells what cannot.
 *
 * @param indicator the code of an indicator that a text such as 2.3 means
 */
record CellCheck(Function<String, Optional<String>> indicator, MergeRemarks remarks) {
  /** The longest text of a row, or of the remarks. */
  static final int LONGEST = 20_000;

  private static final int LONGEST_TITLE = 200;
  private static final int MOST = 500;

  /** Whether there are no more things than an entry holds; only then it is worth looking on. */
  boolean fewEnough(List<CellItem> items, FormColumn column) {
    if (items.size() > MOST) {
      remarks.fault(column, "annex.too-many", MOST, items.size());
    }
    return items.size() <= MOST;
  }

  /** Looks at each of them. */
  void each(List<CellItem> items, FormColumn column) {
    for (CellItem item : items) {
      if (item.text().isBlank()) {
        remarks.fault(column, "annex.no-text", Objects.toString(item.tag(), ""));
      } else {
        length(item.text(), LONGEST, column);
      }
      if (column == FormColumn.CASES) {
        length(Objects.toString(item.tag(), ""), LONGEST_TITLE, column);
      } else if (item.tag() != null && indicator.apply(item.tag()).isEmpty()) {
        remarks.fault(column, "annex.indicator", item.tag());
      }
    }
  }

  /** Looks at the length of a text. */
  void length(String text, int longest, FormColumn column) {
    if (text.length() > longest) {
      remarks.fault(column, "annex.too-long", longest, text.length());
    }
  }
}
