package org.duibiao.ledger.form.application;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.form.domain.FormColumn;
import org.duibiao.ledger.form.domain.FormContent;
import org.duibiao.ledger.shared.domain.FilingState;

/**
 * A numbered line of the form.
 *
 * @param name as it is written there: with its code where another one of the form has the same name
 */
public record FormLine(
    int number,
    String organisation,
    String name,
    FilingState state,
    long version,
    EntryContent content) {

  /** The six cells as they are written. */
  public List<String> cells() {
    List<String> cells = new ArrayList<>(List.of(Integer.toString(number), name));
    FormColumn.written().forEach(column -> cells.add(FormContent.cell(content, column)));
    return cells;
  }
}
