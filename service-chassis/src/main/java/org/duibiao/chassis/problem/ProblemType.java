package org.duibiao.chassis.problem;

import java.util.Locale;

/**
 * A kind of failure that a caller can tell apart by its stable URI. Each service lists its own in
 * one enum; titles and details stand in the enum's resource bundle in Chinese and English under
 * {@code <slug>.title} and {@code <slug>.detail}.
 */
public interface ProblemType {
  /** The enum constant's name. */
  String name();

  /** The HTTP status it leaves with. */
  int status();

  /** Base name of the resource bundle that holds its words. */
  String bundle();

  /** Last part of its URI, for example {@code transition-not-allowed}. */
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its stable URI. */
  default String uri() {
    return "/problems/" + slug();
  }
}
