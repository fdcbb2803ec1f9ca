package org.duibiao.notification.feed.domain;

import java.util.regex.Pattern;

/**
 * Which kinds of facts somebody asks for: a type such as {@code ledger.entry-accepted.v1}, or a
 * family of types such as {@code ledger.entry-*}.
 */
public final class EventKinds {
  /** A type or a family, as a regular expression. */
  public static final String PATTERN =
      "(ledger|rectification)\\.([a-z][a-z0-9-]{0,80}(\\.v[0-9]{1,3}|\\*)|\\*)";

  private static final Pattern KIND = Pattern.compile(PATTERN);

  private EventKinds() {}

  /** Whether a text is a type or a family. */
  public static boolean isOne(String text) {
    return KIND.matcher(text).matches();
  }
}
