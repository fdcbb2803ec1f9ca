package org.duibiao.chassis.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/**
 * An organisation's full state as the catalog tells it, in the fields that access needs. It names
 * only its parent; where it stands in the tree is worked out here.
 *
 * @param version rises with every change; an older state never replaces a newer one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrganisationState(
    String code,
    String name,
    String shortName,
    String type,
    String parent,
    int displayOrder,
    LocalDate validFrom,
    LocalDate validTo,
    long version) {}
