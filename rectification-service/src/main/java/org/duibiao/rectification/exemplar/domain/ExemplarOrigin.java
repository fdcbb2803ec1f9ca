package org.duibiao.rectification.exemplar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Which organisation is to be an exemplar of which kind, in which batch: fixed for good. */
@Embeddable
public record ExemplarOrigin(
    @Column(updatable = false) String campaign,
    @Column(updatable = false) String batch,
    @Column(updatable = false) @Enumerated(EnumType.STRING) ExemplarKind kind,
    @Column(updatable = false) String organisation) {}
