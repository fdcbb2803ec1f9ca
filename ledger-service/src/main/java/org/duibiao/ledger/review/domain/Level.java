package org.duibiao.ledger.review.domain;

import java.util.Set;

/**
 * A superior organisation as a level that reviews what comes from below.
 *
 * @param role the role that reviews there
 * @param reviewers those who hold that post there by appointment
 * @param deputies those who by appointment stand in for them
 */
public record Level(
    String organisation, String role, Set<String> reviewers, Set<String> deputies) {}
