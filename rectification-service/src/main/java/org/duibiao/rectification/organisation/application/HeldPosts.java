package org.duibiao.rectification.organisation.application;

import java.util.List;

/**
 * Who holds the posts of an organisation by one of its states.
 *
 * @param category of a branch, null if it has none
 */
public record HeldPosts(
    String organisation, long version, String category, List<Appointment> holders) {}
