package org.duibiao.rectification.exemplar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * A file of the organisation's evidence that an exemplar names, which stays as long as it does.
 *
 * @param purpose with which step it came
 */
@Embeddable
public record ExemplarMaterial(
    @Column(name = "evidence_id") UUID evidence,
    String title,
    @Enumerated(EnumType.STRING) ExemplarAction purpose) {}
