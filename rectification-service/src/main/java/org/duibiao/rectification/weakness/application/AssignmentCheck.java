package org.duibiao.rectification.weakness.application;

import static org.duibiao.rectification.weakness.domain.WeaknessProblem.ASSIGNMENT_UNUSABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.organisation.infrastructure.Appointments;
import org.duibiao.rectification.organisation.infrastructure.Appointments.Held;
import org.duibiao.rectification.weakness.domain.Assignment;

/**
 * Looks whether those who are to be assigned can be: a unit that is neither above nor below, and a
 * leader of an organisation above and a supervisor who belong to neither side.
 */
@ApplicationScoped
class AssignmentCheck {
  private static final String LEADER = "LEADER";

  private final Appointments appointments;
  private final OrganisationTree tree;
  private final Access access;
  private final Clock clock;

  AssignmentCheck(
      Appointments appointments, OrganisationTree tree, Access access, @DomainTime Clock clock) {
    this.appointments = appointments;
    this.tree = tree;
    this.access = access;
    this.clock = clock;
  }

  /** A post, and where it stands. */
  private record Placed(Held held, OrganisationNode at) {
    private boolean isOf(String person) {
      return held.person().equals(person);
    }
  }

  /** Refuses an assignment that cannot be, and names each fault. */
  Assignment requireUsable(Assignment proposed, OrganisationNode organisation) {
    List<Fault> faults = new ArrayList<>();
    LocalDate today = ChinaTime.today(clock);
    List<Placed> posts = posts(proposed, today);
    OrganisationNode unit = unit(proposed, organisation, today, faults);
    if (proposed.leader() != null && !leads(proposed, posts, organisation, unit)) {
      faults.add(new Fault("/assignedLeader", "assignment.leader-unusable"));
    }
    if (proposed.supervisor() != null && !supervises(proposed, posts, organisation, unit)) {
      faults.add(new Fault("/supervisor", "assignment.supervisor-unusable"));
    }
    if (!faults.isEmpty()) {
      throw new DomainException(ASSIGNMENT_UNUSABLE, faults);
    }
    return proposed;
  }

  private static boolean leads(
      Assignment proposed,
      List<Placed> posts,
      OrganisationNode organisation,
      OrganisationNode unit) {
    return posts.stream()
            .filter(post -> post.isOf(proposed.leader()) && post.held().post().equals(LEADER))
            .anyMatch(post -> organisation.isBelow(post.at()))
        && belongsToNeither(proposed.leader(), posts, organisation, unit);
  }

  private static boolean supervises(
      Assignment proposed,
      List<Placed> posts,
      OrganisationNode organisation,
      OrganisationNode unit) {
    return posts.stream().anyMatch(post -> post.isOf(proposed.supervisor()))
        && !proposed.supervisor().equals(proposed.leader())
        && belongsToNeither(proposed.supervisor(), posts, organisation, unit);
  }

  private static boolean belongsToNeither(
      String person, List<Placed> posts, OrganisationNode organisation, OrganisationNode unit) {
    return posts.stream()
        .filter(post -> post.isOf(person))
        .map(post -> post.at().path())
        .noneMatch(
            path ->
                path.startsWith(organisation.path())
                    || unit != null && path.startsWith(unit.path()));
  }

  private OrganisationNode unit(
      Assignment proposed, OrganisationNode organisation, LocalDate today, List<Fault> faults) {
    if (proposed.assistingUnit() == null) {
      return null;
    }
    OrganisationNode unit =
        tree.find(proposed.assistingUnit())
            .filter(node -> access.scope().reaches(node.path()))
            .filter(node -> !node.dissolvedOn(today))
            .filter(node -> !node.path().startsWith(organisation.path()))
            .filter(node -> !organisation.path().startsWith(node.path()))
            .orElse(null);
    if (unit == null) {
      faults.add(new Fault("/assistingUnit", "assignment.unit-unusable"));
    }
    return unit;
  }

  private List<Placed> posts(Assignment proposed, LocalDate today) {
    List<Held> held =
        appointments.held(
            Stream.of(proposed.leader(), proposed.supervisor()).filter(Objects::nonNull).toList(),
            today);
    Map<String, OrganisationNode> places =
        tree.all(held.stream().map(Held::organisation).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(OrganisationNode::code, node -> node));
    return held.stream()
        .filter(one -> places.containsKey(one.organisation()))
        .map(one -> new Placed(one, places.get(one.organisation())))
        .toList();
  }
}
