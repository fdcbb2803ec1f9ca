package org.duibiao.rectification.exemplar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step of an exemplar's history: who did what, when and why. It is added and never changed.
 *
 * @param onBehalfOf whose post was used by delegation, null if it was the person's own
 */
@Embeddable
public record ExemplarStep(
    Instant at,
    String person,
    @Column(name = "on_behalf_of") String onBehalfOf,
    @Enumerated(EnumType.STRING) ExemplarAction action,
    @Column(name = "from_state") @Enumerated(EnumType.STRING) ExemplarState from,
    @Column(name = "to_state") @Enumerated(EnumType.STRING) ExemplarState to,
    String reason) {}
