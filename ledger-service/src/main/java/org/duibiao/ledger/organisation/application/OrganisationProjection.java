package org.duibiao.ledger.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.ledger.organisation.infrastructure.Appointments;
import org.duibiao.ledger.organisation.infrastructure.OrganisationDetails;
import org.duibiao.ledger.organisation.infrastructure.TreeLock;

/**
 * This service's copy of organisations and appointments. An older state never replaces a newer one;
 * when an organisation gets another place in the tree, or another type, that is told in the same
 * transaction.
 */
@ApplicationScoped
public class OrganisationProjection {
  private final OrganisationTree tree;
  private final Appointments appointments;
  private final OrganisationDetails details;
  private final TreeLock lock;
  private final Event<SubtreesPlaced> placements;

  OrganisationProjection(
      OrganisationTree tree,
      Appointments appointments,
      OrganisationDetails details,
      TreeLock lock,
      Event<SubtreesPlaced> placements) {
    this.tree = tree;
    this.appointments = appointments;
    this.details = details;
    this.lock = lock;
    this.placements = placements;
  }

  /** Takes states in, each unless a newer one is known; of several of one the newest. */
  @Transactional(rollbackOn = Exception.class)
  public void apply(List<OrganisationTold> told) {
    lock.acquire();
    List<String> codes = told.stream().map(one -> one.state().code()).distinct().toList();
    Map<String, String> before = places(codes);
    List<OrganisationTold> taken = tree.apply(told, OrganisationTold::state);
    appointments.replace(taken);
    details.replace(taken);
    Map<String, String> after = places(codes);
    Set<String> placed =
        codes.stream()
            .filter(code -> !Objects.equals(before.get(code), after.get(code)))
            .collect(Collectors.toSet());
    if (!placed.isEmpty()) {
      placements.fire(new SubtreesPlaced(placed));
    }
  }

  private Map<String, String> places(List<String> codes) {
    return tree.all(codes).stream()
        .collect(Collectors.toMap(OrganisationNode::code, node -> node.path() + node.type()));
  }
}
