package org.duibiao.ledger.organisation.application;

import java.util.List;
import org.duibiao.chassis.access.OrganisationState;

/** An organisation's state as the catalog tells it, as far as it is read here. */
public record OrganisationTold(
    OrganisationState state, List<Appointment> posts, OrganisationDetail detail) {}
