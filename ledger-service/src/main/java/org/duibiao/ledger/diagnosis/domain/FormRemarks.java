package org.duibiao.ledger.diagnosis.domain;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.ledger.diagnosis.domain.FormReading.Remark;
import org.duibiao.ledger.shared.domain.Quoted;

/** What is to be told of a form: what keeps it from being taken, and what is merely to be known. */
final class FormRemarks {
  private static final int QUOTED = 30;

  private final List<Remark> faults = new ArrayList<>();
  private final List<Remark> warnings = new ArrayList<>();

  /** Tells of the whole form. */
  void fault(String key, Object... arguments) {
    faults.add(new Remark("", 0, 0, null, null, null, key, arguments));
  }

  /** Tells of a cell. */
  void fault(FormRow row, FormColumn column, String indicator, String key, Object... arguments) {
    faults.add(at(row, column, indicator, key, arguments));
  }

  void warn(String key, Object... arguments) {
    warnings.add(new Remark("", 0, 0, null, null, null, key, arguments));
  }

  void warn(FormRow row, FormColumn column, String indicator, String key, Object... arguments) {
    warnings.add(at(row, column, indicator, key, arguments));
  }

  /** Tells of a column that was not read. */
  void warn(FilledForm.Unread unread) {
    String heading = unread.heading().isEmpty() ? "#" + unread.column() : unread.heading();
    warnings.add(
        new Remark(
            unread.sheet(),
            unread.row(),
            unread.column(),
            null,
            heading,
            null,
            "form.column-unread",
            heading,
            quoted(unread.text())));
  }

  /** Tells once of all indicators of which something is to be known. */
  void warn(String key, List<String> indicators) {
    if (!indicators.isEmpty()) {
      warn(key, (Object) String.join("、", indicators));
    }
  }

  List<Remark> faults() {
    return List.copyOf(faults);
  }

  List<Remark> warnings() {
    return List.copyOf(warnings);
  }

  private static Remark at(
      FormRow row, FormColumn column, String indicator, String key, Object... arguments) {
    return new Remark(
        row.sheet(),
        row.number(),
        row.at(column),
        column,
        row.heading(column),
        indicator,
        key,
        arguments);
  }

  /** A text as it is quoted. */
  static String quoted(String text) {
    return Quoted.of(text, QUOTED);
  }
}
