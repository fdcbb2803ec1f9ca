package org.duibiao.notification.transmission.application;

import java.util.UUID;

/** The endpoints that were called, as the queue asks and tells of them. */
public interface CalledEndpoints {
  /**
   * Whether an endpoint is still the one that was called; it stays so until the transaction ends.
   *
   * @param version that it had when it was called
   */
  boolean isStill(UUID endpoint, long version);

  /** It has said that it wants nothing any more. */
  void gone(UUID endpoint, String reason);
}
