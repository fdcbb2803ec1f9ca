package org.duibiao.notification.deadline.application;

import java.time.Instant;
import java.time.LocalDate;
import org.duibiao.notification.deadline.domain.SubjectKind;

/**
 * What is owed until when, as the service that decides it told it.
 *
 * @param subject what is owed, for example {@code item/<id>}
 * @param version the fact's number within its subject
 * @param title what to call it, null where the kind says it
 * @param person staff number of who answers for it, null where the organisation's posts do
 * @param dueDate null where the fact does not say it
 * @param at when it became true
 */
public record DueChange(
    SubjectKind kind,
    String subject,
    long version,
    String campaign,
    String milestone,
    String title,
    String organisation,
    String person,
    LocalDate dueDate,
    boolean owed,
    Instant at) {}
