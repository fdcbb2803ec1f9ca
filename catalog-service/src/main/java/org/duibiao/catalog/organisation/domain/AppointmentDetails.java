package org.duibiao.catalog.organisation.domain;

import java.time.LocalDate;

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
    String phone) {}
