package org.duibiao.chassis.messaging;

/** A record that can never be read, however often it is delivered. */
public class UndecodableEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UndecodableEventException(String message, Throwable cause) {
    super(message, cause);
  }
}
