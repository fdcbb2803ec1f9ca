package org.duibiao.chassis.outbox;

/** The broker will never take this row, however often it is sent. */
class PoisonRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient OutboxRow row;

  PoisonRowException(OutboxRow row, Throwable cause) {
    super("outbox row " + row.id() + " is refused by the broker", cause);
    this.row = row;
  }

  OutboxRow row() {
    return row;
  }
}
