package org.duibiao.notification.robot.domain;

/** HMAC-SHA256 in Base64, with which two of the services let robots sign. */
@FunctionalInterface
public interface Hmac {
  /** The code of a message under a key, both in UTF-8. */
  String base64(String key, String message);
}
