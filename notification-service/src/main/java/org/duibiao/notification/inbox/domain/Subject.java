package org.duibiao.notification.inbox.domain;

import java.time.LocalDate;

/**
 * What a message is about.
 *
 * @param kind OBLIGATION, CORRECTION or ITEM; HANDOVER for a message that lists all of them
 * @param campaign null where it lists several
 * @param title the milestone's title, or an item's indicator; null where it is not known
 * @param dueDate null for a return without a day to correct by
 */
public record Subject(
    String kind,
    String campaign,
    String milestone,
    String title,
    String organisation,
    String organisationName,
    LocalDate dueDate) {}
