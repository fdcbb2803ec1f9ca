package org.duibiao.ledger.organisation.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/**
 * A post 任职 as the catalog tells it.
 *
 * @param post SECRETARY, DEPUTY_SECRETARY, OFFICER, ORGANISER, OFFICE, LEADER or AUDITOR
 * @param validTo last day, null while it lasts
 * @param email how to reach the person, as phone; either may be null, and portals see neither
 * @param dualLeader whether a secretary is a dual leader 双带头人
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Appointment(
    String id,
    String person,
    String name,
    String post,
    LocalDate validFrom,
    LocalDate validTo,
    String email,
    String phone,
    boolean dualLeader) {}
