package org.duibiao.notification.outgoing.domain;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL that somebody gave us to call, taken apart once so that what is checked is what is called.
 * Invariant: https, a host without any disguise, no user, no fragment; only exact host:port pairs
 * of the operator may be http or private.
 *
 * @param secure https
 * @param host in ASCII and small letters; an IPv6 address without brackets
 * @param target path and query
 * @param exempt whether the operator has named host and port as an exception
 */
public record OutgoingUrl(boolean secure, String host, int port, String target, boolean exempt) {
  /** Longest URL that is taken. */
  public static final int LONGEST = 2048;

  private static final Pattern PARTS =
      Pattern.compile("(https?)://([^/?#]*)([/?][^#]*)?(#.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:]+)(?::([0-9]{1,5}))?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final Pattern QUAD =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int FIRST_FREE_PORT = 1024;
  private static final int LAST_PORT = 65_535;

  /**
   * Takes a URL apart.
   *
   * @param exceptions {@code host:port} pairs of the operator
   * @throws UnsafeUrlException if it is not one that may be called
   */
  public static OutgoingUrl parse(String text, Set<String> exceptions) throws UnsafeUrlException {
    check(text != null && !text.isEmpty() && text.length() <= LONGEST, "url.length");
    check(text.chars().noneMatch(c -> c <= ' ' || c == '\\' || c == 0x7f), "url.characters");
    Matcher parts = PARTS.matcher(text);
    check(parts.matches(), "url.https");
    check(parts.group(4) == null, "url.fragment");
    check(parts.group(2).indexOf('@') < 0, "url.user");
    Matcher authority = AUTHORITY.matcher(parts.group(2));
    check(authority.matches(), "url.host");
    boolean secure = parts.group(1).equalsIgnoreCase("https");
    String host = host(authority.group(1));
    int port = port(authority.group(2), secure);
    String written = host.indexOf(':') < 0 ? host : '[' + host + ']';
    boolean exempt = exceptions.contains(written + ":" + port);
    OutgoingUrl url = new OutgoingUrl(secure, host, port, target(parts.group(3)), exempt);
    if (!exempt) {
      url.requirePublic();
    }
    return url;
  }

  /** Without path and query, in which keys may stand. */
  public String shown() {
    return (secure ? "https://" : "http://") + hostHeader() + (target.equals("/") ? "/" : "/…");
  }

  /** The Host header. */
  public String hostHeader() {
    String written = host.indexOf(':') < 0 ? host : '[' + host + ']';
    return port == (secure ? HTTPS : HTTP) ? written : written + ":" + port;
  }

  private void requirePublic() throws UnsafeUrlException {
    check(secure, "url.https");
    check(port == HTTPS || port >= FIRST_FREE_PORT, "url.port");
    check(host.indexOf(':') >= 0 || host.indexOf('.') > 0, "url.host");
    if (host.indexOf(':') >= 0 || QUAD.matcher(host).matches()) {
      check(AddressRules.isPublic(literal(host)), "url.address");
    }
  }

  private static String host(String written) throws UnsafeUrlException {
    if (written.startsWith("[")) {
      String address = written.substring(1, written.length() - 1);
      check(address.indexOf(':') >= 0 && literal(address).getAddress().length == 16, "url.host");
      return address.toLowerCase(Locale.ROOT);
    }
    String name = ascii(written);
    String last = name.substring(name.lastIndexOf('.') + 1);
    check(!NUMBER.matcher(last).matches() || QUAD.matcher(name).matches(), "url.host");
    return name;
  }

  private static String ascii(String name) throws UnsafeUrlException {
    try {
      String ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      check(!ascii.isEmpty() && ascii.length() <= 253 && !ascii.endsWith("."), "url.host");
      return ascii;
    } catch (IllegalArgumentException e) {
      throw new UnsafeUrlException("url.host");
    }
  }

  private static int port(String written, boolean secure) throws UnsafeUrlException {
    int port = written == null ? secure ? HTTPS : HTTP : Integer.parseInt(written);
    check(port > 0 && port <= LAST_PORT, "url.port");
    return port;
  }

  private static String target(String written) throws UnsafeUrlException {
    if (written == null) {
      return "/";
    }
    String target = written.startsWith("/") ? written : '/' + written;
    check(target.chars().allMatch(c -> c < 0x7f), "url.characters");
    try {
      return new URI("https://h" + target).getRawSchemeSpecificPart().substring("//h".length());
    } catch (URISyntaxException e) {
      throw new UnsafeUrlException("url.characters");
    }
  }

  /** An address written in numbers; no name is looked up. */
  private static InetAddress literal(String address) throws UnsafeUrlException {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new UnsafeUrlException("url.host");
    }
  }

  private static void check(boolean holds, String key) throws UnsafeUrlException {
    if (!holds) {
      throw new UnsafeUrlException(key);
    }
  }

  /** Never the target: keys may stand in it. */
  @Override
  public String toString() {
    return shown();
  }
}
