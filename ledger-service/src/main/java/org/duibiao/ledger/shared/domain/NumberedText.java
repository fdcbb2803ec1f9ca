package org.duibiao.ledger.shared.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.ledger.shared.domain.Numbering.Marker;
import org.duibiao.ledger.shared.domain.Numbering.Place;

/**
 * Several things that people wrote into one place, taken apart by their numbers. Invariants: what
 * is not clear is told, and how it was read; but for numbers, bullets and an introduction that is
 * told, no word is lost; the work grows with the length of the text and no faster.
 *
 * @param doubt what was not clear
 */
public record NumberedText(List<String> parts, Optional<Doubt> doubt) {
  private static final int LONGEST_INTRODUCTION = 20;
  private static final Pattern INTRODUCTION =
      Pattern.compile("(?s).*(?:问题|不足|短板|经验|做法|案例|如下|以下)[^，。；,;]{0,4}[：:]");

  /** What was not clear: the key of the words, and what they mention. */
  public record Doubt(String key, List<Object> arguments) {}

  /** What people write there, and so how it is divided where nothing is numbered. */
  public enum Kind {
    /** Problems: one a line, or one a clause where semicolons stand between facts. */
    PROBLEMS,
    /** Experiences: one a bullet; lines belong together. */
    PRACTICES,
    /** Stories, such as typical cases: likewise, and a list within one belongs to it. */
    STORIES
  }

  /** Keeps the parts as they are given. */
  public NumberedText(List<String> parts, Optional<Doubt> doubt) {
    this.parts = List.copyOf(parts);
    this.doubt = doubt;
  }

  /** Parts of which nothing is in doubt. */
  public static NumberedText clear(List<String> parts) {
    return new NumberedText(parts, Optional.empty());
  }

  /** The things in a text. */
  public static NumberedText of(String written, Kind kind) {
    String text = written.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (text.isEmpty()) {
      return clear(List.of());
    }
    for (Numbering numbering : Numbering.values()) {
      List<Marker> markers = numbering.markers(text);
      if (NumberSequence.begins(markers)) {
        return numbered(text, NumberSequence.from(markers, numbering), kind);
      }
    }
    return switch (kind) {
      case PROBLEMS -> introduced(text, kind).orElseGet(() -> TextLines.each(text));
      case PRACTICES -> introduced(text, kind).orElseGet(() -> TextLines.bulleted(text));
      case STORIES -> TextLines.bulleted(text);
    };
  }

  private static NumberedText numbered(String text, NumberSequence numbers, Kind kind) {
    if (!numbers.sure()) {
      return unclear(text, kind);
    }
    List<String> parts = numbers.parts(text);
    return new NumberedText(
        parts,
        outOfOrder(numbers, parts)
            .or(
                () ->
                    numbers.glued() ? doubt("numbering.unclear", parts.size()) : Optional.empty()));
  }

  /** Numbered things behind some words, such as 存在以下问题：1. … 2. …. */
  private static Optional<NumberedText> introduced(String text, Kind kind) {
    for (Numbering numbering : Numbering.values()) {
      List<Marker> markers =
          numbering.markers(text).stream()
              .dropWhile(one -> one.value() != 1 || one.place().compareTo(Place.SENTENCE) > 0)
              .toList();
      if (!markers.isEmpty()) {
        NumberSequence numbers = NumberSequence.from(markers, numbering);
        if (numbers.taken().size() > 1) {
          return behind(text.substring(0, markers.get(0).start()).strip(), text, numbers, kind);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<NumberedText> behind(
      String before, String text, NumberSequence numbers, Kind kind) {
    if (before.length() > LONGEST_INTRODUCTION || !INTRODUCTION.matcher(before).matches()) {
      return kind == Kind.PROBLEMS ? Optional.of(unclear(text, kind)) : Optional.empty();
    }
    List<String> parts = numbers.parts(text);
    return Optional.of(
        new NumberedText(
            parts,
            outOfOrder(numbers, parts)
                .or(() -> doubt("numbering.introduced", before, parts.size()))));
  }

  private static NumberedText unclear(String text, Kind kind) {
    List<String> parts = kind == Kind.PROBLEMS ? TextLines.lines(text).parts() : List.of(text);
    return new NumberedText(parts, doubt("numbering.unclear", parts.size()));
  }

  private static Optional<Doubt> outOfOrder(NumberSequence numbers, List<String> parts) {
    return numbers.outOfOrder().flatMap(told -> doubt("numbering.numbers", told, parts.size()));
  }

  static Optional<Doubt> doubt(String key, Object... arguments) {
    return Optional.of(new Doubt(key, List.of(arguments)));
  }
}
