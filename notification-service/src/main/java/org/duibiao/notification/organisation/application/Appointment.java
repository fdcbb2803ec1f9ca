package org.duibiao.notification.organisation.application;

/**
 * A person's post 任职 at an organisation, as far as it decides who is told.
 *
 * @param person staff number
 * @param validFrom first day as {@code yyyy-MM-dd}, or null
 * @param validTo last day, or null
 * @param email where the person is written to in this post, or null
 */
public record Appointment(
    String id,
    String person,
    String name,
    String post,
    String validFrom,
    String validTo,
    String email) {}
