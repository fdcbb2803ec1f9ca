package org.duibiao.notification.reminder.application;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A change of secretary 书记交接, as the catalog told it.
 *
 * @param leaving staff number of who leaves, null after a vacancy
 * @param successor staff number of who comes
 * @param basis the paper it rests on
 * @param effectiveOn the successor's first day
 */
public record Handover(
    UUID id,
    String organisation,
    String leaving,
    String successor,
    String basis,
    LocalDate effectiveOn) {}
