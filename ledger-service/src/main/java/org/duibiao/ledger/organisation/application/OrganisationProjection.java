package org.duibiao.ledger.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.ledger.organisation.infrastructure.Appointments;
import org.duibiao.ledger.organisation.infrastructure.OrganisationDetails;
import org.duibiao.ledger.organisation.infrastructure.TreeLock;

/**
 * This service's copy of organisations and appointments. An older state never replaces a newer one;
 * when an organisation gets another place in the tree, that is told in the same transaction.
 */
@ApplicationScoped
public class OrganisationProjection {
  private final OrganisationTree tree;
  private final Appointments appointments;
  private final OrganisationDetails details;
  private final TreeLock lock;
  private final Event<SubtreePlaced> placed;

  OrganisationProjection(
      OrganisationTree tree,
      Appointments appointments,
      OrganisationDetails details,
      TreeLock lock,
      Event<SubtreePlaced> placed) {
    this.tree = tree;
    this.appointments = appointments;
    this.details = details;
    this.lock = lock;
    this.placed = placed;
  }

  /** Takes a state in, unless a newer one is known. */
  @Transactional(rollbackOn = Exception.class)
  public void apply(OrganisationState state, List<Appointment> posts, OrganisationDetail detail) {
    lock.acquire();
    String before = path(state.code());
    if (!tree.apply(state)) {
      return;
    }
    appointments.replace(state.code(), posts);
    details.replace(state.code(), detail);
    if (!Objects.equals(before, path(state.code()))) {
      placed.fire(new SubtreePlaced(state.code()));
    }
  }

  private String path(String code) {
    Optional<OrganisationNode> node = tree.find(code);
    return node.map(OrganisationNode::path).orElse(null);
  }
}
