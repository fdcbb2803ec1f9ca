package org.duibiao.catalog.sample;

import java.time.LocalDate;
import org.duibiao.catalog.appointment.api.AppointmentRequest;
import org.duibiao.catalog.organisation.domain.AppointmentPost;

/** One line of the sample's list of posts. */
record SamplePost(
    String organisation,
    String person,
    String name,
    AppointmentPost post,
    LocalDate validFrom,
    boolean dualLeader,
    String email) {

  Notice.Holder toHolder() {
    return new Notice.Holder(
        organisation,
        new AppointmentRequest(person, name, post, validFrom, null, dualLeader, email, null));
  }
}
