package org.duibiao.chassis.outbox;

/** A fact could not be put into the outbox; the transaction that made it true must not commit. */
public class OutboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
