package org.duibiao.ledger.campaign.application;

/** Every part of a roster is here: what it owes can be opened. */
public record RosterComplete(String rosterId, String campaign) {}
