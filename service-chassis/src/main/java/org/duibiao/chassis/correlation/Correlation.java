package org.duibiao.chassis.correlation;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id by which one request is found again in logs, audit and answers. */
public final class Correlation {
  /** The header that carries it in and out. */
  public static final String HEADER = "X-Correlation-ID";

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private Correlation() {}

  /** The id of a request: the one that came with it if it is sane, else one made now and kept. */
  public static String of(RoutingContext request) {
    String known = request.get(HEADER);
    if (known != null) {
      return known;
    }
    String given = request.request().getHeader(HEADER);
    String id =
        given != null && SANE.matcher(given).matches() ? given : UUID.randomUUID().toString();
    request.put(HEADER, id);
    return id;
  }
}
