package org.duibiao.ledger.shared.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Facts that people wrote one after the other with semicolons between them. Whether what stands
 * between two is a fact of its own or a part of one cannot be known, so it is only taken apart
 * where every part is long enough to say something, and never within brackets or quotes.
 */
final class Clauses {
  private static final int SHORTEST = 4;
  private static final String OPENING = "（(“‘《【[「『〔";
  private static final String CLOSING = "）)”’》】]」』〕";

  private Clauses() {}

  /** The parts of all lines; empty if no semicolon divides them, or some part says too little. */
  static Optional<List<String>> of(List<String> lines) {
    List<String> parts = new ArrayList<>();
    lines.forEach(line -> divide(line, parts));
    boolean telling =
        parts.stream().allMatch(part -> part.codePointCount(0, part.length()) >= SHORTEST);
    return telling && parts.size() > lines.size() ? Optional.of(parts) : Optional.empty();
  }

  private static void divide(String line, List<String> parts) {
    int depth = 0;
    int begun = 0;
    for (int i = 0; i < line.length(); i++) {
      char one = line.charAt(i);
      if (OPENING.indexOf(one) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(one) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && (one == '；' || one == ';')) {
        add(line.substring(begun, i), parts);
        begun = i + 1;
      }
    }
    add(line.substring(begun), parts);
  }

  private static void add(String part, List<String> parts) {
    String bare = part.strip().replaceAll("(?<![，,、\\s])[，,、\\s]++$", "");
    if (!bare.isEmpty()) {
      parts.add(bare);
    }
  }
}
