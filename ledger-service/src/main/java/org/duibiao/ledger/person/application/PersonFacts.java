package org.duibiao.ledger.person.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/**
 * Somebody on the roster of people 名册, as the catalog tells it.
 *
 * @param teacher Party member or not
 * @param validTo last day in the organisation; null while it lasts
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PersonFacts(
    String staffNumber,
    String name,
    String organisation,
    boolean partyMember,
    boolean teacher,
    LocalDate validFrom,
    LocalDate validTo,
    long version) {}
