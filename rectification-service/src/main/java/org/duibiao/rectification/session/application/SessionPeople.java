package org.duibiao.rectification.session.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.domain.Names;
import org.duibiao.rectification.item.domain.Person;
import org.duibiao.rectification.organisation.infrastructure.Appointments;
import org.duibiao.rectification.organisation.infrastructure.Appointments.Holder;
import org.duibiao.rectification.session.domain.Attendee;
import org.duibiao.rectification.session.domain.Particulars;

/**
 * Who the people of a session are. Invariant: whose staff number the appointments know goes by the
 * name that is theirs, whatever was typed; of anybody else only the name counts.
 */
@ApplicationScoped
class SessionPeople {
  private final Appointments appointments;

  SessionPeople(Appointments appointments) {
    this.appointments = appointments;
  }

  /** The same, with the chair and those present under their own names. */
  SessionDesk.Said known(SessionDesk.Said said) {
    Particulars particulars = said.particulars();
    Map<String, SortedSet<String>> names =
        names(
            Stream.concat(
                    Stream.of(particulars.chair()), said.present().stream().map(Attendee::number))
                .filter(Objects::nonNull)
                .collect(toSet()));
    return new SessionDesk.Said(
        said.campaign(),
        particulars.under(name(particulars.chair(), particulars.chairName(), names)),
        said.present().stream()
            .map(one -> one.called(name(one.number(), one.name(), names)))
            .toList());
  }

  private static String name(String number, String typed, Map<String, SortedSet<String>> names) {
    SortedSet<String> known = number == null ? null : names.get(number);
    if (known == null) {
      return typed;
    }
    return known.stream().filter(one -> Names.same(one, typed)).findFirst().orElseGet(known::first);
  }

  /**
   * Whether an item is the chair's: by the staff number where the appointments know it; else by the
   * name, also that of somebody who had a part in it by their number.
   */
  boolean isTheChairs(Particulars particulars, Item item) {
    String number = particulars.chair();
    String typed = particulars.chairName();
    Set<String> known =
        number == null ? Set.of() : names(Set.of(number)).getOrDefault(number, none());
    if (!known.isEmpty()) {
      return item.concerns(new Person(number, known));
    }
    return item.concerns(new Person(number, Set.of(typed)))
        || names(forms(item.concerned())).values().stream()
            .flatMap(Collection::stream)
            .anyMatch(one -> Names.same(one, typed));
  }

  /** Each staff number or name that stands in some lines, by itself. */
  private static Set<String> forms(Collection<String> lines) {
    return lines.stream().flatMap(line -> Names.in(line).stream()).collect(toSet());
  }

  private static SortedSet<String> none() {
    return new TreeSet<>();
  }

  private Map<String, SortedSet<String>> names(Collection<String> people) {
    List<Holder> found = appointments.named(people);
    return found.stream()
        .collect(groupingBy(Holder::person, mapping(Holder::name, toCollection(TreeSet::new))));
  }
}
