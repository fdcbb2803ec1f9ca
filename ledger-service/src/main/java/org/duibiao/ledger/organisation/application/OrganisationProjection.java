package org.duibiao.ledger.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.OrganisationState;
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
    Optional<String> before = place(state.code());
    if (!tree.apply(state)) {
      return;
    }
    appointments.replace(state.code(), posts);
    details.replace(state.code(), detail);
    if (!before.equals(place(state.code()))) {
      placed.fire(new SubtreePlaced(state.code()));
    }
  }

  private Optional<String> place(String code) {
    return tree.find(code).map(node -> node.path() + node.type());
  }
}
