package org.duibiao.rectification.item.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A piece of evidence 佐证 that a problem was put right. It is added and never changed.
 *
 * @param title what the file or the record was called when it was handed in, null for others
 * @param day the day that it tells of, null for others
 */
@Embeddable
public record Evidence(
    @Column(name = "evidence_id") UUID id,
    @Enumerated(EnumType.STRING) EvidenceKind kind,
    String reference,
    String description,
    String title,
    @Column(name = "effective_date") LocalDate day,
    @Column(name = "added_by") String addedBy,
    @Column(name = "added_at") Instant addedAt) {
  /** Whether it refers to one of these records of the ledger. */
  public boolean refersToAny(Set<UUID> records) {
    return kind == EvidenceKind.RECORD
        && records.stream().anyMatch(record -> record.toString().equals(reference));
  }
}
