package org.duibiao.notification.deadline.application;

import java.util.UUID;

/**
 * A submission was returned to its owner, who is to be told at once. Fired in the transaction that
 * takes the fact in, and only for a fact that is news.
 *
 * @param eventId identity of the fact
 */
public record ObligationReturned(UUID eventId, ObligationChange change) {}
