package org.duibiao.catalog.shared;

/**
 * A remark on one cell of a list.
 *
 * @param row as people see it, counted from 1
 * @param column its field, or {@code #n} for the n-th column; empty where it is of the whole row
 * @param messageKey key in the catalog's bundle, or null where {@code told} is set
 * @param told the remark in words, where it is already in the caller's language
 */
public record SheetFault(
    long row, String column, String messageKey, Object[] arguments, String told) {
  /** A remark whose words are still to be chosen. */
  public static SheetFault of(long row, String column, String messageKey, Object... arguments) {
    return new SheetFault(row, column, messageKey, arguments, null);
  }
}
