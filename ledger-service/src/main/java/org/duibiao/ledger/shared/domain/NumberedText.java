package org.duibiao.ledger.shared.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duibiao.ledger.shared.domain.Numbering.Marker;
import org.duibiao.ledger.shared.domain.Numbering.Place;

/**
 * Several things that people wrote into one place, taken apart by their numbers. Invariant: what is
 * not clear is told, and how it was read; but for numbers, bullets and an introduction that is
 * told, no word is lost.
 *
 * @param doubt what was not clear
 */
public record NumberedText(List<String> parts, Optional<Doubt> doubt) {
  private static final int FARTHEST = 3;
  private static final int LONGEST_INTRODUCTION = 20;
  private static final Pattern INTRODUCTION =
      Pattern.compile("(?s).*(?:问题|不足|短板|经验|做法|案例|如下|以下)[^，。；,;]{0,4}[：:]");

  /** What was not clear: the key of the words, and what they mention. */
  public record Doubt(String key, List<Object> arguments) {}

  /** Keeps the parts as they are given. */
  public NumberedText(List<String> parts, Optional<Doubt> doubt) {
    this.parts = List.copyOf(parts);
    this.doubt = doubt;
  }

  /** Parts of which nothing is in doubt. */
  public static NumberedText clear(List<String> parts) {
    return new NumberedText(parts, Optional.empty());
  }

  /**
   * The things in a text.
   *
   * @param byLine whether each line is a thing of its own where nothing is numbered
   */
  public static NumberedText of(String written, boolean byLine) {
    String text = written.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (text.isEmpty()) {
      return clear(List.of());
    }
    for (Numbering numbering : Numbering.values()) {
      List<Marker> markers = numbering.markers(text);
      if (!markers.isEmpty() && markers.get(0).place() == Place.START) {
        return numbered(text, markers, numbering, byLine);
      }
    }
    return byLine ? introduced(text) : TextLines.bulleted(text);
  }

  private static NumberedText numbered(
      String text, List<Marker> markers, Numbering numbering, boolean byLine) {
    List<Marker> taken = taken(markers, numbering);
    Marker first = taken.get(0);
    boolean sure = !first.weak() || (first.value() == 1 && taken.size() > 1);
    if (!sure) {
      return unclear(text, byLine);
    }
    List<String> parts = cut(text, taken);
    return new NumberedText(
        parts, outOfOrder(taken, parts.size()).or(() -> glued(markers, taken, parts.size())));
  }

  /** A next number amid words, where it is not sure to be one. */
  private static Optional<Doubt> glued(List<Marker> markers, List<Marker> taken, int parts) {
    Marker last = taken.get(taken.size() - 1);
    return markers.stream()
        .filter(one -> one.start() > last.start() && one.value() == last.value() + 1)
        .filter(one -> !one.weak())
        .findFirst()
        .flatMap(one -> doubt("numbering.unclear", parts));
  }

  /** Numbered things behind some words, such as 存在以下问题：1. … 2. …. */
  private static NumberedText introduced(String text) {
    for (Numbering numbering : Numbering.values()) {
      List<Marker> markers =
          numbering.markers(text).stream()
              .dropWhile(one -> one.value() != 1 || one.place().compareTo(Place.SENTENCE) > 0)
              .toList();
      List<Marker> taken = markers.isEmpty() ? markers : taken(markers, numbering);
      if (taken.size() > 1) {
        String before = text.substring(0, taken.get(0).start()).strip();
        if (before.length() > LONGEST_INTRODUCTION || !INTRODUCTION.matcher(before).matches()) {
          return unclear(text, true);
        }
        List<String> parts = cut(text, taken);
        return new NumberedText(
            parts,
            outOfOrder(taken, parts.size())
                .or(() -> doubt("numbering.introduced", before, parts.size())));
      }
    }
    return TextLines.each(text);
  }

  private static NumberedText unclear(String text, boolean byLine) {
    List<String> parts = byLine ? TextLines.each(text).parts() : List.of(text);
    return new NumberedText(parts, doubt("numbering.unclear", parts.size()));
  }

  private static List<Marker> taken(List<Marker> markers, Numbering numbering) {
    List<Marker> taken = new ArrayList<>(markers.subList(0, 1));
    for (Marker marker : markers.subList(1, markers.size())) {
      int expected = taken.get(taken.size() - 1).value() + 1;
      if (marker.value() == expected
          ? numbering.countsAt(marker.place()) && follows(marker, markers)
          : interrupts(marker, expected, numbering)) {
        taken.add(marker);
      }
    }
    return taken;
  }

  /** One at the beginning of a line is rather meant than one within a text. */
  private static boolean follows(Marker marker, List<Marker> markers) {
    return marker.place() == Place.LINE
        || (!marker.weak()
            && markers.stream()
                .noneMatch(
                    other ->
                        other.place() == Place.LINE
                            && other.start() > marker.start()
                            && other.value() == marker.value()));
  }

  /** Whether it begins something although another number was to come. */
  private static boolean interrupts(Marker marker, int expected, Numbering numbering) {
    boolean near = Math.abs(marker.value() - expected) <= FARTHEST;
    return !marker.weak()
        && (marker.place() == Place.LINE
            || (near && (marker.place() == Place.SENTENCE || numbering.plainToSee())));
  }

  private static List<String> cut(String text, List<Marker> taken) {
    return IntStream.range(0, taken.size())
        .mapToObj(
            i ->
                text.substring(
                    taken.get(i).end(),
                    i + 1 < taken.size() ? taken.get(i + 1).start() : text.length()))
        .map(TextLines::bare)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static Optional<Doubt> outOfOrder(List<Marker> taken, int parts) {
    boolean inOrder = IntStream.range(0, taken.size()).allMatch(i -> taken.get(i).value() == i + 1);
    return inOrder ? Optional.empty() : doubt("numbering.numbers", numbers(taken), parts);
  }

  static String numbers(List<Marker> markers) {
    return markers.stream()
        .map(one -> Integer.toString(one.value()))
        .collect(Collectors.joining("、"));
  }

  static Optional<Doubt> doubt(String key, Object... arguments) {
    return Optional.of(new Doubt(key, List.of(arguments)));
  }
}
