package org.duibiao.chassis.outbox;

/**
 * Told when a local transaction has put something into the outbox; wakes the relay after commit.
 */
record OutboxWritten() {}
