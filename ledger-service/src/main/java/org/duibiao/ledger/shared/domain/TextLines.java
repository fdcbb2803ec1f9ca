package org.duibiao.ledger.shared.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.ledger.shared.domain.Numbering.Marker;

/** Several things that people wrote one a line or one a bullet, where no numbers hold them. */
final class TextLines {
  private static final String MARK = "(?:[-–—*]\\s+|[•●■◆▪·▶➢]\\s*)(?=\\S)";
  private static final Pattern BULLET = Pattern.compile("\\A" + MARK);
  private static final Pattern BULLETS =
      Pattern.compile("^[ \\t\u3000]*+" + MARK, Pattern.MULTILINE);

  private TextLines() {}

  /** One a line, or one a clause where semicolons divide facts; that is told. */
  static NumberedText each(String text) {
    NumberedText lines = lines(text);
    return lines.doubt().isPresent() || BULLETS.matcher(text).find()
        ? lines
        : Clauses.of(lines.parts())
            .map(
                parts ->
                    new NumberedText(
                        parts, NumberedText.doubt("numbering.semicolons", parts.size())))
            .orElse(lines);
  }

  /** One a line; a number that is left at the beginning of one is told. */
  static NumberedText lines(String text) {
    List<String> lines = Arrays.stream(text.split("\n")).map(String::strip).toList();
    List<Marker> left = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (String line : lines) {
      Optional<Marker> number = number(line);
      number.ifPresent(left::add);
      String part = line.substring(number.map(Marker::end).orElse(0));
      parts.add(lines.size() == 1 && number.isEmpty() ? unbulleted(part) : bare(part));
    }
    parts.removeIf(String::isEmpty);
    return new NumberedText(
        parts,
        left.isEmpty()
            ? Optional.empty()
            : NumberedText.doubt("numbering.numbers", NumberSequence.words(left), parts.size()));
  }

  private static Optional<Marker> number(String line) {
    return Arrays.stream(Numbering.values())
        .flatMap(numbering -> numbering.markers(line).stream().limit(1))
        .filter(marker -> NumberSequence.begins(List.of(marker)) && !marker.weak())
        .findFirst();
  }

  /** One a bullet; without bullets the whole. */
  static NumberedText bulleted(String text) {
    if (!BULLET.matcher(text).lookingAt()) {
      return NumberedText.clear(List.of(text));
    }
    List<StringBuilder> parts = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (BULLET.matcher(line).lookingAt()) {
        parts.add(new StringBuilder(bare(line)));
      } else {
        parts.get(parts.size() - 1).append('\n').append(line);
      }
    }
    return NumberedText.clear(parts.stream().map(part -> part.toString().strip()).toList());
  }

  /** A part without the mark that divides it from the next, and without a bullet. */
  static String bare(String part) {
    return unbulleted(part.strip()).replaceAll("(?<![；;，,、\\s])[；;，,、\\s]++$", "").strip();
  }

  private static String unbulleted(String line) {
    return BULLET.matcher(line).replaceFirst("");
  }
}
