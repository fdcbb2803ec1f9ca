package org.duibiao.rectification.organisation.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/**
 * A post 任职 as the catalog tells it.
 *
 * @param person staff number
 * @param post SECRETARY, DEPUTY_SECRETARY and others
 * @param validFrom first day, or null
 * @param validTo last day, null while it lasts
 * @param dualLeader whether its holder is a dual leader 双带头人; null means no
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Appointment(
    String id,
    String person,
    String name,
    String post,
    LocalDate validFrom,
    LocalDate validTo,
    Boolean dualLeader) {}
