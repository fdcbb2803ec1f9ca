package org.duibiao.rectification.appraisal.application;

import java.time.LocalDate;

/**
 * A tenure's days, to look for what counts in them.
 *
 * @param since where counting begins, as the database writes it; its first row also takes what fell
 *     before
 * @param upto where it ends, likewise
 */
public record AppraisalSpan(
    String organisation, String path, LocalDate first, LocalDate last, String since, String upto) {}
