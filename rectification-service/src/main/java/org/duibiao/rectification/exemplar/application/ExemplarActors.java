package org.duibiao.rectification.exemplar.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.exemplar.domain.ExemplarActor;
import org.duibiao.rectification.organisation.infrastructure.Appointments;
import org.duibiao.rectification.organisation.infrastructure.Appointments.Held;

/**
 * Says what the caller of the current request is for an exemplar's organisation, and where people
 * belong. What of it counts is the exemplar's to say.
 */
@ApplicationScoped
class ExemplarActors {
  private static final Set<String> OFFICES = Set.of(OFFICE);
  private static final Set<String> OWNERS = Set.of(SECRETARY, OFFICER);
  private static final Set<String> PEOPLE = Set.of(OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR);

  private final Access access;
  private final Appointments appointments;
  private final OrganisationTree tree;
  private final Clock clock;

  ExemplarActors(
      Access access, Appointments appointments, OrganisationTree tree, @DomainTime Clock clock) {
    this.access = access;
    this.appointments = appointments;
    this.tree = tree;
    this.clock = clock;
  }

  /** Where people belong: paths by staff number; whoever holds no post is missing. */
  record Belonging(Map<String, Set<String>> paths) {
    /** Who belongs to an organisation or to one below it. */
    Set<String> within(OrganisationNode organisation) {
      return paths.entrySet().stream()
          .filter(one -> one.getValue().stream().anyMatch(p -> p.startsWith(organisation.path())))
          .map(Map.Entry::getKey)
          .collect(toSet());
    }
  }

  /** What the caller is for one organisation. */
  ExemplarActor on(OrganisationNode organisation) {
    return on(organisation, ofCaller());
  }

  /** The same for one of several. */
  ExemplarActor on(OrganisationNode organisation, Belonging caller) {
    return new ExemplarActor(
        access.caller().person(),
        access.posts(organisation, OFFICES).stream()
            .filter(post -> !post.organisation().equals(organisation.code()))
            .toList(),
        access.posts(organisation, OWNERS),
        access.posts(organisation, PEOPLE),
        access.caller().posts().stream()
            .filter(post -> !post.delegated() && PEOPLE.contains(post.role()))
            .toList(),
        caller.within(organisation));
  }

  /** Where the caller and their delegators belong, by appointments and by the caller's token. */
  Belonging ofCaller() {
    List<Post> posts = access.caller().posts();
    Set<String> people =
        posts.stream()
            .filter(Post::delegated)
            .map(post -> post.mandate().delegator())
            .collect(Collectors.toCollection(HashSet::new));
    people.add(access.caller().person());
    Map<String, Set<String>> codes = held(people);
    posts.stream()
        .filter(post -> !post.delegated())
        .forEach(
            post ->
                codes
                    .computeIfAbsent(access.caller().person(), one -> new HashSet<>())
                    .add(post.organisation()));
    return placed(codes);
  }

  /** Where some people belong by the posts they hold today; in two queries. */
  Belonging of(Collection<String> people) {
    return placed(held(people));
  }

  private Map<String, Set<String>> held(Collection<String> people) {
    return appointments.held(people, ChinaTime.today(clock)).stream()
        .collect(groupingBy(Held::person, HashMap::new, mapping(Held::organisation, toSet())));
  }

  private Belonging placed(Map<String, Set<String>> codes) {
    Map<String, String> paths =
        tree.all(codes.values().stream().flatMap(Set::stream).collect(toSet())).stream()
            .collect(toMap(OrganisationNode::code, OrganisationNode::path));
    Map<String, Set<String>> belonging = new HashMap<>();
    codes.forEach(
        (person, at) ->
            belonging.put(
                person, at.stream().map(paths::get).filter(Objects::nonNull).collect(toSet())));
    return new Belonging(belonging);
  }
}
