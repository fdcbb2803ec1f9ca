package org.duibiao.notification.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.notification.organisation.infrastructure.Appointments;

/**
 * This service's own copy of organisations and who holds their posts. Invariant: the appointments
 * kept are those of the newest state known.
 */
@ApplicationScoped
public class OrganisationProjection {
  private final OrganisationTree tree;
  private final Appointments appointments;
  private final Event<OrganisationsChanged> changes;

  OrganisationProjection(
      OrganisationTree tree, Appointments appointments, Event<OrganisationsChanged> changes) {
    this.tree = tree;
    this.appointments = appointments;
    this.changes = changes;
  }

  /** Takes states in, each unless a newer one is known; of several of one the newest. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(List<OrganisationTold> told) {
    List<OrganisationTold> taken = tree.apply(told, OrganisationTold::state);
    if (!taken.isEmpty()) {
      appointments.replace(taken);
      changes.fire(
          new OrganisationsChanged(
              taken.stream().map(OrganisationTold::code).collect(Collectors.toSet())));
    }
  }
}
