package org.duibiao.ledger.form.domain;

import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * Something wrong in a form that was filled in, and what to do.
 *
 * @param row as people see it, 0 for the whole file
 * @param column null where no single one is meant
 * @param words the words, told in the reader's language
 */
public record FormFault(int row, FormColumn column, Fault words) {
  /** A fault with the key of its words and what they mention. */
  public static FormFault of(int row, FormColumn column, String key, Object... arguments) {
    String place = "/rows/" + row + (column == null ? "" : "/" + column.heading());
    return new FormFault(row, column, new Fault(place, key, arguments));
  }
}
