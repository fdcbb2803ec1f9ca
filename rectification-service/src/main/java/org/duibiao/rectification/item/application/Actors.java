package org.duibiao.rectification.item.application;

import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.item.domain.Actor;
import org.duibiao.rectification.item.domain.Person;
import org.duibiao.rectification.item.domain.Seat;
import org.duibiao.rectification.organisation.infrastructure.Appointments;
import org.duibiao.rectification.organisation.infrastructure.Appointments.Holder;

/**
 * Says what the caller of the current request is for an organisation: in which posts an owner, from
 * which seats a superior. What of it counts for an item is the item's to say.
 */
@ApplicationScoped
class Actors {
  /** The organisation's own people, and those above who act on its behalf 代办. */
  private static final Set<String> OWNERS = Set.of(SECRETARY, OFFICER, OFFICE);

  private static final Set<String> SUPERIORS = Set.of(SECRETARY, OFFICE, LEADER);

  /** Posts with which somebody may be a deputy secretary; as a rule it is the officer's. */
  private static final Set<String> DEPUTIES = Set.of(OFFICER, SECRETARY, OFFICE, LEADER);

  private final Access access;
  private final Appointments appointments;
  private final Clock clock;

  Actors(Access access, Appointments appointments, @DomainTime Clock clock) {
    this.access = access;
    this.appointments = appointments;
    this.clock = clock;
  }

  Actor on(OrganisationNode organisation) {
    return on(List.of(organisation)).get(organisation.code());
  }

  /** What the caller is for each of some organisations; in two queries at most. */
  Map<String, Actor> on(Collection<OrganisationNode> organisations) {
    String person = access.caller().person();
    Set<String> people = delegators();
    people.add(person);
    Map<String, Person> known = known(people);
    Map<String, List<Person>> deputised = deputised(person);
    return organisations.stream()
        .collect(
            toMap(
                OrganisationNode::code,
                node ->
                    new Actor(
                        known.get(person),
                        access.posts(node, OWNERS),
                        seats(node, known, deputised))));
  }

  /** Own posts before a deputy's, and both before what is delegated. */
  private List<Seat> seats(
      OrganisationNode node, Map<String, Person> known, Map<String, List<Person>> deputised) {
    Predicate<Post> above = post -> !post.organisation().equals(node.code());
    List<Post> superior = access.posts(node, SUPERIORS).stream().filter(above).toList();
    List<Seat> seats = new ArrayList<>();
    superior.stream().filter(post -> !post.delegated()).map(Seat::own).forEach(seats::add);
    access.posts(node, DEPUTIES).stream()
        .filter(above.and(post -> !post.delegated()))
        .filter(post -> deputised.containsKey(post.organisation()))
        .map(post -> Seat.deputy(post, deputised.get(post.organisation())))
        .forEach(seats::add);
    superior.stream()
        .filter(Post::delegated)
        .map(post -> Seat.delegated(post, known.get(post.mandate().delegator())))
        .forEach(seats::add);
    return seats;
  }

  private Set<String> delegators() {
    return access.caller().posts().stream()
        .filter(Post::delegated)
        .map(post -> post.mandate().delegator())
        .collect(toSet());
  }

  /** The caller and their delegators with their names, which a plan may have used. */
  private Map<String, Person> known(Set<String> people) {
    Map<String, Set<String>> names =
        appointments.named(people).stream()
            .collect(groupingBy(Holder::person, mapping(Holder::name, toSet())));
    names
        .computeIfAbsent(access.caller().person(), number -> new HashSet<>())
        .add(access.caller().name());
    return people.stream()
        .collect(
            toMap(
                number -> number,
                number -> new Person(number, names.getOrDefault(number, Set.of()))));
  }

  /** Where the caller is deputy secretary, with the secretaries who come first. */
  private Map<String, List<Person>> deputised(String person) {
    Set<String> own =
        access.caller().posts().stream()
            .filter(post -> !post.delegated() && DEPUTIES.contains(post.role()))
            .map(Post::organisation)
            .collect(toSet());
    return appointments.secretariesOfDeputy(person, own, ChinaTime.today(clock)).stream()
        .collect(
            groupingBy(
                Holder::organisation,
                filtering(holder -> holder.person() != null, mapping(Actors::person, toList()))));
  }

  private static Person person(Holder holder) {
    return new Person(holder.person(), holder.name() == null ? Set.of() : Set.of(holder.name()));
  }
}
