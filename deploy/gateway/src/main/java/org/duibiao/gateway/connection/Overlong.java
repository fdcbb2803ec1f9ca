package org.duibiao.gateway.connection;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Optional;

/**
 * Requests that were too long to be read. The HTTP server would answer them without a word; what
 * stands in for them is over the guard's limits in the same way, so that the guard explains.
 */
final class Overlong {

  /** More than any limit of the guard, which lies below the parser's. */
  private static final String FILLER = "a".repeat(1 << 17);

  private Overlong() {}

  /** What stands in for a request that could not be read; none if it was not for its length. */
  static Optional<HttpRequest> standInFor(HttpRequest request) {
    Throwable cause = request.decoderResult().cause();
    if (cause instanceof TooLongHttpLineException) {
      return Optional.of(closing("/" + FILLER));
    }
    if (cause instanceof TooLongHttpHeaderException) {
      HttpRequest standIn = closing("/");
      standIn.headers().set("X-Overlong", FILLER);
      return Optional.of(standIn);
    }
    return Optional.empty();
  }

  /** After it nothing can be read from the connection any more. */
  private static HttpRequest closing(String target) {
    HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target);
    request.headers().set(HttpHeaderNames.HOST, "unread");
    request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    return request;
  }
}
