package org.duibiao.notification.deadline.application;

import java.time.Instant;
import java.time.LocalDate;
import org.duibiao.notification.deadline.domain.ObligationFact;

/**
 * One fact about an obligation, as the ledger told it.
 *
 * @param subject the obligation, {@code obligation/<id>}
 * @param version the fact's number within its subject
 * @param title the milestone's title; only the opening says it
 * @param dueDate null where the fact does not say it
 * @param correctBy the day by which a returned submission is to be corrected, or null
 */
public record ObligationChange(
    ObligationFact fact,
    String subject,
    long version,
    Instant at,
    String campaign,
    String milestone,
    String title,
    String organisation,
    LocalDate dueDate,
    LocalDate correctBy,
    String reason) {}
