package org.duibiao.rectification.appraisal.application;

import java.time.LocalDate;

/**
 * The days of a campaign that are looked at.
 *
 * @param subtree path under which organisations are looked at
 * @param opens the campaign's first day
 * @param until the last day that counts
 */
public record AppraisalPeriod(String campaign, String subtree, LocalDate opens, LocalDate until) {}
