package org.duibiao.ledger.handover.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.ledger.handover.application.Handover;
import org.duibiao.ledger.shared.domain.Person;

/** The fields of the catalog's fact that this service reads. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HandoverData(
    UUID id,
    String organisation,
    String from,
    String fromName,
    String to,
    String toName,
    LocalDate date,
    String basis) {
  Handover toHandover() {
    Person leaving = from == null ? null : new Person(from, fromName);
    return new Handover(id, organisation, leaving, new Person(to, toName), date, basis);
  }
}
