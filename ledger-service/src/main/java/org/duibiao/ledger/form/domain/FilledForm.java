package org.duibiao.ledger.form.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form of annex 2 as somebody filled it in.
 *
 * @param columns those that the form has
 * @param rows those in which something is written, with an organisation's name
 * @param warnings what of the file was passed over
 */
public record FilledForm(
    Set<FormColumn> columns, List<Filled> rows, List<FormFault> faults, List<FormFault> warnings) {
  /**
   * What stands beside a name.
   *
   * @param number of the row, as people see it
   * @param cells the texts of each column; several where a name is merged over several rows
   */
  public record Filled(int number, String name, Map<FormColumn, List<String>> cells) {
    /** Keeps the texts as they are given. */
    public Filled(int number, String name, Map<FormColumn, List<String>> cells) {
      this.number = number;
      this.name = name;
      this.cells = new EnumMap<>(cells);
    }

    /** Whether nothing is written beside the name. */
    public boolean empty() {
      return cells.values().stream().allMatch(texts -> texts.stream().allMatch(String::isBlank));
    }

    /** The texts of a column. */
    public List<String> texts(FormColumn column) {
      return cells.getOrDefault(column, List.of());
    }
  }
}
