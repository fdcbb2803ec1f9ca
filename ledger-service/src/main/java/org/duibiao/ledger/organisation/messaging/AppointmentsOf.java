package org.duibiao.ledger.organisation.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.duibiao.ledger.organisation.application.Appointment;

/** The appointments in an organisation's state, in the fields that this service reads. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AppointmentsOf(List<Appointment> appointments) {
  List<Appointment> known() {
    return appointments == null ? List.of() : appointments;
  }
}
