package org.duibiao.rectification.weakness.domain;

/**
 * The criteria that hold in a campaign.
 *
 * @param version 0 while nobody has set any and the default holds
 */
public record CriteriaHeld(Criteria criteria, long version) {}
