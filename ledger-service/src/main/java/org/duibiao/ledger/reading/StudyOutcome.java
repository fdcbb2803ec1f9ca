package org.duibiao.ledger.reading;

/**
 * What became of studies that were put down or taken back.
 *
 * @param changed how many were new, or are gone; the others stood so already
 */
public record StudyOutcome(String campaign, String organisation, int changed) {}
