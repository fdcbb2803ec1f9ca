package org.duibiao.ledger.shared.domain;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Staff numbers, sorted and each once. */
public record People(List<String> persons) {
  /** Nobody. */
  public static final People NOBODY = new People(List.of());

  /** Keeps each once, sorted. */
  public People(List<String> persons) {
    this.persons = List.copyOf(new TreeSet<>(persons));
  }

  /** These and others. */
  public People and(Collection<String> others) {
    TreeSet<String> all = new TreeSet<>(persons);
    all.addAll(others);
    return new People(List.copyOf(all));
  }

  /** Whether a person is among them. */
  public boolean contains(String person) {
    return persons.contains(person);
  }
}
