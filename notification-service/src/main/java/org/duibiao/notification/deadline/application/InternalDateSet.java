package org.duibiao.notification.deadline.application;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A unit has set an earlier date for those below it.
 *
 * @param version the fact's number within its subject
 * @param organisation the unit
 * @param date null if it was taken back
 */
public record InternalDateSet(
    long version,
    String campaign,
    String milestone,
    String organisation,
    LocalDate date,
    Instant at) {}
