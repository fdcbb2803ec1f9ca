package org.duibiao.chassis.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A delegation's full state as the catalog tells it, in the fields that access needs.
 *
 * @param from staff number of the delegator
 * @param to staff number of the delegate
 * @param role the role of the delegated post
 * @param organisation where the delegator holds that post
 * @param reach organisation whose subtree the delegation is limited to
 * @param validFrom first day
 * @param validTo last day
 * @param state {@code ACTIVE}; anything else gives no right
 * @param version rises with every change; an older state never replaces a newer one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DelegationState(
    UUID id,
    String from,
    String to,
    String role,
    String organisation,
    String reach,
    LocalDate validFrom,
    LocalDate validTo,
    String state,
    long version) {}
