package org.duibiao.ledger.organisation.application;

import java.util.Set;

/**
 * Organisations, and with them all below, have got another place in the tree, or none any more, or
 * they are of another type now.
 */
public record SubtreesPlaced(Set<String> organisations) {}
