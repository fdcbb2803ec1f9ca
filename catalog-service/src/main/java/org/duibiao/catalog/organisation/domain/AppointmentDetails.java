package org.duibiao.catalog.organisation.domain;

import java.time.LocalDate;
import org.duibiao.chassis.access.StaffNumber;

/**
 * What is said of an appointment when it is made.
 *
 * @param person staff number
 * @param dualLeader 双带头人: leads both in Party work and in the profession
 */
public record AppointmentDetails(
    String person,
    String name,
    AppointmentPost post,
    LocalDate validFrom,
    LocalDate validTo,
    boolean dualLeader,
    String email,
    String phone) {
  /** The person in the one form in which staff numbers are compared. */
  public AppointmentDetails {
    person = StaffNumber.of(person);
  }

  /** The same with other days. */
  AppointmentDetails between(LocalDate from, LocalDate to) {
    return new AppointmentDetails(person, name, post, from, to, dualLeader, email, phone);
  }

  /** In words, for the audit trail: what a reader of it wants to know. */
  public String told() {
    return "%s %s (%s), %s – %s"
        .formatted(post, name, person, validFrom, validTo == null ? "…" : validTo);
  }
}
