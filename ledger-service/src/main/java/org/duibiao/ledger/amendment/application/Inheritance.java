package org.duibiao.ledger.amendment.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duibiao.ledger.obligation.domain.Obligation;

/**
 * Who takes over what by an amendment: the successors owe what those before them had yet to do,
 * whatever the day. Invariant: whoever only joins inherits nothing.
 */
public final class Inheritance {
  private final Amendment amendment;
  private final Map<String, Set<String>> left = new TreeMap<>();

  Inheritance(Amendment amendment) {
    this.amendment = amendment;
  }

  /** Notes what an organisation was let off, for those who come after it. */
  void add(Amendment.Exempt exempt, List<Obligation> owed) {
    for (String successor : exempt.successors()) {
      Set<String> milestones = left.computeIfAbsent(successor, code -> new TreeSet<>());
      owed.stream().map(Obligation::milestone).forEach(milestones::add);
    }
  }

  /** What one that joins owes; null is all that is not past on the day. */
  public List<String> milestones(Amendment.Open joining) {
    Set<String> inherited = left.get(joining.organisation());
    return joining.milestones() != null || inherited == null
        ? joining.milestones()
        : List.copyOf(inherited);
  }

  /** What successors take over who are on the roster already. */
  public Map<String, List<String>> ofMembers() {
    Map<String, List<String>> members = new TreeMap<>();
    left.forEach(
        (successor, milestones) -> {
          if (!amendment.opens(successor) && !milestones.isEmpty()) {
            members.put(successor, List.copyOf(milestones));
          }
        });
    return members;
  }

  /** All who may owe more than before. */
  List<String> owing() {
    Set<String> owing = new TreeSet<>(ofMembers().keySet());
    amendment.open().forEach(one -> owing.add(one.organisation()));
    return new ArrayList<>(owing);
  }
}
