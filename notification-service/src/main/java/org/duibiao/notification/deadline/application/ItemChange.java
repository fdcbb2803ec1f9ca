package org.duibiao.notification.deadline.application;

import java.time.LocalDate;

/**
 * The state of a rectification item, as its service told it.
 *
 * @param subject the item, {@code item/<id>}
 * @param version the fact's number within its subject
 */
public record ItemChange(
    String subject,
    long version,
    String campaign,
    String organisation,
    String indicator,
    LocalDate dueDate,
    boolean owed) {}
