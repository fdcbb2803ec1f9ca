package org.duibiao.ledger.learning.application;

import static org.duibiao.ledger.learning.application.LearningRequest.named;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.learning.application.LearningRequest.Came;
import org.duibiao.ledger.learning.domain.LearningContent;
import org.duibiao.ledger.learning.domain.LearningContent.Attendee;
import org.duibiao.ledger.learning.domain.LearningContent.Leader;
import org.duibiao.ledger.learning.domain.LearningContent.Reading;
import org.duibiao.ledger.learning.infrastructure.LearningReferences;
import org.duibiao.ledger.person.application.Listed;
import org.duibiao.ledger.person.infrastructure.RosterOfPeople;

/**
 * Looks at what is said of learnings of one organisation: people are on the roster on the day
 * (Party members, teachers whether or not), nobody twice and nobody for longer than it took; the
 * day has come; campaigns, indicators and readings exist. All of a list is looked up at once.
 */
@ApplicationScoped
public class LearningCheck {
  private final RosterOfPeople roster;
  private final LearningReferences references;
  private final Clock clock;

  LearningCheck(RosterOfPeople roster, LearningReferences references, @DomainTime Clock clock) {
    this.roster = roster;
    this.references = references;
    this.clock = clock;
  }

  /** What was looked up for some requests. */
  public record Known(
      Map<String, Listed> people,
      Set<String> campaigns,
      Set<String> indicators,
      Set<Reading> readings,
      Set<String> kept) {}

  /**
   * Looks up everything that some requests mention.
   *
   * @param kept people who are in the record already and stay, wherever they belong by now
   */
  public Known known(
      OrganisationNode organisation, List<LearningRequest> requests, Collection<String> kept) {
    Set<String> campaigns = all(requests.stream().flatMap(LearningCheck::campaigns));
    return new Known(
        roster.within(organisation, all(requests.stream().flatMap(LearningCheck::people))),
        references.campaigns(organisation, campaigns),
        references.indicators(
            all(requests.stream().flatMap(one -> named(one.indicators()).stream()))),
        references.readings(campaigns),
        Set.copyOf(kept));
  }

  private static Set<String> all(Stream<String> values) {
    return values.collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> people(LearningRequest request) {
    Stream<String> came = named(request.attendees()).stream().map(Came::staffNumber);
    Stream<String> led =
        request.ledBy() == null ? Stream.of() : Stream.of(request.ledBy().staffNumber());
    return Stream.concat(came, led).map(StaffNumber::of);
  }

  private static Stream<String> campaigns(LearningRequest request) {
    return Stream.concat(
        named(request.campaigns()).stream(),
        named(request.readings()).stream().map(LearningRequest.Studied::campaign));
  }

  /** What is wrong with a request, each at its place. */
  public List<Fault> faults(LearningRequest request, Known known) {
    List<Fault> faults = new ArrayList<>();
    if (request.date().isAfter(ChinaTime.today(clock))) {
      faults.add(new Fault("/date", "day.future", request.date()));
    }
    if (request.classHours().scale() > 1) {
      faults.add(new Fault("/classHours", "learning.hours"));
    } else if (request.classHours().compareTo(LearningContent.MOST_HOURS) > 0) {
      faults.add(new Fault("/classHours", "learning.hours-of-day", LearningContent.MOST_HOURS));
    }
    examineNames("/campaigns/", named(request.campaigns()), known.campaigns(), "campaign", faults);
    examineNames(
        "/indicators/", named(request.indicators()), known.indicators(), "indicator", faults);
    for (int i = 0; i < named(request.readings()).size(); i++) {
      var studied = request.readings().get(i);
      if (!known.readings().contains(new Reading(studied.campaign(), studied.item()))) {
        faults.add(new Fault("/readings/" + i, "learning.reading", studied.item()));
      }
    }
    examineAttendees(request, known, faults);
    return faults;
  }

  private static void examineNames(
      String place, List<String> given, Set<String> known, String what, List<Fault> faults) {
    for (int i = 0; i < given.size(); i++) {
      if (!known.contains(given.get(i))) {
        faults.add(new Fault(place + i, "learning." + what, given.get(i)));
      }
    }
  }

  private void examineAttendees(LearningRequest request, Known known, List<Fault> faults) {
    List<Came> came = named(request.attendees());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < came.size(); i++) {
      String person = StaffNumber.of(came.get(i).staffNumber());
      if (!seen.add(person)) {
        faults.add(new Fault("/attendees/" + i, "learning.person-twice", person));
      } else if (!known.kept().contains(person)) {
        examinePerson("/attendees/" + i, person, request, known, faults);
      }
      examineHours("/attendees/" + i + "/hours", came.get(i).hours(), request.classHours(), faults);
    }
    if (request.attendance() == null && came.isEmpty()) {
      faults.add(new Fault("/attendance", "learning.attendance-missing"));
    } else if (request.attendance() != null && request.attendance() < came.size()) {
      faults.add(new Fault("/attendance", "learning.attendance", came.size()));
    }
    if (request.ledBy() != null) {
      String leader = StaffNumber.of(request.ledBy().staffNumber());
      if (!known.people().containsKey(leader)
          && !known.kept().contains(leader)
          && !references.appointed(leader)) {
        faults.add(new Fault("/ledBy/staffNumber", "learning.person", leader));
      }
    }
  }

  private static void examineHours(
      String place, BigDecimal hours, BigDecimal most, List<Fault> faults) {
    if (hours != null && hours.scale() > 1) {
      faults.add(new Fault(place, "learning.hours"));
    } else if (hours != null && hours.compareTo(most) > 0) {
      faults.add(new Fault(place, "learning.hours-of-one", most.toPlainString()));
    }
  }

  private static void examinePerson(
      String place, String person, LearningRequest request, Known known, List<Fault> faults) {
    Listed listed = known.people().get(person);
    if (listed == null) {
      faults.add(new Fault(place, "learning.person", person));
    } else if (!listed.counted()) {
      faults.add(new Fault(place, "learning.person-not-counted", listed.name(), person));
    } else if (!listed.on(request.date())) {
      faults.add(new Fault(place, "learning.person-not-then", listed.name(), request.date()));
    }
  }

  /** What a request says, once it has no faults. */
  public static LearningContent content(LearningRequest request) {
    List<Attendee> attendees =
        named(request.attendees()).stream()
            .map(
                came ->
                    new Attendee(
                        StaffNumber.of(came.staffNumber()),
                        came.hours() == null ? request.classHours() : came.hours()))
            .toList();
    Leader leader =
        request.ledBy() == null
            ? null
            : new Leader(StaffNumber.of(request.ledBy().staffNumber()), request.ledBy().capacity());
    return new LearningContent(
        request.kind(),
        request.title(),
        request.date(),
        request.classHours(),
        request.attendance() == null ? attendees.size() : request.attendance(),
        leader,
        named(request.campaigns()).stream().distinct().toList(),
        named(request.indicators()).stream().distinct().toList(),
        named(request.readings()).stream()
            .map(studied -> new Reading(studied.campaign(), studied.item()))
            .distinct()
            .toList(),
        attendees,
        named(request.evidence()).stream().distinct().toList(),
        request.remarks());
  }
}
