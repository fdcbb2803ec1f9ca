package org.duibiao.notification.robot.domain;

import java.nio.charset.StandardCharsets;

/** Sizes as the services count them: in bytes of UTF-8. */
final class Utf8 {
  private static final String ELLIPSIS = "…";

  private Utf8() {}

  static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The text, or its beginning with an ellipsis; never half a character. */
  static String cut(String text, int most) {
    if (length(text) <= most) {
      return text;
    }
    int room = most - length(ELLIPSIS);
    int end = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      room -= length(text.substring(end, next));
      if (room < 0) {
        break;
      }
      end = next;
    }
    return text.substring(0, end) + ELLIPSIS;
  }
}
