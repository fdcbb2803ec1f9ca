package org.duibiao.rectification.session.domain;

import jakarta.persistence.Embeddable;

/**
 * Somebody who was present.
 *
 * @param number staff number, null where none is known
 * @param post as what they were there, null if it was not said
 */
@Embeddable
public record Attendee(String name, String number, String post) {}
