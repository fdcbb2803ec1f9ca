package org.duibiao.ledger.learning.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.ledger.person.application.Listed;
import org.duibiao.ledger.sheet.Sheet.Line;

/**
 * Who is meant in a sheet of learning records. Invariant: the roster is asked once for all rows,
 * and what “everybody” adds to a sheet stays bounded.
 */
final class LearningPeople {
  /** Most people of an organisation who are meant by everybody. */
  static final int MOST_AT_ONCE = 2000;

  private static final int MOST_OF_A_SHEET = 100_000;

  /** Most people who belonged to an organisation on whichever day, to look for a day's among. */
  private static final int MOST_EVER = 10_000;

  private final NamedPeople.Known known;
  private final Optional<List<Listed>> all;
  private int added;

  private LearningPeople(NamedPeople.Known known, Optional<List<Listed>> all) {
    this.known = known;
    this.all = all;
  }

  /** Looks up all that a sheet mentions. */
  static LearningPeople of(NamedPeople people, OrganisationNode node, List<Line> lines) {
    List<AttendanceCell> cells =
        lines.stream().map(line -> AttendanceCell.of(line.at(LearningSheet.PEOPLE))).toList();
    Stream<String> came =
        cells.stream().flatMap(cell -> cell.people().stream()).map(AttendanceCell.Named::text);
    Stream<String> led = lines.stream().map(line -> line.at(LearningSheet.LED_BY));
    boolean everybody = cells.stream().anyMatch(cell -> cell.everybody() != null);
    return new LearningPeople(
        people.known(node, Stream.concat(came, led).distinct().toList()),
        everybody ? people.counted(node, MOST_EVER) : Optional.of(List.of()));
  }

  /** The staff numbers of who may be meant. */
  List<String> meant(String text) {
    return known.meant(text);
  }

  /** Those of one sort on a day; nothing if they are too many to be taken so. */
  Optional<List<Listed>> everybody(Predicate<Listed> sort, LocalDate day) {
    Optional<List<Listed>> meant =
        all.map(ever -> ever.stream().filter(sort).filter(one -> one.on(day)).toList());
    added += meant.map(List::size).orElse(0);
    return meant.filter(those -> those.size() <= MOST_AT_ONCE && added <= MOST_OF_A_SHEET);
  }
}
