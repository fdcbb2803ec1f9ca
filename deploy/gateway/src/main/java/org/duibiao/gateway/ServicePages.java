package org.duibiao.gateway;

import java.util.List;

/**
 * Where services answer browsers with pages: behind links that people are sent and open without a
 * portal, to confirm once or to leave a kind of mail. Such a page may post its form to itself, and
 * says itself why a link does not work.
 */
public final class ServicePages {
  private static final List<String> LINKS =
      List.of(
          "/api/rectification/v1/case-confirmations/",
          "/api/notification/v1/mail-unsubscriptions/");

  private ServicePages() {}

  /** Whether a page may stand at a path. */
  public static boolean at(String path) {
    return path != null && LINKS.stream().anyMatch(path::startsWith);
  }
}
