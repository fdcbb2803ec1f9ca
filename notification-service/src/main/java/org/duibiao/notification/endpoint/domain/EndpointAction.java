package org.duibiao.notification.endpoint.domain;

/** What may be done with an endpoint. */
public enum EndpointAction {
  /** Change its name or address. */
  UPDATE,
  /** Take it away. */
  DELETE,
  /** Give it a new secret. */
  ROTATE_SECRET,
  /** Send something to try it. */
  TEST,
  /** Send it nothing any more. */
  DISABLE,
  /** Send to it again. */
  ENABLE
}
