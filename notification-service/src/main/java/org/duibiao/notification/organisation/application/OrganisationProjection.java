package org.duibiao.notification.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.duibiao.chassis.access.OrganisationState;
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
  private final Event<OrganisationChanged> changes;

  OrganisationProjection(
      OrganisationTree tree, Appointments appointments, Event<OrganisationChanged> changes) {
    this.tree = tree;
    this.appointments = appointments;
    this.changes = changes;
  }

  /** Takes a state in, unless a newer one is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(OrganisationState state, List<Appointment> holders) {
    if (tree.apply(state)) {
      appointments.replace(state.code(), holders);
      changes.fire(new OrganisationChanged(state.code()));
    }
  }
}
