package org.duibiao.ledger.shared.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duibiao.ledger.shared.domain.Numbering.Marker;
import org.duibiao.ledger.shared.domain.Numbering.Place;

/**
 * The numbers in a text that belong together: each the next one after the one before, or so plainly
 * the beginning of something that a gap does not matter. Invariant: it looks at each number a fixed
 * number of times, however many there are.
 */
final class NumberSequence {
  private static final int FARTHEST = 3;

  /** A greater one begins something only as the next of its sequence, or nearly so. */
  private static final int GREATEST_ALONE = 99;

  private final Numbering numbering;
  private final List<Marker> markers;
  private final Map<Integer, Integer> lastAtLine = new HashMap<>();
  private final List<Marker> taken = new ArrayList<>();

  private NumberSequence(List<Marker> markers, Numbering numbering) {
    this.markers = markers;
    this.numbering = numbering;
    markers.stream()
        .filter(one -> one.place() == Place.LINE)
        .forEach(one -> lastAtLine.put(one.value(), one.start()));
    taken.add(markers.get(0));
    markers.subList(1, markers.size()).stream().filter(this::belongs).forEach(taken::add);
  }

  /** Those that belong to the first of some, which there must be. */
  static NumberSequence from(List<Marker> markers, Numbering numbering) {
    return new NumberSequence(markers, numbering);
  }

  /** Whether a text may begin with it. */
  static boolean begins(List<Marker> markers) {
    return !markers.isEmpty()
        && markers.get(0).place() == Place.START
        && markers.get(0).value() <= GREATEST_ALONE;
  }

  /** These numbers, in the order of the text. */
  List<Marker> taken() {
    return taken;
  }

  /** Whether it is a sequence beyond doubt, and no word such as 1、2名 or 一、二年级. */
  boolean sure() {
    Marker first = taken.get(0);
    return !first.weak() || (first.value() == 1 && taken.size() > 1);
  }

  /** Whether the next number stands amid words, where it is not sure to be one. */
  boolean glued() {
    Marker last = taken.get(taken.size() - 1);
    return markers.stream()
        .anyMatch(
            one -> one.start() > last.start() && one.value() == last.value() + 1 && !one.weak());
  }

  /** The numbers in words, if any is missing, repeated or turned round. */
  Optional<String> outOfOrder() {
    boolean inOrder = IntStream.range(0, taken.size()).allMatch(i -> taken.get(i).value() == i + 1);
    return inOrder ? Optional.empty() : Optional.of(words(taken));
  }

  /** Numbers one after the other, as they are told. */
  static String words(List<Marker> markers) {
    return markers.stream()
        .map(one -> Integer.toString(one.value()))
        .collect(Collectors.joining("、"));
  }

  /** What stands behind each of them. */
  List<String> parts(String text) {
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

  private boolean belongs(Marker marker) {
    int expected = taken.get(taken.size() - 1).value() + 1;
    return marker.value() == expected
        ? numbering.countsAt(marker.place()) && follows(marker)
        : interrupts(marker, expected);
  }

  /** One at the beginning of a line is rather meant than one within a text. */
  private boolean follows(Marker marker) {
    return marker.place() == Place.LINE
        || (!marker.weak() && lastAtLine.getOrDefault(marker.value(), -1) <= marker.start());
  }

  /** Whether it begins something although another number was to come. */
  private boolean interrupts(Marker marker, int expected) {
    boolean near = Math.abs(marker.value() - expected) <= FARTHEST;
    boolean atLine = marker.place() == Place.LINE && (near || marker.value() <= GREATEST_ALONE);
    return !marker.weak()
        && (atLine || (near && (marker.place() == Place.SENTENCE || numbering.plainToSee())));
  }
}
