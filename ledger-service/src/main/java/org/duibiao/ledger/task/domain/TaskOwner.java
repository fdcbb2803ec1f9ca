package org.duibiao.ledger.task.domain;

/**
 * Who answers for a task 责任人: a person, or whoever holds a post at the committee. Exactly one of
 * the two is set.
 *
 * @param post OFFICE, LEADER, SECRETARY, DEPUTY_SECRETARY or OFFICER
 */
public record TaskOwner(String person, String post) {}
