package org.duibiao.ledger.form.domain;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.ledger.shared.domain.Quoted;

/** What is to be told of a filled row, column by column: what is wrong with it, and what is not. */
final class MergeRemarks {
  private static final int QUOTED = 60;

  private final int row;
  private final List<FormFault> faults = new ArrayList<>();
  private final List<FormFault> warnings = new ArrayList<>();

  MergeRemarks(int row) {
    this.row = row;
  }

  void fault(FormColumn column, String key, Object... arguments) {
    faults.add(FormFault.of(row, column, key, arguments));
  }

  void warn(FormColumn column, String key, Object... arguments) {
    warnings.add(FormFault.of(row, column, key, arguments));
  }

  void warnIf(boolean so, FormColumn column, String key, Object... arguments) {
    if (so) {
      warn(column, key, arguments);
    }
  }

  List<FormFault> faults() {
    return List.copyOf(faults);
  }

  List<FormFault> warnings() {
    return List.copyOf(warnings);
  }

  /** A text as it is quoted. */
  static String shortened(String text) {
    return Quoted.of(text, QUOTED);
  }
}
