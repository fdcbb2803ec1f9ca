package org.duibiao.rectification.appraisal.application;

import java.util.List;

/**
 * One organisation's appraisal: as a whole, and split by tenure.
 *
 * @param whole without regard to who led it; nobody's name is on it
 */
public record AppraisalReading(
    AppraisalPeriod period, AppraisalRow whole, List<AppraisalRow> tenures) {}
