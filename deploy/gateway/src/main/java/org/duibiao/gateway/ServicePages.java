package org.duibiao.gateway;

/**
 * Where services answer browsers with pages: behind one-time links, which people open without a
 * portal. Such a page may post its form to itself, and says itself why a link does not work.
 */
public final class ServicePages {
  private static final String CONFIRMATIONS = "/api/rectification/v1/case-confirmations/";

  private ServicePages() {}

  /** Whether a page may stand at a path. */
  public static boolean at(String path) {
    return path != null && path.startsWith(CONFIRMATIONS);
  }
}
