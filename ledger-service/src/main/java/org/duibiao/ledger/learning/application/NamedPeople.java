package org.duibiao.ledger.learning.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.ledger.person.application.Listed;
import org.duibiao.ledger.person.infrastructure.RosterOfPeople;

/** Finds who is meant where people write a staff number 工号 or a name, in a sheet. */
@ApplicationScoped
public class NamedPeople {
  private final RosterOfPeople roster;

  NamedPeople(RosterOfPeople roster) {
    this.roster = roster;
  }

  /** Who was found by number, and who by name. */
  public record Known(Set<String> numbers, Map<String, List<Listed>> names) {
    /** The staff numbers of who may be meant: one, several of the same name, or nobody. */
    public List<String> meant(String text) {
      String number = StaffNumber.of(text);
      return numbers.contains(number)
          ? List.of(number)
          : names.getOrDefault(text, List.of()).stream().map(Listed::staffNumber).toList();
    }
  }

  /** Who counts of an organisation, on whichever day; nothing if they are more than some. */
  Optional<List<Listed>> counted(OrganisationNode organisation, int most) {
    return roster.counted(organisation, most);
  }

  /** Looks up all that a sheet of an organisation mentions. */
  public Known known(OrganisationNode organisation, Collection<String> mentioned) {
    Set<String> texts = new TreeSet<>(mentioned);
    Set<String> numbers = texts.stream().map(StaffNumber::of).collect(Collectors.toSet());
    return new Known(
        roster.within(organisation, numbers).keySet(), roster.named(organisation, texts));
  }
}
