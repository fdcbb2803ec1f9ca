package org.duibiao.notification.inbox.domain;

import java.time.LocalDate;

/**
 * What a message is about.
 *
 * @param kind a {@code SubjectKind}; HANDOVER for a message that lists several of them
 * @param campaign null where it lists several
 * @param milestone null for what belongs to none, such as an item
 * @param title the milestone's or the task's title, or an item's indicator; null where it is not
 *     known, and where a digest lists things of different titles
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
