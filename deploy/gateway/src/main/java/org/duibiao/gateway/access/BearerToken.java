package org.duibiao.gateway.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one bearer token of a request, word for word. */
public record BearerToken(String text) {

  private static final Pattern HEADER =
      Pattern.compile("bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

  /** Whether the request names any authorization at all. */
  public static boolean isClaimedIn(MultiMap headers) {
    return headers.contains(HttpHeaders.AUTHORIZATION);
  }

  /** The token; none if there are two of them, or something else. */
  public static Optional<BearerToken> in(MultiMap headers) {
    List<String> claims = headers.getAll(HttpHeaders.AUTHORIZATION);
    Matcher only = HEADER.matcher(claims.size() == 1 ? claims.get(0).trim() : "");
    return only.matches() ? Optional.of(new BearerToken(only.group(1))) : Optional.empty();
  }

  /** What it is remembered by, so that no memory holds a token. */
  String digest() {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
