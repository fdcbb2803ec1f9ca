package org.duibiao.notification.robot.domain;

import java.util.Map;

/**
 * What is posted to a robot. Invariant: it never shows itself, since the address is the key.
 *
 * @param url whole, with a signature where the service wants it there
 * @param body to be written as JSON
 */
public record RobotRequest(String url, Map<String, Object> body) {
  /** Neither key nor signature. */
  @Override
  public String toString() {
    return "RobotRequest";
  }
}
