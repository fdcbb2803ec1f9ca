package org.duibiao.catalog.organisation.application;

import java.util.List;
import org.duibiao.catalog.shared.SheetFault;

/**
 * What an import did, or would do.
 *
 * @param applied whether it was written
 * @param warnings the first of them
 * @param warningCount how many there are
 */
public record ImportOutcome(
    boolean applied,
    int created,
    int updated,
    List<RowNote> errors,
    List<RowNote> warnings,
    long warningCount) {

  /** How many rows have an error. */
  public long faulty() {
    return errors.stream().mapToInt(RowNote::row).distinct().count();
  }

  /**
   * A remark on one row.
   *
   * @param row 1 for the first row of data
   * @param column name of the column, as in the request
   * @param messageKey key in the catalog's bundle, or text where {@code told} is set
   * @param told the remark in words, where it is already in the caller's language
   */
  public record RowNote(
      int row, String column, String messageKey, Object[] arguments, String told) {
    /** A remark whose words are still to be chosen. */
    public static RowNote of(int row, String column, String messageKey, Object... arguments) {
      return new RowNote(row, column, messageKey, arguments, null);
    }

    /** The same remark, as it is made on a row of a list. */
    static RowNote of(SheetFault remark) {
      return new RowNote(
          Math.toIntExact(remark.row()),
          remark.column(),
          remark.messageKey(),
          remark.arguments(),
          remark.told());
    }
  }
}
