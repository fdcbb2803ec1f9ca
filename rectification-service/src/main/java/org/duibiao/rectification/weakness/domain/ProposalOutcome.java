package org.duibiao.rectification.weakness.domain;

/** How many organisations were newly proposed, how many brought up to date, how many lapsed. */
public record ProposalOutcome(long proposed, long updated, long lapsed) {}
