package org.duibiao.ledger.organisation.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.ledger.organisation.application.Appointment;
import org.duibiao.ledger.organisation.application.OrganisationDetail;
import org.duibiao.ledger.organisation.application.OrganisationTold;

/** The appointments and the details in an organisation's state, as far as they are read here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AppointmentsOf(
    List<Appointment> appointments,
    String category,
    boolean hasPartyGroups,
    boolean hasBranchCommittee,
    Integer memberCount) {
  OrganisationTold of(OrganisationState state) {
    return new OrganisationTold(
        state,
        appointments == null ? List.of() : appointments,
        new OrganisationDetail(category, hasPartyGroups, hasBranchCommittee, memberCount));
  }
}
