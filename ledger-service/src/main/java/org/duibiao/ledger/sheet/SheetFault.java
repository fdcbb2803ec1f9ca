package org.duibiao.ledger.sheet;

/**
 * Something in a filled sheet that cannot be taken, or should be looked at.
 *
 * @param row as people see it, counted from 1
 * @param column the column's heading
 * @param messageKey key of its words in the ledger's bundle
 * @param arguments what the words mention
 */
public record SheetFault(long row, String column, String messageKey, Object... arguments) {}
