package org.duibiao.rectification.item.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A piece of evidence 佐证 that a problem was put right. It is added and never changed. */
@Embeddable
public record Evidence(
    @Column(name = "evidence_id") UUID id,
    @Enumerated(EnumType.STRING) EvidenceKind kind,
    String reference,
    String description,
    @Column(name = "added_by") String addedBy,
    @Column(name = "added_at") Instant addedAt) {}
