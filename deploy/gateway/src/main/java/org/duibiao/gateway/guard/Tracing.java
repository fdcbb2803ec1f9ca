package org.duibiao.gateway.guard;

import io.vertx.core.MultiMap;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.duibiao.gateway.problem.Problems;

/**
 * What ties the lines of one request together across processes: correlation id and trace context.
 */
public record Tracing(String correlationId, String traceparent, boolean traceContinued) {

  /** Names the request for people. */
  public static final String CORRELATION_HEADER = Problems.CORRELATION_HEADER;

  /** W3C trace context. */
  public static final String TRACEPARENT_HEADER = "traceparent";

  /** Vendors' part of the trace context; meaningless without a valid {@code traceparent}. */
  public static final String TRACESTATE_HEADER = "tracestate";

  private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern SANE_TRACE =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final RandomGenerator RANDOM = new SecureRandom();

  /** Takes over what the client sent if it is sane, and makes up the rest. */
  public static Tracing of(MultiMap headers) {
    String id = headers.get(CORRELATION_HEADER);
    String trace = headers.get(TRACEPARENT_HEADER);
    boolean continued = trace != null && SANE_TRACE.matcher(trace).matches();
    return new Tracing(
        id != null && SANE_ID.matcher(id).matches() ? id : UUID.randomUUID().toString(),
        continued ? trace : newTrace(),
        continued);
  }

  /** Writes itself into a request to a service. */
  public void writeTo(MultiMap headers) {
    headers.set(CORRELATION_HEADER, correlationId);
    headers.set(TRACEPARENT_HEADER, traceparent);
    if (!traceContinued) {
      headers.remove(TRACESTATE_HEADER);
    }
  }

  private static String newTrace() {
    byte[] ids = new byte[24];
    RANDOM.nextBytes(ids);
    ids[0] |= 1;
    ids[16] |= 1;
    HexFormat hex = HexFormat.of();
    return "00-" + hex.formatHex(ids, 0, 16) + "-" + hex.formatHex(ids, 16, 24) + "-01";
  }
}
