package org.duibiao.notification.organisation.application;

import java.util.List;
import org.duibiao.chassis.access.OrganisationState;

/** An organisation's state as the catalog tells it, with who holds its posts. */
public record OrganisationTold(OrganisationState state, List<Appointment> holders) {
  /** The organisation. */
  public String code() {
    return state.code();
  }
}
