package org.duibiao.chassis.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a file is given out: to be saved under a name, never to be shown by a browser. */
public final class Attachment {
  private static final String SAFE =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_~";

  private Attachment() {}

  /** The Content-Disposition of a file with this name, by RFC 6266. */
  public static String of(String name) {
    return of(name, name.replaceAll("[^A-Za-z0-9._-]", "_"));
  }

  /** The same, with a name of its own for programs that know no letters but ASCII. */
  static String of(String name, String ascii) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
      if (SAFE.indexOf((char) (one & 0xff)) >= 0) {
        encoded.append((char) one);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", one & 0xff));
      }
    }
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
  }
}
