package org.duibiao.chassis.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a file is given out: to be saved under a name, never to be shown by a browser. Invariant: the
 * name leads into no other folder, and is no longer than file systems take.
 */
public final class Attachment {
  private static final String SAFE =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_~";

  /** Bytes in UTF-8 that the name of a file may have on common systems. */
  private static final int LONGEST = 255;

  private static final int LONGEST_ENDING = 20;
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}/\\\\:*?\"<>|]");

  private Attachment() {}

  /** The Content-Disposition of a file with this name, by RFC 6266. */
  public static String of(String name) {
    return of(name, name.replaceAll("[^A-Za-z0-9._-]", "_"));
  }

  /** The same, with a name of its own for programs that know no letters but ASCII. */
  static String of(String name, String ascii) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : fit(name).getBytes(StandardCharsets.UTF_8)) {
      if (SAFE.indexOf((char) (one & 0xff)) >= 0) {
        encoded.append((char) one);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", one & 0xff));
      }
    }
    return "attachment; filename=\"" + fit(ascii) + "\"; filename*=UTF-8''" + encoded;
  }

  private static String fit(String name) {
    String clean = UNFIT.matcher(name).replaceAll("_");
    int dot = clean.lastIndexOf('.');
    String ending = dot <= 0 || clean.length() - dot > LONGEST_ENDING ? "" : clean.substring(dot);
    String stem = clean.substring(0, clean.length() - ending.length());
    int room = LONGEST - bytes(ending);
    while (bytes(stem) > room) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
