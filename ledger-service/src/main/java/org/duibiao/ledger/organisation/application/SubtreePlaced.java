package org.duibiao.ledger.organisation.application;

/**
 * An organisation, and with it all below it, has got another place in the tree, or none any more,
 * or it is of another type now.
 */
public record SubtreePlaced(String organisation) {}
