package org.duibiao.catalog.organisation.application;

import org.duibiao.catalog.shared.SheetRemarks;

/**
 * What the import of a list did, or would do.
 *
 * @param applied whether it was written; never with a fault
 */
public record ListResult(
    boolean applied,
    long rows,
    long created,
    long updated,
    SheetRemarks faults,
    SheetRemarks warnings) {}
