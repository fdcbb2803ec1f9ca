package org.duibiao.gateway.guard;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * A request target as it came over the wire. Only a plain one is let through: then gateway and
 * services cannot read it differently, and no spelling of a path leads round the routing.
 */
public record RequestPath(String raw) {

  /** Stands for a target that is no path; it is refused like any other that is not plain. */
  private static final String UNREADABLE = "/%00";

  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern HIDDEN =
      Pattern.compile("%(2[EeFf]|5[Cc]|3[Bb]|25|[01][0-9A-Fa-f]|7[Ff])");
  private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(/|$)");

  /**
   * The target, or one that stands for it if it is no path of ours: the HTTP server would answer
   * that one without a word, before anybody could explain.
   */
  public static String readable(String target) {
    try {
      return target.startsWith("/") ? new URI(target).toString() : UNREADABLE;
    } catch (URISyntaxException unreadable) {
      return UNREADABLE;
    }
  }

  /** Whether every reader must understand the path in the same way. */
  public boolean isPlain() {
    return raw.startsWith("/")
        && raw.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\' && c != ';')
        && !raw.contains("//")
        && !BAD_ESCAPE.matcher(raw).find()
        && !HIDDEN.matcher(raw).find()
        && !DOT_SEGMENT.matcher(raw).find();
  }
}
