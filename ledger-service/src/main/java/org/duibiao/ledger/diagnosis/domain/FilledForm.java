package org.duibiao.ledger.diagnosis.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form as it came back.
 *
 * @param columns those that were recognised; none if there is no row of headings
 * @param unread columns in which words stand that nothing was made of
 */
public record FilledForm(
    Optional<FormCode> code, Set<FormColumn> columns, List<FormRow> rows, List<Unread> unread) {
  /**
   * Where the first words of a column stand that was not recognised.
   *
   * @param column counted from 1
   * @param heading as the file has it; empty if it has none
   */
  public record Unread(String sheet, int row, int column, String heading, String text) {}
}
