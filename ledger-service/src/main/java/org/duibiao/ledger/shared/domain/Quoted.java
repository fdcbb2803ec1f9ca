package org.duibiao.ledger.shared.domain;

/** What people wrote, as it is quoted to them. Invariant: one line, of some characters at most. */
public final class Quoted {
  private Quoted() {}

  /** The beginning of a text. */
  public static String of(String text, int most) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
  }
}
