package org.duibiao.rectification.weakness.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.organisation.infrastructure.Appointments;
import org.duibiao.rectification.organisation.infrastructure.Appointments.Held;
import org.duibiao.rectification.weakness.application.CaseSight.Where;
import org.duibiao.rectification.weakness.domain.WeakCaseActor;

/**
 * Says what the caller of the current request is for a case: in which posts the committee's, in
 * which the organisation's, and whether they, or those in whose post they act, belong to it or to
 * its helpers. What of it counts is the case's to say.
 */
@ApplicationScoped
class CaseActors {
  private static final Set<String> COMMITTEE = Set.of(OFFICE, LEADER);
  private static final Set<String> OWNERS = Set.of(SECRETARY, OFFICER, OFFICE);

  private final Access access;
  private final Appointments appointments;
  private final OrganisationTree tree;
  private final Clock clock;

  CaseActors(
      Access access, Appointments appointments, OrganisationTree tree, @DomainTime Clock clock) {
    this.access = access;
    this.appointments = appointments;
    this.tree = tree;
    this.clock = clock;
  }

  /** Where people belong: paths by staff number. */
  record Belonging(Map<String, Set<String>> paths) {
    private Set<String> within(Where where) {
      return paths.entrySet().stream()
          .filter(one -> one.getValue().stream().anyMatch(path -> isWithin(path, where)))
          .map(Map.Entry::getKey)
          .collect(toSet());
    }

    private static boolean isWithin(String path, Where where) {
      return path.startsWith(where.organisation().path())
          || where.unit() != null && path.startsWith(where.unit().path());
    }
  }

  /** What the caller is for one case. */
  WeakCaseActor on(Where where) {
    return on(where, belonging());
  }

  /** The same for one of several cases. */
  WeakCaseActor on(Where where, Belonging belonging) {
    return new WeakCaseActor(
        access.caller().person(),
        above(where.organisation(), COMMITTEE),
        access.posts(where.organisation(), OWNERS),
        belonging.within(where));
  }

  /** The caller's posts with such a role above an organisation. */
  List<Post> above(OrganisationNode node, Set<String> roles) {
    return access.posts(node, roles).stream()
        .filter(post -> !post.organisation().equals(node.code()))
        .toList();
  }

  /**
   * Where the caller and their delegators belong: by the posts they hold today, as the catalog
   * says, and by those of the caller's token. In two queries.
   */
  Belonging belonging() {
    String person = access.caller().person();
    Map<String, Set<String>> codes =
        appointments.held(people(person), ChinaTime.today(clock)).stream()
            .collect(groupingBy(Held::person, HashMap::new, mapping(Held::organisation, toSet())));
    access.caller().posts().stream()
        .filter(post -> !post.delegated())
        .forEach(
            post -> codes.computeIfAbsent(person, one -> new HashSet<>()).add(post.organisation()));
    Map<String, String> paths =
        tree.all(codes.values().stream().flatMap(Set::stream).collect(toSet())).stream()
            .collect(toMap(OrganisationNode::code, OrganisationNode::path));
    Map<String, Set<String>> belonging = new HashMap<>();
    codes.forEach(
        (one, held) ->
            belonging.put(
                one, held.stream().map(paths::get).filter(Objects::nonNull).collect(toSet())));
    return new Belonging(belonging);
  }

  private Set<String> people(String person) {
    return Stream.concat(
            Stream.of(person),
            access.caller().posts().stream()
                .filter(Post::delegated)
                .map(post -> post.mandate().delegator()))
        .collect(toSet());
  }
}
