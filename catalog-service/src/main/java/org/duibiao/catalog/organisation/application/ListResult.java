package org.duibiao.catalog.organisation.application;

import org.duibiao.catalog.shared.SheetReview;

/**
 * What the import of a list did, or would do.
 *
 * @param applied whether it was written; never with a fault
 * @param rows of data
 * @param created new ones among the rows without a fault
 * @param updated changed ones among the rows without a fault
 * @param faulty rows with a fault
 */
public record ListResult(
    boolean applied, long rows, long created, long updated, long faulty, SheetReview review) {}
