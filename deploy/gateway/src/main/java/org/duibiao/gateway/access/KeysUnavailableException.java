package org.duibiao.gateway.access;

/** Whether a token is genuine cannot be told at the moment. */
public class KeysUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeysUnavailableException() {
    super("Keycloak's keys were not to be had a moment ago");
  }

  KeysUnavailableException(Throwable cause) {
    super("Keycloak's keys cannot be had", cause);
  }
}
