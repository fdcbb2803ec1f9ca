package org.duibiao.rectification.organisation.application;

import java.util.List;

/** Who holds the posts of an organisation by one of its states. */
public record HeldPosts(String organisation, long version, List<Appointment> holders) {}
